using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;

namespace MeetingPortal.Domain.Documents;

public enum DocumentKind
{
    Other,
    Invitation,
    InformationNote,
    ProvisionalAgenda,
    AnnotatedAgenda,
    ProgrammeOfWork,
    AnnotatedProgrammeOfWork,
    RulesOfProcedure,
    ScenarioNote,
    ListOfParticipants,
    NonPaper,
    FinalReport,
}

/// <summary>Where one language version of a document stands; a reader is told which, never shown another language silently.</summary>
public enum VersionState
{
    /// <summary>The portal does not know whether it is issued.</summary>
    Unknown,

    NotYetIssued,

    /// <summary>Issued by the official service, not held here: the page leads there.</summary>
    IssuedElsewhere,

    /// <summary>The portal gives its file; follows from the files, never stored.</summary>
    HeldHere,

    /// <summary>Its file was taken back with a reason; follows from the files, never stored.</summary>
    Withdrawn,
}

/// <summary>A document of, or listed by, a meeting: one title and submitter, one or more symbols, up to six language versions.</summary>
public sealed class Document : IBelongToMeeting
{
    public const int SlugMaxLength = 64;

    [Audited]
    public required DocumentId Id { get; init; }

    [Audited]
    public required MeetingId MeetingId { get; init; }

    [Audited]
    public required string Slug { get; init; }

    [Audited]
    public required DocumentKind Kind { get; set; }

    [Audited]
    public required LocalizedText Title { get; set; }

    /// <summary>Who submitted it, in the document's own words, where <see cref="SubmittedBy"/> cannot say it; empty for most.</summary>
    [Audited]
    public required LocalizedText Submitter { get; set; }

    /// <summary>The States and organizations that submitted it; null when none is named.</summary>
    [Audited]
    public DocumentSubmitters? SubmittedBy { get; set; }

    /// <summary>The language in which it was submitted; null when the portal does not know it.</summary>
    [Audited]
    public Language? OriginalLanguage { get; set; }

    /// <summary>What the portal tells readers about it beyond its title; empty for most.</summary>
    [Audited]
    public required LocalizedText Note { get; set; }

    [Audited]
    public required Audience Audience { get; set; }

    /// <summary>True when readers learn of it with its first public file and not before: then its symbol and title wait as the file does.</summary>
    [Audited]
    public bool WaitsForFile { get; set; }

    /// <summary>Since when everybody may know it, where it was kept from readers at first; null for most.</summary>
    [Audited]
    public DateTimeOffset? ShownSince { get; set; }

    /// <summary>Day of issue; null when the portal does not know it.</summary>
    [Audited]
    public DateOnly? IssuedOn { get; set; }

    /// <summary>Year of issue, where only that is known.</summary>
    [Audited]
    public int? IssuedYear { get; set; }

    /// <summary>Raised by every change of the document's own data; a form posts it back.</summary>
    [Audited]
    public int Version { get; set; } = 1;
}

/// <summary>One of a document's symbols; its key is unique in the portal.</summary>
public sealed class SymbolOfDocument : IBelongToMeeting
{
    [Audited]
    public required DocumentId DocumentId { get; init; }

    [Audited]
    public required MeetingId MeetingId { get; init; }

    /// <summary>0 for the symbol under which the document is listed.</summary>
    [Audited]
    public required int Position { get; set; }

    [Audited]
    public required string AsIssued { get; set; }

    /// <summary>The form in which all spellings of one symbol are equal.</summary>
    [Audited]
    public required string Key { get; init; }
}

/// <summary>A document in one language.</summary>
public sealed class LanguageVersion : IBelongToMeeting
{
    [Audited]
    public required DocumentId DocumentId { get; init; }

    [Audited]
    public required MeetingId MeetingId { get; init; }

    [Audited]
    public required Language Language { get; init; }

    [Audited]
    public required VersionState State { get; set; }

    /// <summary>Since when the portal says that it is issued elsewhere; null where it does not, and where that is no news.</summary>
    [Audited]
    public DateTimeOffset? IssuedSince { get; set; }
}
