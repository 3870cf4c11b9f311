using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Data.Search;

/// <summary>What the search finds.</summary>
public enum SearchKind
{
    Document,
    Letter,
    Agenda,
    Programme,
    Page,
}

/// <summary>One thing in one language as the search shows it; its words stand in the index of the database under the same number. Made again from what is public.</summary>
public sealed class SearchEntry : IDerivedData
{
    public const int KeyMaxLength = 120;
    public const int HashLength = 64;
    public const int AnchorMaxLength = 100;

    /// <summary>Grows with the date, so that the index itself gives the newest first.</summary>
    [Audited]
    public required long Id { get; init; }

    [Audited]
    public required MeetingId MeetingId { get; init; }

    [Audited]
    public required SearchKind Kind { get; init; }

    /// <summary>Which thing and language it is, the same whenever it is made again.</summary>
    [Audited]
    public required string Key { get; init; }

    [Audited]
    public required Language Language { get; init; }

    [Audited]
    public required LocalizedText Title { get; init; }

    /// <summary>Symbol of a document or number of an agenda item, as printed; null for others.</summary>
    [Audited]
    public string? Label { get; init; }

    /// <summary>Slug of the place on its page, or of the page itself.</summary>
    [Audited]
    public string? Anchor { get; init; }

    /// <summary>Day of issue, or of the sitting.</summary>
    [Audited]
    public DateOnly? Date { get; init; }

    [Audited]
    public DocumentId? DocumentId { get; init; }

    /// <summary>File of which the words are; only while readers may have it is the entry found.</summary>
    [Audited]
    public DocumentFileId? FileId { get; init; }

    /// <summary>Release of which the words are; only while it is the current one is the entry found.</summary>
    [Audited]
    public ReleaseId? ReleaseId { get; init; }

    /// <summary>True for a reconstruction by the portal's team.</summary>
    [Audited]
    public bool IsOutline { get; init; }

    /// <summary>Of the file whose text it is; null for others.</summary>
    [Audited]
    public string? Sha256 { get; init; }

    /// <summary>The text, where it is no file's.</summary>
    [Audited]
    public string? Text { get; init; }

    /// <summary>What filters ask for, each with a space before and after it.</summary>
    [Audited]
    public required string Facets { get; init; }

    /// <summary>Of everything that the entry and its words are made of: equal means that nothing is to be done.</summary>
    [Audited]
    public required string Hash { get; init; }
}

/// <summary>Up to where a meeting is in the index.</summary>
public sealed class SearchState : IDerivedData
{
    /// <summary>A public version that no meeting has: it was never looked at.</summary>
    public const long Never = -1;

    [Audited]
    public required MeetingId MeetingId { get; init; }

    [Audited]
    public required long PublicVersion { get; set; }

    /// <summary>Version of the rules by which words are made.</summary>
    [Audited]
    public required int Rules { get; set; }

    /// <summary>How many texts of its files were read.</summary>
    [Audited]
    public int TextsRead { get; set; }

    /// <summary>How many of them there were when it was looked at.</summary>
    [Audited]
    public int TextsIndexed { get; set; }
}
