using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Domain.Documents;

/// <summary>Where what is proposed for a dropped file comes from.</summary>
public enum ReadingSource
{
    Nothing,
    Name,
    FirstPage,
    Officer,
}

/// <summary>
/// A file that an officer dropped with others: received, read and not confirmed. It waits here with what was recognised until an officer
/// confirms it, which makes a file of a document of it; what nobody confirms is swept away.
/// </summary>
public sealed class DroppedFile : IBelongToMeeting, IDerivedData
{
    public const int TitleMaxLength = 500;

    [Audited]
    public required DroppedFileId Id { get; init; }

    [Audited]
    public required DropId DropId { get; init; }

    [Audited]
    public required MeetingId MeetingId { get; init; }

    /// <summary>What its sender called it, fit to be shown.</summary>
    [Personal]
    public required string Name { get; init; }

    [Audited]
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>In bytes; 0 for a file that was not taken.</summary>
    [Audited]
    public required long Length { get; init; }

    /// <summary>Of its bytes; null for a file that was not taken.</summary>
    [Audited]
    public string? Sha256 { get; init; }

    [Audited]
    public FileType Type { get; init; }

    [Audited]
    public required FileFindings Findings { get; init; }

    /// <summary>Key of the refusal, for a file that was not taken.</summary>
    [Audited]
    public string? Refusal { get; init; }

    /// <summary>The document's symbol, joint ones in one text; null while nobody knows it.</summary>
    [Audited]
    public string? Symbol { get; set; }

    [Audited]
    public required ReadingSource SymbolFrom { get; set; }

    [Audited]
    public Language? Language { get; set; }

    [Audited]
    public required ReadingSource LanguageFrom { get; set; }

    [Audited]
    public required FileStage Stage { get; set; }

    /// <summary>Day of issue of this language version; null when nobody said.</summary>
    [Audited]
    public DateOnly? IssuedOn { get; set; }

    /// <summary>Kind of the document, for one that is not listed yet.</summary>
    [Audited]
    public DocumentKind Kind { get; set; }

    /// <summary>Title of the document in the file's language, for one that is not listed yet.</summary>
    [Audited]
    public string? Title { get; set; }

    /// <summary>Raised by every change; a form posts it back.</summary>
    [Audited]
    public int Version { get; private set; } = 1;

    /// <summary>Takes what an officer says of it in place of what was recognised.</summary>
    public void Change(DroppedFileData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var symbol = Respelled(data.Symbol);
        if (!string.Equals(Symbol, symbol, StringComparison.Ordinal))
        {
            (Symbol, SymbolFrom) = (symbol, ReadingSource.Officer);
        }

        if (Language != data.Language)
        {
            (Language, LanguageFrom) = (data.Language, ReadingSource.Officer);
        }

        (Stage, IssuedOn, Kind, Title) = (data.Stage, data.IssuedOn, data.Kind, data.Title);
        Version++;
    }

    /// <summary>What is no symbol stays as it was typed.</summary>
    private static string? Respelled(string? typed) =>
        DocumentSymbol.TryParseJoint(typed, out var symbols) && string.Join('–', symbols.Select(symbol => symbol.Respelled().AsIssued)) is { Length: <= DocumentSymbol.MaxIssuedLength } respelled
            ? respelled
            : typed;
}

/// <summary>What an officer says of a dropped file.</summary>
public sealed record DroppedFileData(string? Symbol, Language? Language, FileStage Stage, DateOnly? IssuedOn, DocumentKind Kind, string? Title);
