using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Registration.Decisions;
using MeetingPortal.Registration.Delegations;

namespace MeetingPortal.Benchmarks.Handlers;

/// <summary>The handlers as a request runs them, each in a scope of its own.</summary>
internal sealed class HandlerOperations(HandlerStore store)
{
    private static readonly Actor Somebody = Actor.User(new UserId(Guid.AllBitsSet));

    public async Task SubmitAsync(int index) => Require(await store.WithAsync<SubmitDelegationHandler, Outcome<int>>(
        handler => handler.HandleAsync(new SubmitDelegation(store.Keys[index], SeenVersion: 1, IsOnBehalf: false), Somebody, CancellationToken.None)));

    public async Task BeginAsync(int index) => Require(await store.WithAsync<BeginReviewHandler, Outcome<Submission>>(
        handler => handler.HandleAsync(new BeginReview(Key(index, seen: 1)), Somebody, CancellationToken.None)));

    public async Task AcknowledgeAsync(int index) => Require(await store.WithAsync<AcknowledgeSubmissionHandler, Outcome<Submission>>(
        handler => handler.HandleAsync(new AcknowledgeSubmission(Key(index, seen: 2)), Somebody, CancellationToken.None)));

    private SubmissionKey Key(int index, int seen) => new(store.Keys[index].Meeting, index + 1, Number: 1, seen);

    private static void Require<TResult>(Outcome<TResult> outcome) => outcome.Match(_ => true, refusal => throw new InvalidOperationException(refusal.Key));
}
