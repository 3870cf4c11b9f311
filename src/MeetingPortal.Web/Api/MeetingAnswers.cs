namespace MeetingPortal.Web.Api;

/// <summary>Every meeting of the portal, the latest first.</summary>
public sealed record MeetingsAnswer(IReadOnlyList<MeetingEntry> Meetings);

/// <summary>A meeting in a list.</summary>
/// <param name="Code">The meeting's name in addresses.</param>
/// <param name="ShortCode">The short name that people use.</param>
/// <param name="EndsOn">The last day, inclusive.</param>
/// <param name="Zone">IANA name of the time zone of the venue.</param>
/// <param name="Page">The meeting's page; {lang} stands for ar, zh, en, fr, ru or es.</param>
/// <param name="Address">What the interface says of the meeting.</param>
public sealed record MeetingEntry(
    string Code,
    string ShortCode,
    int Edition,
    IReadOnlyDictionary<string, ApiText> Title,
    DateOnly StartsOn,
    DateOnly EndsOn,
    string Zone,
    IReadOnlyDictionary<string, ApiText> City,
    IReadOnlyDictionary<string, ApiText> Venue,
    string Page,
    string Address);

/// <summary>What everybody may know of a meeting.</summary>
/// <param name="Code">The meeting's name in addresses.</param>
/// <param name="ShortCode">The short name that people use.</param>
/// <param name="EndsOn">The last day, inclusive.</param>
/// <param name="Zone">IANA name of the time zone of the venue; days and times without an offset are on its clock.</param>
/// <param name="Page">The meeting's page; {lang} stands for ar, zh, en, fr, ru or es.</param>
/// <param name="Deadlines">Those that the secretariat has made public.</param>
/// <param name="WebPages">Web pages elsewhere that the meeting's papers name.</param>
/// <param name="Pages">Pages of practical information on this site.</param>
public sealed record MeetingAnswer(
    string Code,
    string ShortCode,
    int Edition,
    IReadOnlyDictionary<string, ApiText> Treaty,
    IReadOnlyDictionary<string, ApiText> Title,
    DateOnly StartsOn,
    DateOnly EndsOn,
    string Zone,
    IReadOnlyDictionary<string, ApiText> City,
    IReadOnlyDictionary<string, ApiText> Venue,
    IReadOnlyDictionary<string, ApiText> Room,
    string Page,
    IReadOnlyList<OfficerEntry> Officers,
    IReadOnlyList<DeadlineEntry> Deadlines,
    IReadOnlyList<WebPageEntry> WebPages,
    IReadOnlyList<PageEntry> Pages,
    PartAddresses Parts);

/// <summary>A person who holds an office of the meeting.</summary>
/// <param name="Name">Honorific and name as the meeting's papers print them.</param>
/// <param name="State">The State whose representative the officer is.</param>
public sealed record OfficerEntry(string Role, string Name, IReadOnlyDictionary<string, ApiText>? State = null);

/// <summary>The last minute that counts, on the venue's clock.</summary>
/// <param name="Outline">True where the deadline is part of a working outline and not confirmed by any paper.</param>
/// <param name="OutlineNotice">To be shown wherever an outline is shown.</param>
public sealed record DeadlineEntry(
    string Slug,
    IReadOnlyDictionary<string, ApiText> Label,
    DateOnly Date,
    string Time,
    string Zone,
    bool Outline,
    IReadOnlyDictionary<string, ApiText>? OutlineNotice = null);

/// <summary>A web page elsewhere.</summary>
public sealed record WebPageEntry(IReadOnlyDictionary<string, ApiText> Label, string Address);

/// <summary>A page of practical information.</summary>
/// <param name="Page">Its address; {lang} stands for ar, zh, en, fr, ru or es.</param>
public sealed record PageEntry(string Slug, IReadOnlyDictionary<string, ApiText> Title, string Page);

/// <summary>Addresses of what else the interface says of a meeting.</summary>
public sealed record PartAddresses(string Agenda, string Programme, string Documents, string Releases);
