using MeetingPortal.Data;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Publications;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Reading;

/// <summary>
/// The agenda to which a released programme points: of the current one the current agenda, of an older one the agenda as readers had it when
/// that programme was superseded. One that was withdrawn is never it: the newest that stands takes its place, so that no entry is left
/// without its items.
/// </summary>
public sealed class PublicAgendas(PortalDbContext store)
{
    /// <returns>Null while no agenda was released, or none stands.</returns>
    public async Task<AgendaContent?> OfAsync(MeetingId meeting, PublicRelease? programme, CancellationToken cancellationToken)
    {
        var until = programme is { IsCurrent: false } ? await SupersededAsync(meeting, programme, cancellationToken) : null;
        var standing = await store.Releases.AsNoTracking()
            .Where(release => release.MeetingId == meeting && release.Kind == ContentKind.Agenda && release.WithdrawnAt == null)
            .OrderByDescending(release => release.Number)
            .ToListAsync(cancellationToken);
        var then = until is { } instant ? standing.Find(release => release.ReleasedAt <= instant) ?? standing.LastOrDefault() : standing.FirstOrDefault();
        return then?.Content as AgendaContent;
    }

    private async Task<DateTimeOffset?> SupersededAsync(MeetingId meeting, PublicRelease programme, CancellationToken cancellationToken) =>
        await store.Releases.AsNoTracking()
            .Where(release => release.MeetingId == meeting && release.Kind == programme.Kind && release.Number == programme.Number + 1)
            .Select(release => (DateTimeOffset?)release.ReleasedAt)
            .FirstOrDefaultAsync(cancellationToken);
}
