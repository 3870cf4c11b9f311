using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using MeetingPortal.Data;
using MeetingPortal.Domain.Reference;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Seeding;

/// <summary>
/// Since when the meeting's treaty binds which State: a table of days with the names of its columns, sorted by code. Days of a State of which
/// any are stored are left alone, and a State that the portal does not have is left out.
/// </summary>
internal sealed class SeedParties(PortalDbContext store, SeedFolder folder)
{
    public const string FileName = "parties.csv";

    public static readonly IReadOnlyList<string> Columns = ["state", "signed", "deposited", "in_force", "withdrawn", "confirmed"];

    public async Task AddAsync(string treaty, CancellationToken cancellationToken)
    {
        var states = await store.States.AsNoTracking().Where(state => !state.IsFictional).Select(state => state.Code).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        var known = await store.TreatyRelations.Where(relation => relation.TreatyCode == treaty).ToDictionaryAsync(relation => relation.StateCode, StringComparer.Ordinal, cancellationToken);
        using var reader = new CsvReader(new StringReader(folder.Text(FileName)), new CsvConfiguration(CultureInfo.InvariantCulture) { AllowComments = true, BadDataFound = null, MissingFieldFound = null });
        await RequireHeadingAsync(reader);
        while (await reader.ReadAsync())
        {
            var state = reader.GetField("state") ?? string.Empty;
            var (dates, isConfirmed) = Read(reader);
            if (!states.Contains(state))
            {
                folder.LeaveOut(new SeedRemark(Place(reader), SeedRefusals.PartyLeftOut, state));
            }
            else if (!known.TryGetValue(state, out var relation))
            {
                known[state] = relation = new TreatyRelation { TreatyCode = treaty, StateCode = state };
                relation.Set(dates, isConfirmed);
                store.TreatyRelations.Add(relation);
            }
            else if (relation.Dates.IsEmpty)
            {
                relation.Set(dates, isConfirmed);
            }
        }
    }

    private async Task RequireHeadingAsync(CsvReader reader)
    {
        var headings = await reader.ReadAsync() && reader.ReadHeader() ? reader.HeaderRecord! : [];
        if (Columns.Except(headings, StringComparer.Ordinal).FirstOrDefault() is { } missing)
        {
            throw new SeedException(Place(reader), SeedRefusals.Missing, missing);
        }
    }

    private (TreatyDates Dates, bool AreConfirmed) Read(CsvReader reader)
    {
        var dates = new TreatyDates(Day(reader, "signed"), Day(reader, "deposited"), Day(reader, "in_force"), Day(reader, "withdrawn"));
        if (dates.Refuse() is { } refusal)
        {
            throw new SeedException(Place(reader), refusal.Key);
        }

        return reader.GetField("confirmed") switch
        {
            "yes" => (dates, true),
            "no" => (dates, false),
            _ => throw new SeedException($"{Place(reader)}: confirmed", SeedRefusals.OneOf, "yes, no"),
        };
    }

    private DateOnly? Day(CsvReader reader, string column)
    {
        if (reader.GetField(column) is not { Length: > 0 } text)
        {
            return null;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new SeedException($"{Place(reader)}: {column}", SeedRefusals.DateExpected);
    }

    /// <summary>File and line.</summary>
    private string Place(CsvReader reader) => $"{folder.Files.Describe(FileName)}:{reader.Parser.RawRow}";
}
