using MeetingPortal.Data;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Rooms;

/// <summary>Says what is on in the room of a sitting.</summary>
/// <param name="Entry">What of the sitting is taken up; null for nothing particular.</param>
/// <param name="AgendaItem">Which of the entry's agenda items; null for all of it.</param>
/// <param name="SeenVersion">Version of the room's record that the officer saw; 0 when there was none.</param>
public sealed record SetNow(
    MeetingId Meeting,
    ItemId Sitting,
    ItemId? Entry,
    ItemId? AgendaItem,
    NowState State,
    TimeOnly? Until,
    NowRemark Remark,
    LocalizedText? Note,
    int SeenVersion);

public sealed class SetNowHandler(Writes writes, MeetingClock clock)
{
    public Task<Outcome<RoomNow>> HandleAsync(SetNow command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<RoomNow>(
            actor,
            nameof(SetNow),
            async (scope, cancellation) =>
            {
                var meeting = await scope.Store.Meetings.AsNoTracking().SingleAsync(candidate => candidate.Id == command.Meeting, cancellation);
                var programme = await ProgrammeAsync(scope.Store, command.Meeting, cancellation);
                if (programme?.Sittings.FirstOrDefault(sitting => sitting.Id == command.Sitting) is not { } sitting || !Has(sitting, command))
                {
                    return new Refusal(Refusals.ItemGone);
                }

                var now = clock.Now;
                var room = await RoomAsync(scope.Store, meeting, sitting, cancellation);
                var moment = new NowMoment(
                    command.State, sitting.Id, command.Entry, command.AgendaItem, now, command.Until, command.Remark, command.Note is { IsEmpty: false } ? command.Note : null);
                var hasLapsed = room.Current is { } standing && HasLapsed(standing, programme, meeting.Zone, now);
                var outcome = room.Say(moment, command.SeenVersion, hasLapsed);
                if (outcome.Match(_ => true, _ => false))
                {
                    await scope.PublicContentChangedAsync(command.Meeting, cancellation);
                }

                return outcome;
            },
            cancellationToken);

    /// <summary>The programme that stands, with what is not public.</summary>
    private static async Task<ProgrammeContent?> ProgrammeAsync(PortalDbContext store, MeetingId meeting, CancellationToken cancellationToken)
    {
        var release = await (
            from publication in store.Publications.AsNoTracking()
            where publication.MeetingId == meeting && publication.Kind == ContentKind.Programme && publication.Slug == PublicationSlugs.Programme
            join candidate in store.Releases.AsNoTracking() on publication.CurrentReleaseId equals candidate.Id
            select candidate).SingleOrDefaultAsync(cancellationToken);
        return release is { WithdrawnAt: null } ? (ProgrammeContent)release.Content : null;
    }

    private static async Task<RoomNow> RoomAsync(PortalDbContext store, Meeting meeting, Sitting sitting, CancellationToken cancellationToken)
    {
        var key = RoomKey.Of(sitting.Room, meeting.Room);
        var room = await store.RoomsNow.SingleOrDefaultAsync(candidate => candidate.MeetingId == meeting.Id && candidate.Room == key, cancellationToken);
        return room ?? store.RoomsNow.Add(new RoomNow { MeetingId = meeting.Id, Room = key }).Entity;
    }

    private static bool HasLapsed(NowMoment moment, ProgrammeContent programme, TimeZoneInfo zone, DateTimeOffset now) =>
        now >= moment.LapsesAt(programme.Sittings.FirstOrDefault(sitting => sitting.Id == moment.Sitting)?.EndsAt(zone), zone);

    private static bool Has(Sitting sitting, SetNow command) => command.Entry is not { } id
        ? command.AgendaItem is null
        : sitting.Entries.FirstOrDefault(entry => entry.Id == id) is { } found && (command.AgendaItem is not { } item || found.AgendaItems.Contains(item));
}
