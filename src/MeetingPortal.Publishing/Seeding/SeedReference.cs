using System.Globalization;
using CsvHelper;
using MeetingPortal.Data;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Reference;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Seeding;

/// <summary>Inserts States with their relation to the Convention, and organizations, each only when it is not in the store yet.</summary>
internal static class SeedReference
{
    /// <summary>The Convention on Cluster Munitions, to which the columns <c>ccm_…</c> belong.</summary>
    private const string Treaty = "CCM";

    public static async Task AddStatesAsync(PortalDbContext store, string path, CancellationToken cancellationToken)
    {
        var known = await store.States.Select(state => state.Code).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        using var reader = new CsvReader(new StreamReader(path), CultureInfo.InvariantCulture);
        await reader.ReadAsync();
        reader.ReadHeader();
        while (await reader.ReadAsync())
        {
            var code = reader.GetField("iso2")!;
            if (known.Contains(code))
            {
                continue;
            }

            store.States.Add(new State
            {
                Code = code,
                Name = Names(reader, "name", TextStatus.Official),
                FormalName = Names(reader, "formal_name", TextStatus.Official),
                RegionalGroup = reader.GetField("regional_group") ?? string.Empty,
            });
            store.TreatyRelations.Add(new TreatyRelation
            {
                TreatyCode = Treaty,
                StateCode = code,
                SignedOn = Date(reader, path, "ccm_signed"),
                DepositedOn = Date(reader, path, "ccm_deposited"),
                InForceOn = Date(reader, path, "ccm_entry_into_force"),
                WithdrawnOn = Date(reader, path, "ccm_withdrawal_effective"),
                DatesConfirmed = string.Equals(reader.GetField("ccm_date_source"), "confirmed", StringComparison.Ordinal),
            });
        }
    }

    public static async Task AddOrganizationsAsync(PortalDbContext store, SeedNode root, CancellationToken cancellationToken)
    {
        foreach (var node in root.List("organizations"))
        {
            var id = node.Required("id").Id();
            if (!await store.Organizations.AnyAsync(organization => organization.Id == id, cancellationToken))
            {
                store.Organizations.Add(new Organization
                {
                    Id = id,
                    Slug = node.Required("slug").Text(),
                    Name = node.Required("name").Localized(),
                    Kind = node.Required("kind").Text(),
                    Source = node.Required("source").Text(),
                });
            }
        }
    }

    private static LocalizedText Names(CsvReader reader, string column, TextStatus status) => new(
        from language in Language.All
        let name = reader.TryGetField<string>($"{column}_{language.Code}", out var value) ? value : null
        where !string.IsNullOrEmpty(name)
        select KeyValuePair.Create(language, new LanguageText(name, status)));

    private static DateOnly? Date(CsvReader reader, string path, string column)
    {
        if (reader.GetField(column) is not { Length: > 0 } text)
        {
            return null;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new SeedException($"{path}:{reader.Parser.RawRow}: {column}", SeedRefusals.DateExpected);
    }
}
