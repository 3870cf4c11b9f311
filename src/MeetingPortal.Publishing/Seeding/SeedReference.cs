using System.Globalization;
using CsvHelper;
using MeetingPortal.Data;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Reference;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Seeding;

/// <summary>Inserts States and organizations, each only when it is not in the store yet.</summary>
internal static class SeedReference
{
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
}
