using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Domain.Meetings;

/// <summary>One dated gathering of a treaty's body, such as 11MSP.</summary>
public sealed class Meeting : IBelongToMeeting
{
    public const int ShortCodeMaxLength = 32;
    public const int ZoneIdMaxLength = 64;
    public const int SymbolRootMaxLength = 100;
    public const int TreatyCodeMaxLength = 16;

    private static readonly TimeOnly Noon = new(12, 0);

    [Audited]
    public required MeetingId Id { get; init; }

    [Audited]
    public required MeetingCode Code { get; set; }

    /// <summary>The short name people use, "11MSP".</summary>
    [Audited]
    public required string ShortCode { get; set; }

    /// <summary>Which meeting of its row it is: 11 for the Eleventh.</summary>
    [Audited]
    public required int EditionNumber { get; set; }

    [Audited]
    public required LocalizedText Treaty { get; set; }

    [Audited]
    public required LocalizedText Title { get; set; }

    [Audited]
    public required DateOnly StartsOn { get; set; }

    /// <summary>The last day, inclusive.</summary>
    [Audited]
    public required DateOnly EndsOn { get; set; }

    /// <summary>IANA name of the venue's time zone, "Europe/Zurich".</summary>
    [Audited]
    public required string ZoneId { get; set; }

    [Audited]
    public required LocalizedText City { get; set; }

    [Audited]
    public required LocalizedText Venue { get; set; }

    [Audited]
    public required LocalizedText Room { get; set; }

    /// <summary>First part of the symbols of the meeting's own documents, "CCM/MSP/2023"; they stand before others in lists.</summary>
    [Audited]
    public required string SymbolRoot { get; set; }

    /// <summary>Code of the treaty whose dates say which States are parties, "CCM"; null when the meeting is not one of parties.</summary>
    [Audited]
    public string? TreatyCode { get; set; }

    /// <summary>The day on which a State's status counts for this meeting; null means its first day.</summary>
    [Audited]
    public DateOnly? PartiesOn { get; set; }

    /// <summary>The languages in which the meeting works; null as long as nobody said.</summary>
    [Audited]
    public IReadOnlyList<Language>? WorkingLanguages { get; set; }

    /// <summary>The languages in which its documents are issued; null as long as nobody said.</summary>
    [Audited]
    public IReadOnlyList<Language>? DocumentLanguages { get; set; }

    /// <summary>What the meeting asks of delegations as credentials, in words; null as long as nobody said.</summary>
    [Audited]
    public LocalizedText? Credentials { get; set; }

    /// <summary>Who runs the meeting's pages, where that is not whoever runs the portal; null as long as nobody said.</summary>
    [Audited]
    public LocalizedText? Operator { get; set; }

    /// <summary>E-mail address of whoever runs the meeting's pages, or null.</summary>
    [Audited]
    public string? OperatorContact { get; set; }

    /// <summary>
    /// How often, since readers found the meeting, its zone or place was set anew, the oldest first; null as long as it never was. Every event
    /// of its calendars counts them all (RFC 5545, section 3.8.7.4).
    /// </summary>
    [Audited]
    public IReadOnlyList<CalendarRevision>? CalendarRevisions { get; private set; }

    /// <summary>True until something is released or an officer opens the meeting: readers find nothing of it.</summary>
    [Audited]
    public bool IsInPreparation { get; set; }

    /// <summary>Raised in every transaction that changes something public; part of every public cache key.</summary>
    [Audited]
    public long PublicVersion { get; private set; } = 1;

    MeetingId IBelongToMeeting.MeetingId => Id;

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(ZoneId);

    /// <summary>The day on which a State's status counts.</summary>
    public DateOnly StatusDay => PartiesOn ?? StartsOn;

    public void PublicContentChanged() => PublicVersion++;

    /// <summary>What officers set of the meeting.</summary>
    public MeetingSettings Settings() => new()
    {
        Code = Code,
        ShortCode = ShortCode,
        EditionNumber = EditionNumber,
        Title = Title,
        Treaty = Treaty,
        TreatyCode = TreatyCode,
        PartiesOn = PartiesOn,
        StartsOn = StartsOn,
        EndsOn = EndsOn,
        ZoneId = ZoneId,
        City = City,
        Venue = Venue,
        Room = Room,
        SymbolRoot = SymbolRoot,
        WorkingLanguages = WorkingLanguages ?? [],
        DocumentLanguages = DocumentLanguages ?? [],
        Credentials = Credentials ?? LocalizedText.Empty,
        Operator = Operator ?? LocalizedText.Empty,
        OperatorContact = OperatorContact,
    };

    /// <summary>Takes settings over; whether they can be is for <see cref="MeetingSettings.Refuse"/> to say.</summary>
    public void Set(MeetingSettings settings, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (!IsInPreparation && !(settings.ZoneId, settings.City, settings.Venue, settings.Room).Equals((ZoneId, City, Venue, Room)))
        {
            CalendarRevisions = [.. CalendarRevisions ?? [], Revision(settings, now)];
        }

        (Code, ShortCode, EditionNumber, SymbolRoot) = (settings.Code, settings.ShortCode, settings.EditionNumber, settings.SymbolRoot);
        (Title, Treaty, TreatyCode, PartiesOn) = (settings.Title, settings.Treaty, settings.TreatyCode, settings.PartiesOn);
        (StartsOn, EndsOn, ZoneId) = (settings.StartsOn, settings.EndsOn, settings.ZoneId);
        (City, Venue, Room) = (settings.City, settings.Venue, settings.Room);
        WorkingLanguages = settings.WorkingLanguages.Count == 0 ? null : settings.WorkingLanguages;
        DocumentLanguages = settings.DocumentLanguages.Count == 0 ? null : settings.DocumentLanguages;
        Credentials = settings.Credentials.IsEmpty ? null : settings.Credentials;
        Operator = settings.Operator.IsEmpty ? null : settings.Operator;
        OperatorContact = settings.OperatorContact;
    }

    /// <summary>The meeting without its texts.</summary>
    public MeetingFrame Frame() => new(Id, Code, ShortCode, StartsOn, EndsOn, ZoneId);

    /// <summary>Deadlines are planned for months ahead, so the year before the meeting counts too.</summary>
    private CalendarRevision Revision(MeetingSettings settings, DateTimeOffset now)
    {
        var (before, after) = (Zone, TimeZoneInfo.FindSystemTimeZoneById(settings.ZoneId));
        var movesTimes = (Frame() with { StartsOn = settings.StartsOn.AddYears(-1), EndsOn = settings.EndsOn }).Days()
            .Any(day => WallClock.InstantAt(day, Noon, before) != WallClock.InstantAt(day, Noon, after));
        var revision = new CalendarRevision(Guid.CreateVersion7(now), now);
        return movesTimes ? revision with { ZoneBefore = ZoneId, ZoneAfter = settings.ZoneId } : revision;
    }
}
