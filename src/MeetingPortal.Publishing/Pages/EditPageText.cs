using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Markdown;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Pages;

/// <summary>Changes the working copy of an information page in one language.</summary>
/// <param name="BasedOn">Mark of the text from which the change started: <see cref="WorkingCopy.MarkOf"/>.</param>
public sealed record EditPageText(MeetingId Meeting, PublicationId Page, Language Language, string Title, string Text, string BasedOn);

public sealed class EditPageTextHandler(Writes writes, RenderedTexts texts, MeetingClock clock)
{
    public Task<Outcome<PageContent>> HandleAsync(EditPageText command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<PageContent>(
            actor,
            nameof(EditPageText),
            async (scope, cancellation) =>
            {
                var copy = await scope.Store.WorkingCopies.SingleAsync(
                    candidate => candidate.PublicationId == command.Page && candidate.MeetingId == command.Meeting, cancellation);
                var outcome = copy.ChangePageText(
                    command.Language, Clean(command.Title).Trim(), Clean(command.Text).Trim('\n'), command.BasedOn, actor, clock.Now);
                if (outcome.Match<PageContent?>(content => content, _ => null) is { } changed)
                {
                    await texts.KeepAsync(scope.Store, changed, cancellation);
                }

                return outcome;
            },
            cancellationToken);

    /// <summary>Browsers post CR LF; the store keeps LF, so that a difference shows words and not line ends.</summary>
    private static string Clean(string text) => text.ReplaceLineEndings("\n");
}
