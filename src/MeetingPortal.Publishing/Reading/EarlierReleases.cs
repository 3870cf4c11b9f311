using MeetingPortal.Data;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Publications;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Reading;

/// <summary>What agenda and programme were at an instant, to be compared with what they are; never to be shown.</summary>
public sealed class EarlierReleases(PortalDbContext store)
{
    /// <summary>The content of the newest release before the instant that was not withdrawn; null when there was none.</summary>
    public async Task<PublicationContent?> ContentBeforeAsync(MeetingId meeting, ContentKind kind, DateTimeOffset instant, CancellationToken cancellationToken) =>
        (await StandingAsync(meeting, kind, cancellationToken)).FirstOrDefault(release => release.ReleasedAt < instant)?.Content;

    /// <summary>The items that an earlier release of the agenda had and <paramref name="current"/> has no more, and since when.</summary>
    public async Task<IReadOnlyList<PublicRemoval>> ItemRemovalsAsync(MeetingId meeting, PublicRelease current, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(current);
        var newestFirst = (await StandingAsync(meeting, ContentKind.Agenda, cancellationToken)).Where(release => release.Number <= current.Number)
            .Select(release => (release.ReleasedAt, Items: ((AgendaContent)release.Content).AllItems().Select(item => item.Id).ToHashSet()))
            .ToList();
        var removed = newestFirst.Skip(1).SelectMany(release => release.Items).Except(newestFirst.Take(1).SelectMany(release => release.Items));
        return [.. removed.Select(item => new PublicRemoval(RemovedThing.Item, item.Value, newestFirst.TakeWhile(release => !release.Items.Contains(item)).Last().ReleasedAt))];
    }

    private Task<List<Release>> StandingAsync(MeetingId meeting, ContentKind kind, CancellationToken cancellationToken) => store.Releases.AsNoTracking()
        .Where(release => release.MeetingId == meeting && release.Kind == kind && release.WithdrawnAt == null)
        .OrderByDescending(release => release.Number)
        .ToListAsync(cancellationToken);
}
