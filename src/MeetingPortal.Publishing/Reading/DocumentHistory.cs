using System.Globalization;
using MeetingPortal.Data;
using MeetingPortal.Data.Auditing;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Reading;

/// <summary>From an instant until another, on the meeting's clock.</summary>
internal sealed record Period(DateTimeOffset From, DateTimeOffset Until)
{
    public static readonly Period Always = new(DateTimeOffset.MinValue, DateTimeOffset.MaxValue);

    /// <summary>What both have in common; null for nothing.</summary>
    public Period? And(Period other)
    {
        var (from, until) = (From > other.From ? From : other.From, Until < other.Until ? Until : other.Until);
        return from <= until ? new Period(from, until) : null;
    }
}

/// <summary>
/// When readers could know of documents, whatever became of them: what was said of a document at an instant stands in the audit, which alone
/// knows it; when its files came out stands with the files. It asks of the past what <see cref="PublicDocuments.Public"/> asks of the present.
/// </summary>
internal sealed class DocumentHistory(PortalDbContext store, MeetingClock clock)
{
    /// <summary>The periods in which everybody could see each of the documents; none for one that nobody ever could.</summary>
    public async Task<ILookup<DocumentId, Period>> ShownAsync(IReadOnlyCollection<DocumentId> documents, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        var subjects = documents.Select(document => document.ToString()).ToList();
        var said = (await EntriesAsync(nameof(Document), subjects, cancellationToken)).ToLookup(entry => entry.SubjectId, StringComparer.Ordinal);
        var owners = await store.Documents.AsNoTracking().Where(document => documents.Contains(document.Id))
            .ToDictionaryAsync(document => document.Id, document => document.MeetingId, cancellationToken);
        var opened = await OpenedAsync([.. owners.Values.Distinct()], cancellationToken);
        var came = (await store.DocumentFiles.AsNoTracking().Where(file => documents.Contains(file.DocumentId) && file.PublicFrom <= now)
            .Select(file => new { file.DocumentId, file.PublicFrom })
            .ToListAsync(cancellationToken)).ToLookup(file => file.DocumentId, file => file.PublicFrom);
        return (
            from owner in owners
            where opened.ContainsKey(owner.Value)
            from period in Told(said[owner.Key.ToString()], came[owner.Key].Min())
            let shown = period.And(new Period(opened[owner.Value], now))
            where shown is not null
            select (owner.Key, Shown: shown)).ToLookup(pair => pair.Key, pair => pair.Shown);
    }

    /// <summary>The periods in which the meeting listed documents of others, as far as readers knew the meeting then.</summary>
    public async Task<ILookup<DocumentId, Period>> ListedAsync(MeetingId meeting, CancellationToken cancellationToken)
    {
        var entries = await store.AuditEntries.AsNoTracking()
            .Where(entry => entry.MeetingId == meeting && entry.SubjectType == nameof(ListedDocument))
            .ToListAsync(cancellationToken);
        var opened = await OpenedAsync([meeting], cancellationToken);
        return (
            from listing in entries.GroupBy(entry => new DocumentId(Guid.Parse(entry.SubjectId.Split('|')[^1])))
            from period in Held(listing)
            where opened.ContainsKey(meeting)
            let listed = period.And(new Period(opened[meeting], DateTimeOffset.MaxValue))
            where listed is not null
            select (listing.Key, Listed: listed)).ToLookup(pair => pair.Key, pair => pair.Listed);
    }

    /// <summary>The documents that had the symbol, each with the period in which it did; the last first.</summary>
    public async Task<IReadOnlyList<(DocumentId Document, Period Period)>> HoldersAsync(DocumentSymbol symbol, CancellationToken cancellationToken)
    {
        var entries = await EntriesAsync(nameof(SymbolOfDocument), [symbol.Key], cancellationToken);
        return
        [
            .. from holder in entries.Where(entry => entry.Action is not nameof(EntityState.Modified)).GroupBy(HolderIn)
               from period in Held(holder)
               orderby period.Until descending
               select (holder.Key, period),
        ];
    }

    private async Task<IReadOnlyList<AuditEntry>> EntriesAsync(string type, IReadOnlyList<string> subjects, CancellationToken cancellationToken) =>
        await store.AuditEntries.AsNoTracking().Where(entry => entry.SubjectType == type && subjects.Contains(entry.SubjectId)).ToListAsync(cancellationToken);

    /// <summary>Since when readers know the meetings: once open, a meeting is not in preparation again. One that they do not know is not among them.</summary>
    public async Task<IReadOnlyDictionary<MeetingId, DateTimeOffset>> OpenedAsync(IReadOnlyCollection<MeetingId> meetings, CancellationToken cancellationToken)
    {
        var open = await store.Meetings.AsNoTracking().Where(meeting => meetings.Contains(meeting.Id) && !meeting.IsInPreparation)
            .Select(meeting => meeting.Id)
            .ToListAsync(cancellationToken);
        var subjects = open.Select(meeting => meeting.ToString()).ToList();
        var pattern = $"%{nameof(Meeting.IsInPreparation)}%";
        var openings = await store.AuditEntries.FromSql($"""SELECT * FROM "AuditEntries" WHERE "Action" = {nameof(EntityState.Added)} OR "Changes" LIKE {pattern}""").AsNoTracking()
            .Where(entry => entry.SubjectType == nameof(Meeting) && subjects.Contains(entry.SubjectId))
            .Select(entry => new { entry.SubjectId, entry.At })
            .ToListAsync(cancellationToken);
        var at = openings.ToLookup(opening => opening.SubjectId, opening => opening.At + clock.Offset, StringComparer.Ordinal);
        return open.ToDictionary(meeting => meeting, meeting => at[meeting.ToString()].DefaultIfEmpty(DateTimeOffset.MinValue).Max());
    }

    /// <summary>When a document was for everybody, and readers did not wait for its first file.</summary>
    private IEnumerable<Period> Told(IEnumerable<AuditEntry> said, DateTimeOffset? firstFile)
    {
        var entries = said.OrderBy(entry => entry.At).ThenBy(entry => int.Parse(After(entry, nameof(Document.Version)) ?? "0", CultureInfo.InvariantCulture)).ToList();
        var (isPublic, waits) = (false, false);
        foreach (var (place, entry) in entries.Index())
        {
            isPublic = After(entry, nameof(Document.Audience)) is { } audience ? audience is nameof(Audience.Public) : isPublic;
            waits = After(entry, nameof(Document.WaitsForFile)) is { } waiting ? bool.Parse(waiting) : waits;
            var until = place + 1 < entries.Count ? entries[place + 1].At + clock.Offset : DateTimeOffset.MaxValue;
            var from = waits ? firstFile : DateTimeOffset.MinValue;
            if (isPublic && from is { } first && new Period(entry.At + clock.Offset, until).And(new Period(first, DateTimeOffset.MaxValue)) is { } told)
            {
                yield return told;
            }
        }
    }

    /// <summary>From each time that a row came until it went; one that is there still has no end.</summary>
    private IEnumerable<Period> Held(IEnumerable<AuditEntry> entries)
    {
        var at = entries.ToLookup(entry => entry.Action, entry => entry.At + clock.Offset, StringComparer.Ordinal);
        var ends = at[nameof(EntityState.Deleted)].Order().Append(DateTimeOffset.MaxValue);
        return at[nameof(EntityState.Added)].Order().Zip(ends, (from, until) => new Period(from, until));
    }

    private static DocumentId HolderIn(AuditEntry entry)
    {
        var holder = entry.Changes.First(change => change.Field is nameof(SymbolOfDocument.DocumentId));
        return new DocumentId(Guid.Parse((holder.After ?? holder.Before)!));
    }

    private static string? After(AuditEntry entry, string field) => entry.Changes.FirstOrDefault(change => string.Equals(change.Field, field, StringComparison.Ordinal))?.After;
}
