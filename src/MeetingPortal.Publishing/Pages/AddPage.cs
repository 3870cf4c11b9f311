using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Pages;

/// <summary>Begins a page of practical information, after the last one there is; readers see it once it is released.</summary>
/// <param name="Title">In one language; its English words give the page its address.</param>
public sealed record AddPage(MeetingId Meeting, Language Language, string Title);

public sealed class AddPageHandler(Writes writes, MeetingClock clock)
{
    /// <summary>Numbers between two pages, for one that is put between them.</summary>
    private const int Step = 10;

    /// <returns>The slug of the page.</returns>
    public Task<Outcome<string>> HandleAsync(AddPage command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<string>(
            actor,
            nameof(AddPage),
            async (scope, cancellation) =>
            {
                var title = command.Title.ReplaceLineEndings(" ").Trim();
                if (title.Length == 0)
                {
                    return new Refusal(Refusals.ItemTitleMissing);
                }

                var taken = await scope.Store.Publications.Where(other => other.MeetingId == command.Meeting).Select(other => other.Slug).ToListAsync(cancellation);
                var copies = await scope.Store.WorkingCopies.AsNoTracking().Where(copy => copy.MeetingId == command.Meeting).ToListAsync(cancellation);
                var last = copies.Select(copy => copy.Content).OfType<PageContent>().Where(page => page.Place is PagePlace.Information or PagePlace.TakingPart).Select(page => page.Order).DefaultIfEmpty().Max();
                var publication = new Publication
                {
                    Id = NewId.At<PublicationId>(clock.Now),
                    MeetingId = command.Meeting,
                    Kind = ContentKind.Page,
                    Slug = ItemSlug.Of(title, "page", taken),
                };
                scope.Store.Publications.Add(publication);
                scope.Store.WorkingCopies.Add(new WorkingCopy
                {
                    PublicationId = publication.Id,
                    MeetingId = command.Meeting,
                    Content = new PageContent(LocalizedText.Of(command.Language, title), LocalizedText.Empty, Math.Min(last + Step, PageContent.LastOrder)),
                    ChangedAt = clock.Now,
                    ChangedBy = actor.Name,
                });
                return publication.Slug;
            },
            cancellationToken);
}
