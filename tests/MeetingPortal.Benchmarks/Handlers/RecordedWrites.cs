using MeetingPortal.Data;
using MeetingPortal.Data.Auditing;
using MeetingPortal.Data.Mail;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Registration.Decisions;
using MeetingPortal.Registration.Delegations;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Benchmarks.Handlers;

/// <summary>Runs the handlers once for every delegation and keeps the rows they wrote, so that the bare inserts write the very same.</summary>
internal sealed class RecordedWrites
{
    private readonly Dictionary<string, ILookup<DelegationId, object>> _added = new(StringComparer.Ordinal);
    private readonly List<Snapshot> _snapshots = [];

    private sealed record Snapshot(IReadOnlyDictionary<DelegationId, Delegation> Delegations, IReadOnlyDictionary<DelegationId, Submission> Submissions);

    public static async Task<RecordedWrites> MakeAsync(HandlerStore store, HandlerOperations operations)
    {
        var recorded = new RecordedWrites();
        await store.ResetAsync();
        await recorded.KeepAsync(store, operation: null);
        foreach (var (operation, run) in ((string, Func<int, Task>)[])
            [(nameof(SubmitDelegation), operations.SubmitAsync), (nameof(BeginReview), operations.BeginAsync), (nameof(AcknowledgeSubmission), operations.AcknowledgeAsync)])
        {
            for (var index = 0; index < HandlerStore.Delegations; index++)
            {
                await run(index);
            }

            await recorded.KeepAsync(store, operation);
        }

        return recorded;
    }

    public BareTransaction Submit(int index, BareWrites bare) => Of(index, nameof(SubmitDelegation), 0, bare);

    public BareTransaction Begin(int index, BareWrites bare) => Of(index, nameof(BeginReview), 1, bare);

    public BareTransaction Acknowledge(int index, BareWrites bare) => Of(index, nameof(AcknowledgeSubmission), 2, bare);

    private BareTransaction Of(int index, string operation, int before, BareWrites bare)
    {
        var id = _snapshots[0].Delegations.Values.Single(delegation => delegation.Serial == index + 1).Id;
        var (old, now) = (_snapshots[before], _snapshots[before + 1]);
        List<(object, object)> changed = [(bare.Copy(old.Delegations[id]), now.Delegations[id])];
        if (old.Submissions.TryGetValue(id, out var submission))
        {
            changed.Add((bare.Copy(submission), now.Submissions[id]));
        }

        return new BareTransaction([.. _added[operation][id]], changed);
    }

    private Task<int> KeepAsync(HandlerStore store, string? operation) => store.WithAsync<PortalDbContext, int>(async context =>
    {
        var delegations = await context.Delegations.AsNoTracking().ToDictionaryAsync(delegation => delegation.Id);
        var submissions = await context.Submissions.AsNoTracking().ToDictionaryAsync(submission => submission.DelegationId);
        _snapshots.Add(new Snapshot(delegations, submissions));
        if (operation is not null)
        {
            _added[operation] = await AddedAsync(context, operation, submissions);
        }

        return 0;
    });

    private static async Task<ILookup<DelegationId, object>> AddedAsync(PortalDbContext context, string operation, Dictionary<DelegationId, Submission> submissions)
    {
        var of = submissions.ToDictionary(pair => pair.Value.Id.Value, pair => pair.Key);
        var rows = new List<(DelegationId Of, object Row)>();
        rows.AddRange((await context.AuditEntries.AsNoTracking().Where(row => row.Operation == operation).ToListAsync()).Select(row => (Owner(row, of), (object)row)));
        if (operation is nameof(SubmitDelegation))
        {
            rows.AddRange((await context.Submissions.AsNoTracking().Include(submission => submission.Items).ToListAsync()).Select(row => (row.DelegationId, (object)row)));
        }

        if (operation is nameof(AcknowledgeSubmission))
        {
            rows.AddRange((await context.AcknowledgedMembers.AsNoTracking().ToListAsync()).Select(row => (row.DelegationId, (object)row)));
            rows.AddRange((await context.HeadsOnDays.AsNoTracking().ToListAsync()).Select(row => (row.DelegationId, (object)row)));
        }

        var kind = operation switch { nameof(SubmitDelegation) => MailKind.SubmissionReceived, nameof(AcknowledgeSubmission) => MailKind.SubmissionAcknowledged, _ => (MailKind?)null };
        rows.AddRange((await context.OutboxMessages.AsNoTracking().Where(row => row.Kind == kind).ToListAsync()).Select(row => (of[row.SubjectId], (object)row)));
        return rows.ToLookup(row => row.Of, row => row.Row);
    }

    private static DelegationId Owner(AuditEntry row, Dictionary<Guid, DelegationId> submissions)
    {
        var subject = Guid.Parse(row.SubjectId);
        return row.SubjectType is nameof(Delegation) ? DelegationId.From(subject) : submissions[subject];
    }
}
