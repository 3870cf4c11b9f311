using MeetingPortal.Domain.Documents;
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

/// <summary>A released page of practical information, to be linked to.</summary>
public sealed record PublicPageLink(string Slug, LocalizedText Title, PagePlace Place);

/// <summary>A release as everybody may see it.</summary>
/// <param name="CurrentNumber">Number of the release that is current now.</param>
public sealed record PublicRelease(
    ContentKind Kind,
    string Slug,
    int Number,
    int CurrentNumber,
    DateTimeOffset ReleasedAt,
    LocalizedText Sentence,
    PublicationContent Content,
    IReadOnlyList<ContentChange> Changes)
{
    public bool IsCurrent => Number == CurrentNumber;
}

/// <summary>A release in a list.</summary>
/// <param name="IsOutline">True for a working outline by the portal's team.</param>
public sealed record PublicReleaseRow(
    ReleaseId Id, ContentKind Kind, string Slug, int Number, DateTimeOffset ReleasedAt, LocalizedText Sentence, LocalizedText? Title, bool IsOutline);

/// <summary>A document as everybody may see it.</summary>
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
    IReadOnlyDictionary<Language, VersionState> Versions)
{
    public DocumentSymbol Symbol => Symbols[0];

    public VersionState StateIn(Language language) => Versions.GetValueOrDefault(language, VersionState.Unknown);

    /// <summary>Where the official service shows the document in that language.</summary>
    public string OfficialAddress(Language language) => $"https://undocs.org/{language.Code}/{Uri.EscapeDataString(Symbol.Canonical).Replace("%2F", "/", StringComparison.Ordinal)}";
}
