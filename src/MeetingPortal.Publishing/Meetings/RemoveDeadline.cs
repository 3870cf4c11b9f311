using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Meetings;

/// <summary>Takes a deadline of a meeting away.</summary>
/// <param name="BasedOn"><see cref="DeadlineData.MarkOf"/> the deadline as the page showed it.</param>
public sealed record RemoveDeadline(MeetingId Meeting, Guid Deadline, string BasedOn);

public sealed class RemoveDeadlineHandler(Writes writes)
{
    public Task<Outcome<bool>> HandleAsync(RemoveDeadline command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<bool>(
            actor,
            nameof(RemoveDeadline),
            async (scope, cancellation) =>
            {
                var deadline = await scope.Store.Deadlines.SingleOrDefaultAsync(
                    candidate => candidate.Id == command.Deadline && candidate.MeetingId == command.Meeting, cancellation);
                if (deadline is null)
                {
                    return new Refusal(Refusals.ItemGone);
                }

                if (!string.Equals(DeadlineData.MarkOf(deadline), command.BasedOn, StringComparison.Ordinal))
                {
                    return new Refusal(Refusals.ChangedMeanwhile);
                }

                scope.Store.Deadlines.Remove(deadline);
                await scope.PublicContentChangedAsync(command.Meeting, cancellation);
                return true;
            },
            cancellationToken);
}
