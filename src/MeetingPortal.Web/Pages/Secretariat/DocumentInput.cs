using System.ComponentModel.DataAnnotations;
using System.Globalization;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Documents;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Pages.Secretariat;

/// <summary>The form of a document.</summary>
public sealed class DocumentInput : IBasedOn
{
    public const int TextMaxLength = 1000;

    private const int LinesMaxLength = 2000;

    /// <summary>As printed, one a line; the first is the one under which it is listed.</summary>
    [StringLength(LinesMaxLength)]
    public string? Symbols { get; set; }

    public DocumentKind Kind { get; set; }

    public Audience Audience { get; set; }

    public bool WaitsForFile { get; set; }

    /// <summary>A day such as 2023-09-11, or nothing.</summary>
    [StringLength(10)]
    public string? IssuedOn { get; set; }

    /// <summary>A language's code, or nothing.</summary>
    public string? OriginalLanguage { get; set; }

    public SixTexts Title { get; set; } = new();

    /// <summary>States and organizations, one a line.</summary>
    [StringLength(LinesMaxLength)]
    public string? SubmittedBy { get; set; }

    public bool AreMultipleStates { get; set; }

    public SixTexts Submitter { get; set; } = new();

    public SixTexts Note { get; set; } = new();

    /// <summary>Where each language version stands, by language code.</summary>
    public Dictionary<string, VersionState> States { get; set; } = [];

    /// <summary>True when the document languages of which nothing is known shall be "not yet issued".</summary>
    public bool IsRestAwaited { get; set; }

    public int SeenVersion { get; set; }

    string IBasedOn.BasedOn
    {
        get => SeenVersion.ToString(CultureInfo.InvariantCulture);
        set => SeenVersion = int.Parse(value, CultureInfo.InvariantCulture);
    }

    /// <param name="submitters">Names of the States and organizations, as the officer reads them.</param>
    public static DocumentInput From(StaffDocument document, IEnumerable<string> submitters)
    {
        ArgumentNullException.ThrowIfNull(document);
        var of = document.Document;
        return new DocumentInput
        {
            Symbols = string.Join('\n', document.Symbols.Select(symbol => symbol.AsIssued)),
            Kind = of.Kind,
            Audience = of.Audience,
            WaitsForFile = of.WaitsForFile,
            IssuedOn = of.IssuedOn is { } issued ? DayField.Of(issued) : null,
            OriginalLanguage = of.OriginalLanguage?.Code,
            Title = SixTexts.From(of.Title),
            SubmittedBy = string.Join('\n', submitters),
            AreMultipleStates = of.SubmittedBy?.AreMultipleStates == true,
            Submitter = SixTexts.From(of.Submitter),
            Note = SixTexts.From(of.Note),
            States = document.States.ToDictionary(pair => pair.Key.Code, pair => pair.Value, StringComparer.Ordinal),
            SeenVersion = of.Version,
        };
    }

    /// <param name="before">What was known: texts that are left as they were keep their standing.</param>
    /// <param name="submitters">Whom <see cref="SubmittedBy"/> names.</param>
    /// <param name="by">Whose unofficial translations they are.</param>
    public DocumentData ToData(Document? before, DocumentSubmitters submitters, string by, DateOnly on) => new(
        Lines(Symbols),
        Enum.IsDefined(Kind) ? Kind : DocumentKind.Other,
        Title.ToText(before?.Title, TextStatus.Official, by, on),
        Submitter.ToText(before?.Submitter, TextStatus.Official, by, on),
        Note.ToText(before?.Note, TextStatus.Own, by, on),
        Enum.IsDefined(Audience) ? Audience : Audience.Public,
        DayField.Read(IssuedOn),
        Language.All.ToDictionary(language => language, StateOf),
        submitters.IsEmpty ? null : submitters,
        Language.Find(OriginalLanguage),
        WaitsForFile);

    /// <summary>The names that were typed.</summary>
    public IReadOnlyList<string> SubmitterNames() => Lines(SubmittedBy);

    /// <summary>What an officer may say; that a file is held follows from the files.</summary>
    public VersionState StateOf(Language language) =>
        States.GetValueOrDefault(language.Code) is var state and (VersionState.NotYetIssued or VersionState.IssuedElsewhere) ? state : VersionState.Unknown;

    /// <summary>Says of those of the languages of which nothing is known that the document is not yet issued in them.</summary>
    public void AwaitRest(IEnumerable<Language> languages)
    {
        foreach (var language in languages.Where(language => StateOf(language) == VersionState.Unknown))
        {
            States[language.Code] = VersionState.NotYetIssued;
        }
    }

    /// <summary>What stands in each field, to be compared with what somebody else saved.</summary>
    public IReadOnlyList<(string Label, string Text)> Lines() =>
    [
        (Strings.DocumentDesk_Symbols, string.Join(" · ", Lines(Symbols))),
        .. Of(Strings.Documents_DocumentTitle, Title),
        (Strings.DocumentDesk_Kind, Texts.OfKey($"DocumentKind_{Kind}")),
        (Strings.Document_OriginalLanguage, Language.Find(OriginalLanguage) is { } original ? LanguageNames.Of(original) : "–"),
        (Strings.Documents_Date, DayField.Read(IssuedOn) is { } day ? DayField.Of(day) : "–"),
        (Strings.DocumentDesk_Audience, Texts.OfKey($"Audience_{Audience}")),
        (Strings.DocumentDesk_WaitsForFile, WaitsForFile ? Strings.Form_Yes : Strings.Form_No),
        (Strings.Documents_Submitter, string.Join(" · ", [.. SubmitterNames(), .. AreMultipleStates ? [DocumentSubmitters.MultipleStates.Best(Language.English)!.Value.Text.Text] : Array.Empty<string>()])),
        .. Of(Strings.Documents_Submitter, Submitter),
        .. Of(Strings.DocumentDesk_Note, Note),
        .. Language.All.Select(language => ($"{Strings.DocumentDesk_State} – {LanguageNames.Of(language)}", VersionTexts.Of(StateOf(language)))),
    ];

    private static IEnumerable<(string Label, string Text)> Of(string label, SixTexts texts) =>
        Language.All.Select(language => ($"{label} – {LanguageNames.Of(language)}", string.IsNullOrWhiteSpace(texts.In(language)) ? "–" : texts.In(language)!.Trim()));

    private static string[] Lines(string? text) => (text ?? string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
