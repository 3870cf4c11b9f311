using MeetingPortal.Data;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Missions;
using MeetingPortal.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Delegations;

/// <summary>Names one delegation: a meeting's, of one State or organization. It may not have been begun yet.</summary>
public sealed record DelegationKey(MeetingId Meeting, Party Party);

/// <summary>What an operation on a delegation works with.</summary>
/// <param name="Deadline">The deadline for names and notes verbales, when readers are shown one.</param>
/// <param name="Now">The meeting's now.</param>
public sealed record DelegationWork(WriteScope Scope, MeetingFrame Meeting, LastMinute? Deadline, Delegation Delegation, DateTimeOffset Now)
{
    public PortalDbContext Store => Scope.Store;
}

/// <summary>Runs what a mission does with its delegation: finds it or begins it, and refuses when the meeting is over.</summary>
public sealed class DelegationWrites(Writes writes, DelegationQueries queries, MeetingClock clock)
{
    public Task<Outcome<TResult>> RunAsync<TResult>(
        DelegationKey key, Actor actor, string operation, Func<DelegationWork, CancellationToken, Task<Outcome<TResult>>> work, CancellationToken cancellationToken) =>
        RunWithoutMembersAsync(
            key,
            actor,
            operation,
            async (found, cancellation) =>
            {
                await queries.LoadMembersAsync(found.Store, found.Delegation.Id, cancellation);
                return await work(found, cancellation);
            },
            cancellationToken);

    /// <summary>For an operation that changes no member.</summary>
    public Task<Outcome<TResult>> RunWithoutMembersAsync<TResult>(
        DelegationKey key, Actor actor, string operation, Func<DelegationWork, CancellationToken, Task<Outcome<TResult>>> work, CancellationToken cancellationToken) =>
        writes.RunAsync<TResult>(
            actor,
            operation,
            async (scope, cancellation) =>
            {
                var now = clock.Now;
                var (meeting, deadline, begun) = await queries.DelegationAsync(scope.Store, key, cancellation);
                if (meeting.IsOver(now))
                {
                    return new Refusal(DelegationRefusals.MeetingOver);
                }

                var delegation = begun ?? await BeginAsync(scope.Store, key, now, cancellation);
                return await work(new DelegationWork(scope, meeting, deadline, delegation, now), cancellation);
            },
            cancellationToken);

    /// <summary>For an operation that is done at once.</summary>
    public Task<Outcome<TResult>> RunAsync<TResult>(
        DelegationKey key, Actor actor, string operation, Func<DelegationWork, Outcome<TResult>> work, CancellationToken cancellationToken) =>
        RunAsync<TResult>(key, actor, operation, (delegation, _) => Task.FromResult(work(delegation)), cancellationToken);

    private static async Task<Delegation> BeginAsync(PortalDbContext store, DelegationKey key, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var last = await store.Delegations.Where(delegation => delegation.MeetingId == key.Meeting).MaxAsync(delegation => (int?)delegation.Serial, cancellationToken);
        var delegation = new Delegation
        {
            Id = NewId.At<DelegationId>(now),
            MeetingId = key.Meeting,
            StateCode = key.Party.StateCode,
            OrganizationId = key.Party.OrganizationId,
            Serial = (last ?? 0) + 1,
            CreatedAt = now,
        };
        store.Delegations.Add(delegation);
        return delegation;
    }
}
