using MeetingPortal.Data;
using MeetingPortal.Data.Search;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Publishing.Reading;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Searching;

/// <summary>
/// Brings the index of the search to what is public now, for every meeting whose public version was raised, or of whose files a text was read.
/// Only what differs is written, a few entries at a time, so that nobody who writes has to wait.
/// </summary>
public sealed class IndexWhatChanged(PortalDbContext store, Writes writes, Leases leases, ISearchIndex index, PublicReads reads)
{
    private const string LeaseName = "search-index";
    private const int AtOnce = 50;
    private const int BitsOfADay = 32;

    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(2);

    /// <returns>How many entries were written or removed; 0 costs one read.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var stale = await StaleAsync(cancellationToken);
        if (stale.Count == 0 || !await leases.TryTakeAsync(LeaseName, LongestRun, cancellationToken))
        {
            return 0;
        }

        try
        {
            var changed = 0;
            foreach (var meeting in stale)
            {
                changed += await IndexAsync(meeting, cancellationToken);
            }

            return changed;
        }
        finally
        {
            await leases.GiveBackAsync(LeaseName, CancellationToken.None);
        }
    }

    private async Task<IReadOnlyList<StaleMeeting>> StaleAsync(CancellationToken cancellationToken) => await (
        from meeting in store.Meetings.AsNoTracking()
        join state in store.SearchStates.AsNoTracking() on meeting.Id equals state.MeetingId into states
        from state in states.DefaultIfEmpty()
        where state == null || state.PublicVersion != meeting.PublicVersion || state.Rules != SearchSource.Rules || state.TextsRead != state.TextsIndexed
        select new StaleMeeting(meeting.Id, meeting.PublicVersion, state == null ? 0 : state.TextsRead)).ToListAsync(cancellationToken);

    private async Task<int> IndexAsync(StaleMeeting stale, CancellationToken cancellationToken)
    {
        var meeting = await store.Meetings.AsNoTracking().SingleAsync(candidate => candidate.Id == stale.Id, cancellationToken);
        var wanted = (await new SearchSources(store, reads).OfAsync(meeting, cancellationToken)).SelectMany(source => source.Drafts(meeting.Id)).ToList();
        var there = await store.SearchEntries.AsNoTracking()
            .Where(entry => entry.MeetingId == stale.Id)
            .Select(entry => new KnownEntry(entry.Id, entry.Key, entry.Hash, entry.ReleaseId))
            .ToDictionaryAsync(entry => entry.Key, StringComparer.Ordinal, cancellationToken);
        var changes = wanted.Where(draft => !there.TryGetValue(draft.Key, out var known) || !string.Equals(known.Hash, draft.Hash, StringComparison.Ordinal))
            .Select(draft => new EntryChange(there.GetValueOrDefault(draft.Key)?.Id, draft))
            .Concat(there.Values.ExceptBy(wanted.Select(draft => draft.Key), known => known.Key, StringComparer.Ordinal).Select(known => new EntryChange(known.Id, null)))
            .ToList();
        foreach (var some in changes.OrderBy(change => change.Draft?.Source.At).Chunk(AtOnce))
        {
            await WriteAsync((scope, cancellation) => ChangeAsync(scope, some, cancellation), cancellationToken);

            // Rows that stayed tracked would be looked through again with every further write.
            store.ChangeTracker.Clear();
        }

        var moved = wanted.Where(draft => there.TryGetValue(draft.Key, out var known) && known.Release != draft.Source.Release)
            .ToLookup(draft => draft.Source.Release, draft => draft.Key);
        await WriteAsync((scope, cancellation) => FinishAsync(scope, stale, moved, cancellation), cancellationToken);
        return changes.Count;
    }

    private Task<Outcome<bool>> WriteAsync(Func<WriteScope, CancellationToken, Task> work, CancellationToken cancellationToken) => writes.RunAsync<bool>(
        Actor.Start,
        nameof(IndexWhatChanged),
        async (scope, cancellation) =>
        {
            await work(scope, cancellation);
            return true;
        },
        cancellationToken);

    private async Task ChangeAsync(WriteScope scope, IReadOnlyList<EntryChange> changes, CancellationToken cancellationToken)
    {
        var gone = changes.Select(change => change.Gone).OfType<long>().ToList();
        await index.RemoveAsync(scope.Store, gone, cancellationToken);
        await scope.Store.SearchEntries.Where(entry => gone.Contains(entry.Id)).ExecuteDeleteAsync(cancellationToken);

        var added = changes.Select(change => change.Draft).OfType<SearchDraft>().ToList();
        var hashes = added.Select(draft => draft.Sha256).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var texts = await scope.Store.FileTexts.AsNoTracking().Where(text => hashes.Contains(text.Sha256))
            .ToDictionaryAsync(text => text.Sha256, text => text.Text, StringComparer.Ordinal, cancellationToken);
        var words = new List<IndexedWords>();
        foreach (var day in added.GroupBy(draft => draft.Source.At))
        {
            var id = await FirstFreeAsync(scope.Store, day.Key, cancellationToken);
            foreach (var draft in day)
            {
                scope.Store.SearchEntries.Add(draft.ToEntry(id));
                words.Add(draft.ToWords(id++, draft.Sha256 is { } hash ? texts.GetValueOrDefault(hash) : null));
            }
        }

        await index.AddAsync(scope.Store, words, cancellationToken);
    }

    /// <summary>Numbers of a later day are greater, those of one day follow one another.</summary>
    private static async Task<long> FirstFreeAsync(PortalDbContext store, DateOnly day, CancellationToken cancellationToken)
    {
        var (first, next) = ((long)day.DayNumber << BitsOfADay, (long)(day.DayNumber + 1) << BitsOfADay);
        return await store.SearchEntries.Where(entry => entry.Id >= first && entry.Id < next).MaxAsync(entry => (long?)entry.Id, cancellationToken) + 1 ?? first;
    }

    private static async Task FinishAsync(WriteScope scope, StaleMeeting stale, ILookup<ReleaseId?, string> moved, CancellationToken cancellationToken)
    {
        foreach (var some in moved)
        {
            var (release, keys) = (some.Key, some.ToList());
            await scope.Store.SearchEntries.Where(entry => entry.MeetingId == stale.Id && keys.Contains(entry.Key))
                .ExecuteUpdateAsync(entry => entry.SetProperty(row => row.ReleaseId, release), cancellationToken);
        }

        if (await scope.Store.SearchStates.SingleOrDefaultAsync(state => state.MeetingId == stale.Id, cancellationToken) is not { } state)
        {
            state = new SearchState { MeetingId = stale.Id, PublicVersion = SearchState.Never, Rules = SearchSource.Rules };
            scope.Store.SearchStates.Add(state);
        }

        (state.PublicVersion, state.Rules, state.TextsIndexed) = (stale.PublicVersion, SearchSource.Rules, stale.TextsRead);
    }

    private sealed record StaleMeeting(MeetingId Id, long PublicVersion, int TextsRead);

    private sealed record KnownEntry(long Id, string Key, string Hash, ReleaseId? Release);

    private sealed record EntryChange(long? Gone, SearchDraft? Draft);
}
