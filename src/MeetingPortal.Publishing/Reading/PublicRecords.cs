using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;

namespace MeetingPortal.Publishing.Reading;

/// <summary>What everybody may know of a meeting.</summary>
/// <param name="StateNames">Names of the States that the officers represent, by code.</param>
public sealed record PublicMeeting(
    Meeting Meeting,
    IReadOnlyList<Officer> Officers,
    IReadOnlyDictionary<string, LocalizedText> StateNames,
    IReadOnlyList<Deadline> Deadlines,
    IReadOnlyList<MeetingWebPage> WebPages,
    IReadOnlyList<MeetingContact> Contacts,
    IReadOnlyList<PublicPageLink> Pages)
{
    public MeetingCode Code => Meeting.Code;

    /// <summary>The page that shows missions and organizations the way in, if there is one.</summary>
    public PublicPageLink? TakingPart => Pages.FirstOrDefault(page => page.Place == PagePlace.TakingPart);
}

/// <summary>That the zone of the meeting's clocks was set anew, so that planned times became other instants.</summary>
/// <param name="Before">IANA name of the zone that it was.</param>
/// <param name="After">IANA name of the zone that it is from then on.</param>
public sealed record PublicZoneChange(Guid Id, DateTimeOffset At, string Before, string After) : IPublicUpdate
{
    internal static IEnumerable<PublicZoneChange> Of(Meeting meeting) =>
        (meeting.CalendarRevisions ?? [])
            .Select(revision => revision is { ZoneBefore: { } before, ZoneAfter: { } after } ? new PublicZoneChange(revision.Id, revision.At, before, after) : null)
            .OfType<PublicZoneChange>();
}

/// <summary>A released page of practical information, to be linked to.</summary>
public sealed record PublicPageLink(string Slug, LocalizedText Title, PagePlace Place);

/// <summary>A release as everybody may see it.</summary>
/// <param name="CurrentNumber">Number of the release that is current now; null when that was withdrawn and nothing stands in its place.</param>
public sealed record PublicRelease(
    ReleaseId Id,
    ContentKind Kind,
    string Slug,
    int Number,
    int? CurrentNumber,
    DateTimeOffset ReleasedAt,
    LocalizedText Sentence,
    PublicationContent Content,
    IReadOnlyList<ContentChange> Changes)
{
    public bool IsCurrent => Number == CurrentNumber;
}

/// <summary>A release in the history of its publication.</summary>
/// <param name="IsFirst">True when no release before it stands, so that there is nothing from which it could differ.</param>
/// <param name="Withdrawn">The releases that were withdrawn between it and the one before that stands; newest first.</param>
public sealed record PublicHistoryEntry(PublicRelease Release, bool IsFirst, IReadOnlyList<PublicWithdrawal> Withdrawn);

/// <summary>A release in a list.</summary>
/// <param name="IsOutline">True for a working outline by the portal's team.</param>
/// <param name="Staged">How far it had come; null for what does not come in stages.</param>
public sealed record PublicReleaseRow(
    ReleaseId Id, ContentKind Kind, string Slug, int Number, DateTimeOffset ReleasedAt, LocalizedText Sentence, LocalizedText? Title, bool IsOutline, PublicStage? Staged) : IPublicUpdate
{
    public DateTimeOffset At => ReleasedAt;
}

/// <summary>The stage of a release.</summary>
/// <param name="Source">Who or what made it so; null for an outline.</param>
public sealed record PublicStage(Stage Stage, LocalizedText? Source);

/// <summary>The newest file of a document in one language and type, as everybody may see it.</summary>
/// <param name="Name">Name under which it is downloaded: made from the symbol, never what the sender called it.</param>
/// <param name="Length">In bytes.</param>
/// <param name="WithdrawnReason">Null while readers may have it.</param>
public sealed record PublicFile(
    DocumentFileId Id, Language Language, FileType Type, FileStage Stage, DateOnly? IssuedOn, FileFindings Findings, long Length, string Name, string? WithdrawnReason);

/// <summary>A file that somebody asks for by its address.</summary>
/// <param name="Id">Of the newest file of that language and type: an older address leads there.</param>
/// <param name="Stored">Where its bytes lie.</param>
public sealed record ServedFile(DocumentFileId Id, Language Language, DocumentSymbol Symbol, StoredFile Stored, DateTimeOffset PublicFrom, string? WithdrawnReason)
{
    public string Name => NameOf(Symbol, Language, Stored.Type);

    internal static string NameOf(DocumentSymbol symbol, Language language, FileType type) => symbol.DownloadName(language.Slot, type == FileType.Docx ? "docx" : "pdf");
}

/// <summary>One of those who submitted a document.</summary>
/// <param name="Key">The same in every language, as it stands in addresses.</param>
public sealed record PublicSubmitter(string Key, LocalizedText Name);

/// <summary>A document as everybody may see it.</summary>
/// <param name="Meeting">The meeting that it is of; another one may list it.</param>
/// <param name="Submitter">Who submitted it: in the document's own words, or all of <paramref name="SubmittedBy"/> in one text.</param>
/// <param name="OriginalLanguage">The language in which it was submitted; null when the portal does not know it.</param>
public sealed record PublicDocument(
    DocumentId Id,
    string Slug,
    MeetingCode Meeting,
    DocumentKind Kind,
    LocalizedText Title,
    LocalizedText Submitter,
    LocalizedText Note,
    DateOnly? IssuedOn,
    int? IssuedYear,
    IReadOnlyList<DocumentSymbol> Symbols,
    IReadOnlyDictionary<Language, VersionState> Versions,
    IReadOnlyList<PublicFile> Files,
    IReadOnlyList<PublicSubmitter> SubmittedBy,
    Language? OriginalLanguage)
{
    public DocumentSymbol Symbol => Symbols[0];

    /// <summary>The symbol of the document of the same meeting that replaces it; null while it stands, as far as readers may know.</summary>
    public DocumentSymbol? SupersededBy { get; init; }

    public VersionState StateIn(Language language) => Versions.GetValueOrDefault(language, VersionState.Unknown);

    /// <summary>True when readers can have it in that language, here or elsewhere.</summary>
    public bool IsOutIn(Language language) => StateIn(language) is VersionState.HeldHere or VersionState.IssuedElsewhere;

    /// <summary>The files that the portal gives in that language, PDF first.</summary>
    public IEnumerable<PublicFile> FilesIn(Language language) => Files.Where(file => file.Language == language && file.WithdrawnReason is null);

    /// <summary>The files in that language that were withdrawn, and that no later one replaces.</summary>
    public IEnumerable<PublicFile> WithdrawnIn(Language language) => Files.Where(file => file.Language == language && file.WithdrawnReason is not null);

    /// <summary>Why there is no file in that language any more; null when that is not so.</summary>
    public string? WithdrawnReasonIn(Language language) =>
        StateIn(language) == VersionState.Withdrawn ? Files.FirstOrDefault(file => file.Language == language)?.WithdrawnReason : null;

    /// <summary>Where the official service shows the document in that language.</summary>
    public string OfficialAddress(Language language) => $"https://undocs.org/{language.Code}/{Uri.EscapeDataString(Symbol.Canonical).Replace("%2F", "/", StringComparison.Ordinal)}";
}
