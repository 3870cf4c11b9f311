namespace MeetingPortal.Web.Api;

/// <summary>The release that an answer shows.</summary>
/// <param name="Number">From 1 within the publication.</param>
/// <param name="Sentence">What changed, in a sentence.</param>
public sealed record ReleaseFacts(int Number, DateTime ReleasedAt, IReadOnlyDictionary<string, ApiText> Sentence);

/// <summary>Something that readers had once and have no more.</summary>
/// <param name="Kind">document, file, sitting, item or release.</param>
/// <param name="Withdrawn">Always true.</param>
/// <param name="At">Since when.</param>
public sealed record Tombstone(Guid Id, string Kind, bool Withdrawn, DateTime At);

/// <summary>The agenda as it was last released.</summary>
/// <param name="Outline">True for a working outline by the team that runs the site, which is no official text.</param>
/// <param name="Stage">outline, provisional, adopted or amended.</param>
/// <param name="Page">Its page; {lang} stands for ar, zh, en, fr, ru or es.</param>
/// <param name="Items">With modified_since, those alone that were added or changed since, below the items that they belong to.</param>
/// <param name="Tombstones">Items that an earlier release had.</param>
/// <param name="StageSource">What makes it so.</param>
/// <param name="OutlineNotice">To be shown wherever an outline is shown.</param>
public sealed record AgendaAnswer(
    string Meeting,
    bool Outline,
    string Stage,
    ReleaseFacts Release,
    string Page,
    IReadOnlyList<AgendaEntry> Items,
    IReadOnlyList<Tombstone> Tombstones,
    IReadOnlyDictionary<string, ApiText>? StageSource = null,
    IReadOnlyDictionary<string, ApiText>? OutlineNotice = null);

/// <summary>An item of the agenda; its id stays when its number changes.</summary>
/// <param name="Slug">Its anchor on the page.</param>
/// <param name="Number">As it is cited in each language, such as 9 (a).</param>
/// <param name="Source">In an outline only: confirmed, inferred or memory.</param>
public sealed record AgendaEntry(
    Guid Id,
    string Slug,
    IReadOnlyDictionary<string, string> Number,
    IReadOnlyDictionary<string, ApiText> Title,
    IReadOnlyList<DocumentReference> Documents,
    IReadOnlyList<AgendaEntry> Items,
    string? Source = null);

/// <summary>A document by its id and the symbol under which it is listed.</summary>
public sealed record DocumentReference(Guid Id, string Symbol);

/// <summary>The programme of work as it was last released.</summary>
/// <param name="Outline">True for a working outline by the team that runs the site, which is no official text.</param>
/// <param name="Stage">outline, provisional, adopted or amended.</param>
/// <param name="Page">Its page; {lang} stands for ar, zh, en, fr, ru or es.</param>
/// <param name="Zone">IANA name of the time zone of the sittings.</param>
/// <param name="Sittings">With modified_since, those alone that were added or changed since.</param>
/// <param name="Tombstones">Sittings that an earlier release had.</param>
/// <param name="StageSource">What makes it so.</param>
/// <param name="OutlineNotice">To be shown wherever an outline is shown.</param>
public sealed record ProgrammeAnswer(
    string Meeting,
    bool Outline,
    string Stage,
    ReleaseFacts Release,
    string Page,
    string Zone,
    IReadOnlyList<SittingEntry> Sittings,
    IReadOnlyList<Tombstone> Tombstones,
    IReadOnlyDictionary<string, ApiText>? StageSource = null,
    IReadOnlyDictionary<string, ApiText>? OutlineNotice = null);

/// <summary>A sitting; of a private one no more is said than time and room.</summary>
/// <param name="Slug">Its anchor on the page.</param>
/// <param name="Start">On the venue's clock.</param>
/// <param name="End">On the venue's clock; on the next day where it is not after the start.</param>
/// <param name="IsPublic">False for a private sitting.</param>
/// <param name="Sequence">How often it was changed, as calendars count: from release to release, and when the meeting's zone or place was set anew.</param>
/// <param name="Kind">plenary, informal or sideEvent; not said of a private sitting.</param>
/// <param name="Room">Where it is another than the meeting's.</param>
public sealed record SittingEntry(
    Guid Id,
    string Slug,
    DateOnly Date,
    string Start,
    string End,
    string Zone,
    bool IsPublic,
    int Sequence,
    IReadOnlyList<SittingPart> Entries,
    string? Kind = null,
    IReadOnlyDictionary<string, ApiText>? Room = null);

/// <summary>What is taken up within a sitting.</summary>
/// <param name="AgendaItems">Ids of items of the agenda.</param>
/// <param name="Text">What is said beyond the items' titles.</param>
/// <param name="Timing">A time that is no clock time.</param>
public sealed record SittingPart(
    Guid Id,
    IReadOnlyList<Guid> AgendaItems,
    bool IfTimePermits,
    IReadOnlyDictionary<string, ApiText>? Text = null,
    IReadOnlyDictionary<string, ApiText>? Timing = null);

/// <summary>The releases of a meeting, the newest first.</summary>
/// <param name="Tombstones">Releases that were withdrawn; the page of each tells the reason.</param>
/// <param name="Latest">The newest instant in the lists, whatever was asked for: what to ask for next as modified_since.</param>
public sealed record ReleasesAnswer(string Meeting, IReadOnlyList<ReleaseEntry> Releases, IReadOnlyList<Tombstone> Tombstones, DateTime? Latest = null);

/// <summary>A release in the list.</summary>
/// <param name="Kind">letter, agenda, programme or page.</param>
/// <param name="Page">The release, for ever; {lang} stands for ar, zh, en, fr, ru or es.</param>
/// <param name="Stage">Of an agenda or a programme: outline, provisional, adopted or amended.</param>
/// <param name="StageSource">What makes it so.</param>
/// <param name="OutlineNotice">To be shown wherever an outline is shown.</param>
public sealed record ReleaseEntry(
    Guid Id,
    string Kind,
    string Slug,
    int Number,
    DateTime ReleasedAt,
    IReadOnlyDictionary<string, ApiText> Title,
    IReadOnlyDictionary<string, ApiText> Sentence,
    bool Outline,
    string Page,
    string? Stage = null,
    IReadOnlyDictionary<string, ApiText>? StageSource = null,
    IReadOnlyDictionary<string, ApiText>? OutlineNotice = null);
