using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Markdown;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.WorkingCopies;

/// <summary>Changes one language of a working copy and nothing else; readers see it with the next release, which an officer makes.</summary>
/// <param name="Texts">Only those that the translator changed.</param>
public sealed record TranslatePublication(MeetingId Meeting, PublicationId Publication, Language Into, IReadOnlyList<TextTranslation> Texts);

public sealed class TranslatePublicationHandler(Writes writes, RenderedTexts rendered, MeetingClock clock)
{
    public Task<Outcome<PublicationContent>> HandleAsync(TranslatePublication command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<PublicationContent>(
            actor,
            nameof(TranslatePublication),
            async (scope, cancellation) =>
            {
                var copy = await scope.Store.WorkingCopies.SingleAsync(
                    candidate => candidate.PublicationId == command.Publication && candidate.MeetingId == command.Meeting, cancellation);
                var outcome = copy.Content.Translate(command.Into, command.Texts);
                if (outcome.Match<PublicationContent?>(content => content, _ => null) is { } changed)
                {
                    copy.Change(changed, actor, clock.Now);
                    await rendered.KeepAsync(scope.Store, changed, cancellation);
                }

                return outcome;
            },
            cancellationToken);
}
