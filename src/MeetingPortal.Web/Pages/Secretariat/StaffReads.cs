using MeetingPortal.Data;
using MeetingPortal.Data.Auditing;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Domain.Rooms;
using MeetingPortal.Web.Resources;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Pages.Secretariat;

/// <summary>A publication as staff see it: its working copy beside what readers see.</summary>
/// <param name="Current">The newest release, also one that was withdrawn.</param>
/// <param name="Standing">The newest release that was not withdrawn.</param>
/// <param name="Planned">What readers get at an instant to come, or null.</param>
public sealed record StaffPublication(Publication Publication, WorkingCopy Copy, Release? Current, Release? Standing, PlannedRelease? Planned)
{
    /// <summary>What readers would notice if the working copy were released now.</summary>
    public IReadOnlyList<ContentChange> Pending() => ContentDifference.Between(Standing?.Content, Copy.Content);
}

/// <summary>What the pages of the back office show; always within the one meeting that the address names.</summary>
public sealed class StaffReads(PortalDbContext store, MeetingClock clock)
{
    /// <summary>By how much the meeting's clock is ahead of the system's.</summary>
    public TimeSpan ClockOffset => clock.Offset;

    public Task<Meeting?> MeetingAsync(MeetingCode code, CancellationToken cancellationToken) =>
        store.Meetings.AsNoTracking().SingleOrDefaultAsync(meeting => meeting.Code == code, cancellationToken);

    public async Task<IReadOnlyList<Meeting>> MeetingsAsync(IReadOnlyList<MeetingId> ids, CancellationToken cancellationToken) =>
        await store.Meetings.AsNoTracking().Where(meeting => ids.Contains(meeting.Id)).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<StaffPublication>> PublicationsAsync(MeetingId meeting, CancellationToken cancellationToken)
    {
        var publications = await store.Publications.AsNoTracking().Where(publication => publication.MeetingId == meeting).ToListAsync(cancellationToken);
        var copies = await store.WorkingCopies.AsNoTracking().Where(copy => copy.MeetingId == meeting).ToDictionaryAsync(copy => copy.PublicationId, cancellationToken);
        var releases = (await store.Releases.AsNoTracking().Where(release => release.MeetingId == meeting).Select(release => new { release.Id, release.PublicationId, release.Number, release.WithdrawnAt }).ToListAsync(cancellationToken))
            .OrderByDescending(release => release.Number)
            .ToLookup(release => release.PublicationId);
        var wanted = publications.SelectMany(publication => (ReleaseId?[])[publication.CurrentReleaseId, releases[publication.Id].FirstOrDefault(release => release.WithdrawnAt is null)?.Id]).OfType<ReleaseId>().ToList();
        var loaded = await store.Releases.AsNoTracking().Where(release => wanted.Contains(release.Id)).ToListAsync(cancellationToken);
        var planned = await store.PlannedReleases.AsNoTracking().Where(plan => plan.MeetingId == meeting).ToDictionaryAsync(plan => plan.PublicationId, cancellationToken);
        return
        [
            .. publications
                .Select(publication => new StaffPublication(
                    publication,
                    copies[publication.Id],
                    loaded.FirstOrDefault(release => release.Id == publication.CurrentReleaseId),
                    loaded.FirstOrDefault(release => release.PublicationId == publication.Id && release.WithdrawnAt is null),
                    planned.GetValueOrDefault(publication.Id)))
                .OrderBy(row => row.Publication.Kind)
                .ThenBy(row => (row.Copy.Content as PageContent)?.Order ?? 0)
                .ThenBy(row => row.Publication.Slug, StringComparer.Ordinal),
        ];
    }

    public async Task<StaffPublication?> PublicationAsync(MeetingId meeting, ContentKind kind, string slug, CancellationToken cancellationToken) =>
        (await PublicationsAsync(meeting, cancellationToken))
            .FirstOrDefault(row => row.Publication.Kind == kind && string.Equals(row.Publication.Slug, slug, StringComparison.Ordinal));

    /// <summary>The agenda as staff edit it, or null.</summary>
    public async Task<AgendaContent?> AgendaAsync(MeetingId meeting, CancellationToken cancellationToken) =>
        (await PublicationAsync(meeting, ContentKind.Agenda, PublicationSlugs.Agenda, cancellationToken))?.Copy.Content as AgendaContent;

    /// <summary>Number of the newest release that stands beside the newest one; null when none does.</summary>
    public Task<int?> StandingBeforeAsync(PublicationId publication, CancellationToken cancellationToken) =>
        store.Releases.AsNoTracking()
            .Where(release => release.PublicationId == publication && release.WithdrawnAt == null)
            .OrderByDescending(release => release.Number)
            .Skip(1)
            .Select(release => (int?)release.Number)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>What is said of the meeting's rooms.</summary>
    public async Task<IReadOnlyList<RoomNow>> RoomsNowAsync(MeetingId meeting, CancellationToken cancellationToken) =>
        await store.RoomsNow.AsNoTracking().Where(room => room.MeetingId == meeting).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<Deadline>> DeadlinesAsync(MeetingId meeting, CancellationToken cancellationToken) =>
        [.. (await store.Deadlines.AsNoTracking().Where(deadline => deadline.MeetingId == meeting).ToListAsync(cancellationToken)).OrderBy(deadline => deadline.Date)];

    /// <summary>The newest audit rows of a publication: of itself, its working copy and its releases.</summary>
    public async Task<IReadOnlyList<AuditEntry>> HistoryAsync(PublicationId publication, int most, CancellationToken cancellationToken)
    {
        var own = publication.ToString();
        var releases = await store.Releases.AsNoTracking().Where(release => release.PublicationId == publication).Select(release => release.Id).ToListAsync(cancellationToken);
        var subjects = releases.Select(id => id.ToString()).Append(own).ToList();
        return await store.AuditEntries.AsNoTracking()
            .Where(entry => subjects.Contains(entry.SubjectId))
            .OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id)
            .Take(most)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Display names of the accounts that act in audit rows, by the actor's name.</summary>
    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(IEnumerable<string> actors, CancellationToken cancellationToken)
    {
        var ids = actors.Distinct(StringComparer.Ordinal)
            .Select(actor => actor.StartsWith("user:", StringComparison.Ordinal) && Guid.TryParse(actor["user:".Length..], out var id) ? id : (Guid?)null)
            .OfType<Guid>()
            .ToList();
        var names = await store.Users.AsNoTracking().Where(user => ids.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellationToken);
        return ids.ToDictionary(id => $"user:{id}", id => names.GetValueOrDefault(id) ?? Strings.Review_AccountGone, StringComparer.Ordinal);
    }
}
