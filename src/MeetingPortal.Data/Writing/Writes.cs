using System.Diagnostics;
using MeetingPortal.Data.Auditing;
using MeetingPortal.Data.Mail;
using MeetingPortal.Data.Providers;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Data.Writing;

/// <summary>The only place that opens a transaction: gate, begin, work, save with audit, commit, tell.</summary>
public sealed class Writes(
    PortalDbContext store, WriteGate gate, IEnumerable<IAfterCommit> listeners, MailSignal mail, TimeProvider time, PortalMeter meter)
{
    private const int Attempts = 6;
    private const int LongestPauseMilliseconds = 20;

    /// <summary>Runs <paramref name="work"/> in one transaction and saves what it changed; a refusal saves nothing.</summary>
    /// <param name="operation">Name of the command, as the audit keeps it.</param>
    public async Task<Outcome<TResult>> RunAsync<TResult>(
        Actor actor, string operation, Func<WriteScope, CancellationToken, Task<Outcome<TResult>>> work, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await RunOnceAsync(actor, operation, work, cancellationToken);
            }
            catch (Exception exception) when (attempt < Attempts && StoreFaults.IsWorthAnotherTry(exception))
            {
                store.ChangeTracker.Clear();

                // Two nodes that try again in step would turn each other away for ever.
                await Task.Delay(Random.Shared.Next(1, LongestPauseMilliseconds * attempt), cancellationToken);
            }
        }
    }

    private async Task<Outcome<TResult>> RunOnceAsync<TResult>(
        Actor actor, string operation, Func<WriteScope, CancellationToken, Task<Outcome<TResult>>> work, CancellationToken cancellationToken)
    {
        var correlation = Activity.Current?.TraceId.ToString() ?? Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
        var scope = new WriteScope(store);
        Outcome<TResult> outcome;
        var saved = false;
        using (await gate.EnterAsync(cancellationToken))
        {
            store.Operation = new AmbientOperation(operation, actor, time.GetUtcNow(), correlation);
            try
            {
                await using var transaction = await store.Database.BeginTransactionAsync(System.Data.IsolationLevel.Serializable, cancellationToken);
                outcome = await work(scope, cancellationToken);
                if (outcome.Match(_ => true, _ => false))
                {
                    await store.SaveChangesAsync(cancellationToken);

                    // A commit that is given up half-way leaves nobody knowing whether it happened.
                    await transaction.CommitAsync(CancellationToken.None);
                    saved = true;
                }
            }
            finally
            {
                store.Operation = null;
                if (!saved)
                {
                    store.ChangeTracker.Clear();
                }
            }
        }

        if (saved)
        {
            await TellAsync(operation, scope);
        }

        return outcome;
    }

    private async Task TellAsync(string operation, WriteScope scope)
    {
        meter.Written(operation);
        if (scope.HasMail)
        {
            mail.Wake();
        }

        if (scope.ChangedMeetings.Count == 0)
        {
            return;
        }

        foreach (var listener in listeners)
        {
            await listener.CommittedAsync(scope.ChangedMeetings);
        }
    }
}

/// <summary>What an operation works on.</summary>
public sealed class WriteScope(PortalDbContext store)
{
    private readonly List<Meeting> _changed = [];

    public PortalDbContext Store => store;

    /// <summary>When the operation began, by the system's clock.</summary>
    public DateTimeOffset At => store.Operation!.At;

    internal IReadOnlyList<Meeting> ChangedMeetings => _changed;

    internal bool HasMail { get; private set; }

    /// <summary>Writes a message that is sent when, and only when, this operation is committed.</summary>
    public void Send(OutboxMessage message)
    {
        store.OutboxMessages.Add(message);
        HasMail = true;
    }

    /// <summary>A message that was written before is due again.</summary>
    public void MailIsDue() => HasMail = true;

    /// <summary>Writes an audit row for something that is not audited by itself, such as what staff do with a message.</summary>
    public void Record(string subjectType, Guid subject, IReadOnlyList<FieldChange> changes)
    {
        var operation = store.Operation!;
        store.AuditEntries.Add(new AuditEntry
        {
            Id = Guid.CreateVersion7(operation.At),
            At = operation.At,
            Actor = operation.Actor.Name,
            Operation = operation.Name,
            SubjectType = subjectType,
            SubjectId = subject.ToString(),
            CorrelationId = operation.CorrelationId,
            Action = nameof(EntityState.Modified),
            Changes = changes,
        });
    }

    /// <summary>To be called by an operation that erases a person, before it changes anything: from then on nothing personal is kept of what it changes.</summary>
    public void BeginErasure() => store.Operation = store.Operation! with { IsErasure = true };

    /// <summary>To be called by every operation that changes what readers of a meeting see; raises its public version once.</summary>
    public async Task PublicContentChangedAsync(MeetingId id, CancellationToken cancellationToken)
    {
        var meeting = await store.Meetings.SingleAsync(candidate => candidate.Id == id, cancellationToken);
        if (!_changed.Contains(meeting))
        {
            meeting.PublicContentChanged();
            _changed.Add(meeting);
        }
    }
}
