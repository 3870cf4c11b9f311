using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Domain.Rooms;

namespace MeetingPortal.Publishing.Reading;

/// <summary>What everybody may know of what is on in a room.</summary>
/// <param name="Room">The room's <see cref="RoomKey"/>.</param>
/// <param name="IsPrivate">True for a sitting of which nothing is told but its time and room.</param>
/// <param name="Item">The agenda item that is taken up; null when none is, or none is named.</param>
/// <param name="Text">The words of the programme where no agenda item is named.</param>
/// <param name="LapsesAt">From then on nothing is claimed.</param>
public sealed record PublicNow(
    string Room,
    LocalizedText RoomName,
    NowState State,
    bool IsPrivate,
    AgendaItem? Item,
    LocalizedText? Text,
    DateTimeOffset Since,
    TimeOnly? Until,
    NowRemark Remark,
    LocalizedText? Note,
    DateTimeOffset LapsesAt)
{
    /// <param name="programme">As everybody may see it: what is not in it is told to nobody.</param>
    internal static IReadOnlyList<PublicNow> Of(
        IEnumerable<RoomNow> rooms, Meeting meeting, ProgrammeContent? programme, AgendaContent? agenda, DateTimeOffset now) =>
    [
        .. from room in rooms.OrderBy(room => room.Room is RoomKey.Main ? string.Empty : room.Room, StringComparer.Ordinal)
           let moment = room.Current
           where moment is not null
           let sitting = programme?.Sittings.FirstOrDefault(candidate => candidate.Id == moment.Sitting)
           where sitting is not null
           let told = Of(room, moment, sitting, meeting, agenda)
           where now < told.LapsesAt && !(told.IsPrivate && told.State == NowState.Closed)
           select told,
    ];

    private static PublicNow Of(RoomNow room, NowMoment moment, Sitting sitting, Meeting meeting, AgendaContent? agenda)
    {
        var entry = sitting.Entries.FirstOrDefault(candidate => candidate.Id == moment.Entry);
        var item = entry is null ? null : moment.AgendaItem ?? (entry.AgendaItems.Count == 1 ? entry.AgendaItems[0] : null);
        var lapses = moment.LapsesAt(sitting.EndsAt(meeting.Zone), meeting.Zone);
        var told = new PublicNow(
            room.Room, sitting.Room ?? meeting.Room, moment.State, !sitting.IsPublic, null, null, moment.Since, moment.Until, moment.Remark, moment.Note, lapses);

        // Of a private sitting neither the hour at which it goes on nor a remark may tell what it is about.
        return told.IsPrivate
            ? told with { Until = null, Remark = NowRemark.None, Note = null }
            : told with { Item = item is { } id ? agenda?.Find(id) : null, Text = entry?.Text };
    }
}
