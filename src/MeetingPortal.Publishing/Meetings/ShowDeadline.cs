using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Meetings;

/// <summary>Shows a deadline to readers, or hides it from them again.</summary>
public sealed record ShowDeadline(MeetingId Meeting, string Slug, bool IsPublic);

public sealed class ShowDeadlineHandler(Writes writes)
{
    public Task<Outcome<Deadline>> HandleAsync(ShowDeadline command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<Deadline>(
            actor,
            nameof(ShowDeadline),
            async (scope, cancellation) =>
            {
                var deadline = await scope.Store.Deadlines.SingleAsync(
                    candidate => candidate.MeetingId == command.Meeting && candidate.Slug == command.Slug, cancellation);
                deadline.IsPublic = command.IsPublic;
                await scope.PublicContentChangedAsync(command.Meeting, cancellation);
                return deadline;
            },
            cancellationToken);
}
