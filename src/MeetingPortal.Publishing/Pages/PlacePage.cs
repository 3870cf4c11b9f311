using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Pages;

/// <summary>Changes in the working copy where a page of information stands, and after which others.</summary>
/// <param name="BasedOn"><see cref="PageContent.PlaceMark"/> of the page as the form showed it.</param>
public sealed record PlacePage(MeetingId Meeting, PublicationId Page, PagePlace Place, int Order, string BasedOn);

public sealed class PlacePageHandler(Writes writes, MeetingClock clock)
{
    public Task<Outcome<PageContent>> HandleAsync(PlacePage command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<PageContent>(
            actor,
            nameof(PlacePage),
            async (scope, cancellation) =>
            {
                var copy = await scope.Store.WorkingCopies.SingleAsync(
                    candidate => candidate.PublicationId == command.Page && candidate.MeetingId == command.Meeting, cancellation);
                var page = (PageContent)copy.Content;
                if (!string.Equals(page.PlaceMark, command.BasedOn, StringComparison.Ordinal))
                {
                    return new Refusal(Refusals.ChangedMeanwhile);
                }

                if (command.Order is < 0 or > PageContent.LastOrder)
                {
                    return new Refusal(Refusals.PageOrderWrong);
                }

                var placed = page with { Place = command.Place, Order = command.Order };
                copy.Change(placed, actor, clock.Now);
                return placed;
            },
            cancellationToken);
}
