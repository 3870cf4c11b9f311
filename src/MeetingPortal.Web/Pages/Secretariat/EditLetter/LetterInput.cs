using System.ComponentModel.DataAnnotations;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;

namespace MeetingPortal.Web.Pages.Secretariat.EditLetter;

/// <summary>The form of a letter: word for word, in the language in which it was written.</summary>
public sealed class LetterInput : IBasedOn
{
    public SixTexts Title { get; set; } = new();

    [StringLength(2)]
    public string Language { get; set; } = Domain.Languages.Language.English.Code;

    /// <summary>A day such as 2023-08-08.</summary>
    public string? WrittenOn { get; set; }

    [StringLength(LetterContent.LineMaxLength)]
    public string? DateLine { get; set; }

    /// <summary>One a line.</summary>
    [StringLength(LetterContent.BodyMaxLength)]
    public string? Addressees { get; set; }

    [StringLength(LetterContent.LineMaxLength)]
    public string? Reference { get; set; }

    [StringLength(LetterContent.LineMaxLength)]
    public string? Salutation { get; set; }

    /// <summary>Paragraphs with an empty line between them; a web address alone becomes a link.</summary>
    [StringLength(LetterContent.BodyMaxLength)]
    public string? Body { get; set; }

    [StringLength(LetterContent.LineMaxLength)]
    public string? Closing { get; set; }

    /// <summary>One line each.</summary>
    [StringLength(LetterContent.BodyMaxLength)]
    public string? Signature { get; set; }

    public string BasedOn { get; set; } = string.Empty;

    public static LetterInput From(LetterContent letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        return new LetterInput
        {
            Title = SixTexts.From(letter.Title),
            Language = letter.Language.Code,
            WrittenOn = DayField.Of(letter.WrittenOn),
            DateLine = letter.DateLine,
            Addressees = string.Join('\n', letter.Addressees),
            Reference = letter.Reference,
            Salutation = letter.Salutation,
            Body = string.Join("\n\n", letter.Body.Select(part => part.Paragraph ?? part.Link)),
            Closing = letter.Closing,
            Signature = string.Join('\n', letter.Signature),
            BasedOn = letter.Mark(),
        };
    }

    /// <param name="day">The day that <see cref="WrittenOn"/> says.</param>
    public LetterContent ToContent(LetterContent before, DateOnly day, string translator, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(before);
        return new LetterContent(
            Title.ToText(before.Title, TextStatus.Official, translator, today),
            Domain.Languages.Language.Find(Language) ?? before.Language,
            day,
            Line(DateLine),
            Lines(Addressees),
            Line(Reference),
            Line(Salutation),
            [.. Paragraphs(Body).Select(LetterPart.Of)],
            Line(Closing),
            Lines(Signature));
    }

    private static string Line(string? typed) => typed?.ReplaceLineEndings(" ").Trim() ?? string.Empty;

    private static string[] Lines(string? typed) =>
        (typed ?? string.Empty).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IEnumerable<string> Paragraphs(string? typed) =>
        (typed ?? string.Empty).ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(paragraph => string.Join(' ', Lines(paragraph)));
}
