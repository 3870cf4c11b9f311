using System.Globalization;
using MeetingPortal.Data;
using MeetingPortal.Data.Auditing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Registration.Decisions;
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
    public Task<HistoryPage> OfAsync(DelegationCase of, int page, CancellationToken cancellationToken) => ReadAsync(of, (page - 1) * Most, Most, cancellationToken);

    /// <summary>Everybody who was in the delegation once, is not erased and may be.</summary>
    public async Task<IReadOnlyList<GonePerson>> GoneAsync(DelegationCase of, CancellationToken cancellationToken) =>
        (await ReadAsync(of, 0, int.MaxValue - 1, cancellationToken)).Gone;

    private async Task<HistoryPage> ReadAsync(DelegationCase of, int skip, int most, CancellationToken cancellationToken)
    {
        var (meeting, id) = ((MeetingId?)of.Delegation.MeetingId, of.Delegation.Id.ToString());

        // Every operation on a delegation or one of its people raises the delegation's version, so its rows lead to all others.
        var heads = await store.AuditEntries.AsNoTracking()
            .Where(entry => entry.MeetingId == meeting && entry.SubjectType == nameof(Delegation) && entry.SubjectId == id)
            .OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id)
            .Skip(skip).Take(most + 1)
            .ToListAsync(cancellationToken);
        var shown = heads.Take(most).OrderBy(head => head.At).ThenBy(VersionAfter).ToList();
        var correlations = shown.Select(head => head.CorrelationId).ToList();
        var rows = await store.AuditEntries.AsNoTracking()
            .Where(entry => entry.MeetingId == meeting && correlations.Contains(entry.CorrelationId) && Subjects.Contains(entry.SubjectType))
            .ToListAsync(cancellationToken);
        var names = await staff.NamesAsync(shown.Select(head => head.Actor), cancellationToken);
        var own = await OwnPeopleAsync(of, cancellationToken);
        var trace = new PersonTrace(KnownPeople(of));
        var byOperation = rows.ToLookup(row => (row.CorrelationId, row.Operation, row.At));
        var entries = shown.Select(head => new HistoryEntry(
            head.At,
            names.GetValueOrDefault(head.Actor),
            head.Actor.StartsWith("user:", StringComparison.Ordinal) && !OfOfficers.Contains(head.Operation, StringComparer.Ordinal) && !own.Contains(head.Actor),
            head.Operation,
            [.. byOperation[(head.CorrelationId, head.Operation, head.At)].OrderBy(row => row.SubjectType, StringComparer.Ordinal).Select(row => SubjectOf(row, trace)).OfType<HistorySubject>()])).ToList();
        entries.Reverse();
        return new HistoryPage(entries, heads.Count > most, [.. trace.Met.Where(person => of.MayErase(person.Person))]);
    }

    /// <summary>Tells operations of one instant apart.</summary>
    private static int VersionAfter(AuditEntry head) =>
        int.TryParse(head.Changes.FirstOrDefault(change => change.Field is nameof(Delegation.Version))?.After, CultureInfo.InvariantCulture, out var version) ? version : 0;

    private static HistorySubject? SubjectOf(AuditEntry row, PersonTrace trace)
    {
        if (row.SubjectType is nameof(DelegationMember))
        {
            return trace.Follow(row);
        }

        string[] telling = row.SubjectType switch
        {
            nameof(Submission) when row.Action is "Modified" => [nameof(Submission.Reason)],
            nameof(StoredFile) => [nameof(StoredFile.Name)],
            nameof(Delegation) when row.Action is "Modified" => [nameof(Delegation.State)],
            _ => [],
        };
        IReadOnlyList<FieldChange> changes = [.. row.Changes.Where(change => telling.Contains(change.Field, StringComparer.Ordinal) && (change.Before ?? change.After) is not null)];
        return changes.Count == 0 ? null : new HistorySubject(null, changes, IsPerson: false);
    }

    /// <summary>People of the submissions and of the present list, for rows whose beginning is on an older page.</summary>
    private static IReadOnlyCollection<DelegationPlace> KnownPeople(DelegationCase of) =>
    [
        .. of.Submissions.SelectMany(submission => submission.Items)
            .Select(item => item.Change.Before ?? item.Change.After)
            .OfType<DelegationPlace>()
            .Concat(of.Delegation.Members.Select(member => member.Place))
            .DistinctBy(place => place.Seat),
    ];

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
