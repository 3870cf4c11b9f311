using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Markdown;
using MeetingPortal.Publishing.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Releases;

/// <summary>Freezes the working copy of a publication, whatever its kind, as the release that readers see from now on.</summary>
/// <param name="WorkingVersion">Version of the working copy that the officer saw; another one is refused.</param>
/// <param name="Sentence">One sentence for readers, in at least one language.</param>
public sealed record ReleasePublication(MeetingId Meeting, PublicationId Publication, int WorkingVersion, LocalizedText Sentence);

public sealed class ReleasePublicationHandler(Writes writes, RenderedTexts texts, MeetingClock clock)
{
    public Task<Outcome<Release>> HandleAsync(ReleasePublication command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<Release>(
            actor,
            nameof(ReleasePublication),
            async (scope, cancellation) =>
            {
                var publication = await scope.Store.Publications.SingleAsync(
                    candidate => candidate.Id == command.Publication && candidate.MeetingId == command.Meeting, cancellation);
                var copy = await scope.Store.WorkingCopies.SingleAsync(candidate => candidate.PublicationId == publication.Id, cancellation);
                if (copy.Version != command.WorkingVersion)
                {
                    return new Refusal(Refusals.ChangedMeanwhile);
                }

                return await FreezeAsync(scope, publication, copy.Content, command.Sentence, actor, clock.Now, cancellation);
            },
            cancellationToken);

    /// <summary>The one way in which a release comes to be, within an operation that runs.</summary>
    internal async Task<Outcome<Release>> FreezeAsync(
        WriteScope scope, Publication publication, PublicationContent content, LocalizedText sentence, Actor actor, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var releases = scope.Store.Releases.AsNoTracking().Where(release => release.PublicationId == publication.Id).OrderByDescending(release => release.Number);
        var latest = await releases.FirstOrDefaultAsync(cancellationToken);
        var current = latest is { WithdrawnAt: not null } ? await releases.FirstOrDefaultAsync(release => release.WithdrawnAt == null, cancellationToken) : latest;
        var outcome = publication.Release(content, current, sentence, actor, at, latest);
        if (outcome.Match<Release?>(release => release, _ => null) is { } made)
        {
            scope.Store.Releases.Add(made);

            // Whatever was planned was planned for what readers saw until now.
            scope.Store.PlannedReleases.RemoveRange(await scope.Store.PlannedReleases.Where(plan => plan.PublicationId == publication.Id).ToListAsync(cancellationToken));
            await texts.KeepAsync(scope.Store, made.Content, cancellationToken);
            await scope.DraftNoticeAsync(made, cancellationToken);
            await scope.PublicContentChangedAsync(publication.MeetingId, cancellationToken);
            (await scope.Store.Meetings.SingleAsync(meeting => meeting.Id == publication.MeetingId, cancellationToken)).IsInPreparation = false;
        }

        return outcome;
    }
}
