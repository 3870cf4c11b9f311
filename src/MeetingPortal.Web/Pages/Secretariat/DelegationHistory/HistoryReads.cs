using MeetingPortal.Data;
using MeetingPortal.Data.Auditing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Registration.Decisions;
using MeetingPortal.Registration.Delegations;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Pages.Secretariat.DelegationHistory;

/// <summary>Reads what the audit keeps of one delegation, its people and its submissions.</summary>
public sealed class HistoryReads(PortalDbContext store, StaffReads staff)
{
    /// <summary>Operations on one page.</summary>
    public const int Most = 100;

    private static readonly string[] OfOfficers = [nameof(BeginReview), nameof(AcknowledgeSubmission), nameof(AskForClarification), nameof(Registration.Delegations.ErasePerson)];

    private static readonly string[] Subjects = [nameof(Delegation), nameof(DelegationMember), nameof(Submission), nameof(StoredFile)];

    /// <param name="page">From 1, newest operations first.</param>
    public async Task<HistoryPage> OfAsync(DelegationCase of, int page, CancellationToken cancellationToken)
    {
        var all = await ReadAsync(of, cancellationToken);
        var shown = all.Entries.Skip((page - 1) * Most).Take(Most).ToList();
        return all with { Entries = shown, HasOlder = all.Entries.Count > page * Most };
    }

    /// <summary>Everybody who was in the delegation once, is not erased and may be.</summary>
    public async Task<IReadOnlyList<GonePerson>> GoneAsync(DelegationCase of, CancellationToken cancellationToken) => (await ReadAsync(of, cancellationToken)).Gone;

    /// <summary>The whole history, newest first: who sat in a seat at one moment is known only from all that came before.</summary>
    private async Task<HistoryPage> ReadAsync(DelegationCase of, CancellationToken cancellationToken)
    {
        var (meeting, id) = ((MeetingId?)of.Delegation.MeetingId, of.Delegation.Id.ToString());

        // Every operation on a delegation or one of its people raises the delegation's version, so its rows lead to all others.
        var ofDelegation = store.AuditEntries.AsNoTracking().Where(entry => entry.MeetingId == meeting && entry.SubjectType == nameof(Delegation) && entry.SubjectId == id);
        var rows = await store.AuditEntries.AsNoTracking()
            .Where(entry => entry.MeetingId == meeting && Subjects.Contains(entry.SubjectType) && ofDelegation.Select(head => head.CorrelationId).Contains(entry.CorrelationId))
            .ToListAsync(cancellationToken);
        var heads = rows.Where(row => row.SubjectType is nameof(Delegation) && string.Equals(row.SubjectId, id, StringComparison.Ordinal))
            .OrderBy(head => head.At).ThenBy(head => head.VersionAfter()).ToList();
        var handedIn = new HandedIn(of, heads.Where(head => head.Operation is nameof(SubmitDelegation)).Select(head => head.VersionAfter()).DefaultIfEmpty(0).Max());
        var names = await staff.NamesAsync(heads.Select(head => head.Actor), cancellationToken);
        var own = await OwnPeopleAsync(of, cancellationToken);
        var byOperation = rows.ToLookup(row => (row.CorrelationId, row.Operation, row.At));
        var trace = new PersonTrace();
        var entries = new List<HistoryEntry>();
        foreach (var head in heads)
        {
            IReadOnlyList<TracedRow> told = [.. byOperation[(head.CorrelationId, head.Operation, head.At)].OrderBy(row => row.SubjectType, StringComparer.Ordinal).Select(trace.Follow)];
            var isOwn = !head.Actor.StartsWith("user:", StringComparison.Ordinal) || own.Contains(head.Actor);
            Tell(entries, head, names.GetValueOrDefault(head.Actor), isOwn, isOwn ? handedIn.Lacks(head, told) ? null : handedIn.Known(told) : told, trace);
        }

        entries.Reverse();
        return new HistoryPage(entries, HasOlder: false, [.. trace.Met.Where(person => of.MayErase(person.Person))]);
    }

    /// <param name="told">What the operation touched; null when it is not the officers' affair, so that a run of such operations is one entry.</param>
    private static void Tell(List<HistoryEntry> entries, AuditEntry head, string? by, bool isOwn, IReadOnlyList<TracedRow>? told, PersonTrace trace)
    {
        if (told is not null)
        {
            trace.Meet(told);
            var isOnBehalf = !isOwn && !OfOfficers.Contains(head.Operation, StringComparer.Ordinal);
            entries.Add(new HistoryEntry(head.At, by, isOnBehalf, head.Operation, [.. told.Select(row => row.Subject).OfType<HistorySubject>()]));
            return;
        }

        if (entries is [.., { Operation: HistoryEntry.Preparing } last] && string.Equals(last.By, by, StringComparison.Ordinal))
        {
            entries.RemoveAt(entries.Count - 1);
        }

        entries.Add(new HistoryEntry(head.At, by, IsOnBehalf: false, HistoryEntry.Preparing, []));
    }

    /// <summary>Everybody who ever had a right for one of the delegation's missions: who had none acted on its behalf.</summary>
    private async Task<HashSet<string>> OwnPeopleAsync(DelegationCase of, CancellationToken cancellationToken)
    {
        var missions = of.Missions.Select(mission => (MissionId?)mission.Mission.Id).ToList();
        var given = await store.AuditEntries.AsNoTracking()
            .Where(entry => entry.SubjectType == nameof(Grant) && entry.Action == "Added" && missions.Contains(entry.MissionId))
            .Select(entry => entry.Changes)
            .ToListAsync(cancellationToken);
        return given.SelectMany(changes => changes)
            .Where(change => change.Field is nameof(Grant.UserId))
            .Select(change => $"user:{change.After}")
            .ToHashSet(StringComparer.Ordinal);
    }
}
