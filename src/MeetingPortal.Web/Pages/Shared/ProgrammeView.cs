using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Reading;

namespace MeetingPortal.Web.Pages.Shared;

/// <summary>A programme as readers see it, released or previewed.</summary>
/// <param name="Official">The official programme, as far as the portal knows of one.</param>
/// <param name="Item">Finds the agenda item of an identity, or null.</param>
/// <param name="AgendaAddress">Where the items are read.</param>
public sealed record ProgrammeView(
    ProgrammeContent Content, Meeting Meeting, PublicDocument? Official, Func<ItemId, AgendaItem?> Item, string AgendaAddress, DateTimeOffset Now)
{
    /// <summary>True for what readers have now: it says what is on, and offers calendars and bundles.</summary>
    public bool IsCurrent { get; init; }

    /// <summary>Whether a bundle of that day's documents would hold any in the page's language.</summary>
    public Func<DateOnly, bool> HasFilesOn { get; init; } = _ => false;

    public TimeZoneInfo Zone { get; } = Meeting.Zone;

    /// <summary>The venue's offset from UTC on the first day, for the line that names the zone.</summary>
    public TimeSpan Offset => Zone.GetUtcOffset(Content.Sittings is [var first, ..] ? first.StartsAt(Zone) ?? Now : Now);

    public bool IsNow(Sitting sitting) => IsCurrent && sitting.StartsAt(Zone) <= Now && Now < sitting.EndsAt(Zone);
}
