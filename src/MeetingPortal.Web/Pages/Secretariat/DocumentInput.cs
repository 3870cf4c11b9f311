using System.ComponentModel.DataAnnotations;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Documents;

namespace MeetingPortal.Web.Pages.Secretariat;

/// <summary>The form of a document; texts by language code.</summary>
public sealed class DocumentInput
{
    private const int SymbolsMaxLength = 2000;
    private const int TextMaxLength = 1000;

    /// <summary>As printed, one a line; the first is the one under which it is listed.</summary>
    [StringLength(SymbolsMaxLength)]
    public string? Symbols { get; set; }

    public DocumentKind Kind { get; set; }

    public Audience Audience { get; set; }

    /// <summary>A day such as 2023-09-11, or nothing.</summary>
    [StringLength(10)]
    public string? IssuedOn { get; set; }

    public Dictionary<string, string?> Titles { get; set; } = [];

    public Dictionary<string, string?> Submitters { get; set; } = [];

    public Dictionary<string, string?> Notes { get; set; } = [];

    public Dictionary<string, VersionState> States { get; set; } = [];

    public int SeenVersion { get; set; }

    public bool HasLongText => Titles.Values.Concat(Submitters.Values).Concat(Notes.Values).Any(text => text?.Length > TextMaxLength);

    public static DocumentInput From(StaffDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var of = document.Document;
        return new DocumentInput
        {
            Symbols = string.Join('\n', document.Symbols.Select(symbol => symbol.AsIssued)),
            Kind = of.Kind,
            Audience = of.Audience,
            IssuedOn = of.IssuedOn is { } issued ? DayField.Of(issued) : null,
            Titles = Texts(of.Title),
            Submitters = Texts(of.Submitter),
            Notes = Texts(of.Note),
            States = document.States.ToDictionary(pair => pair.Key.Code, pair => pair.Value, StringComparer.Ordinal),
            SeenVersion = of.Version,
        };
    }

    /// <param name="before">What was known: texts that are left as they were keep their standing.</param>
    public DocumentData ToData(Document? before) => new(
        (Symbols ?? string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        Enum.IsDefined(Kind) ? Kind : DocumentKind.Other,
        Text(Titles, before?.Title, TextStatus.Official),
        Text(Submitters, before?.Submitter, TextStatus.Official),
        Text(Notes, before?.Note, TextStatus.Own),
        Enum.IsDefined(Audience) ? Audience : Audience.Public,
        DayField.Read(IssuedOn),
        Language.All.ToDictionary(language => language, StateOf));

    /// <summary>What an officer may say; that a file is held follows from the files.</summary>
    public VersionState StateOf(Language language) =>
        States.GetValueOrDefault(language.Code) is var state and (VersionState.NotYetIssued or VersionState.IssuedElsewhere) ? state : VersionState.Unknown;

    private static Dictionary<string, string?> Texts(LocalizedText text) =>
        text.Entries.ToDictionary(pair => pair.Key.Code, pair => (string?)pair.Value.Text, StringComparer.Ordinal);

    private static LocalizedText Text(Dictionary<string, string?> typed, LocalizedText? before, TextStatus status) => new(
        from language in Language.All
        let text = typed.GetValueOrDefault(language.Code)?.Trim()
        where !string.IsNullOrEmpty(text)
        select KeyValuePair.Create(language, before?.Find(language) is { } known && string.Equals(known.Text, text, StringComparison.Ordinal) ? known : new LanguageText(text, status)));
}
