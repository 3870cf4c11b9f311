namespace MeetingPortal.Domain.Meetings;

/// <summary>That the zone or the place was set anew, which every calendar of the meeting shows, though nothing was released.</summary>
/// <param name="ZoneBefore">IANA name of the zone that it was; null where no planned time became another instant.</param>
/// <param name="ZoneAfter">IANA name of the zone that it is from then on; null where no planned time became another instant.</param>
public sealed record CalendarRevision(Guid Id, DateTimeOffset At, string? ZoneBefore = null, string? ZoneAfter = null);
