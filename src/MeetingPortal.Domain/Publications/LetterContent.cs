using System.Globalization;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Domain.Publications;

/// <summary>A paragraph of a letter, or an address on a line of its own.</summary>
public sealed record LetterPart(string? Paragraph, string? Link)
{
    /// <summary>A web address alone is a link, everything else a paragraph.</summary>
    public static LetterPart Of(string text) => WebAddress.IsOne(text) ? new LetterPart(null, text) : new LetterPart(text, null);
}

/// <summary>A letter word for word, in the one language in which it was written.</summary>
/// <param name="DateLine">The date as the letter prints it.</param>
public sealed record LetterContent(
    LocalizedText Title,
    Language Language,
    DateOnly WrittenOn,
    string DateLine,
    IReadOnlyList<string> Addressees,
    string Reference,
    string Salutation,
    IReadOnlyList<LetterPart> Body,
    string Closing,
    IReadOnlyList<string> Signature) : PublicationContent
{
    public override ContentKind Kind => ContentKind.Letter;

    /// <summary>Limit of a line, such as the reference, in characters.</summary>
    public const int LineMaxLength = 500;

    /// <summary>Limit of the letter's body, in characters.</summary>
    public const int BodyMaxLength = 50_000;

    public override LocalizedText? OwnTitle => Title;

    public override bool IsEmpty => Title.IsEmpty || Body.Count == 0;

    /// <summary>A letter of which nothing is written yet.</summary>
    public static LetterContent Blank(Language language, DateOnly day) => new(LocalizedText.Empty, language, day, string.Empty, [], string.Empty, string.Empty, [], string.Empty, []);

    /// <summary>Marks the letter as it is now, so that a save is refused when somebody else changed it meanwhile.</summary>
    public string Mark() => ContentMark.Of([Language.Code, .. Nodes().Select(ContentMark.Of)]);

    /// <summary>The letter as it shall be.</summary>
    /// <param name="basedOn"><see cref="Mark"/> of the letter as the form showed it.</param>
    public Outcome<LetterContent> Change(LetterContent changed, string basedOn)
    {
        if (!string.Equals(Mark(), basedOn, StringComparison.Ordinal))
        {
            return new Refusal(Refusals.ChangedMeanwhile);
        }

        return changed.Title.IsEmpty ? new Refusal(Refusals.ItemTitleMissing) : changed;
    }

    public override IReadOnlyList<ContentNode> Nodes() =>
    [
        new(default, "letter", null, new NodeName(NodeKind.Letter, null, Title),
        [
            .. ContentNode.Texts(ContentFieldName.Title, Title),
            new(ContentFieldName.Date, null, DateLine),
            new(ContentFieldName.WrittenOn, null, WrittenOn.ToString("O", CultureInfo.InvariantCulture)),
            new(ContentFieldName.Text, Language, string.Join("\n\n", Lines())),
            new(ContentFieldName.Signature, Language, string.Join('\n', Signature)),
        ]),
    ];

    /// <summary>The title alone: the letter itself is in the one language in which it was written.</summary>
    public override PublicationContent WithTexts(Func<PlacedText, LocalizedText> replace)
    {
        ArgumentNullException.ThrowIfNull(replace);
        return this with { Title = replace(new PlacedText(new TextPlace(default, ContentFieldName.Title), new NodeName(NodeKind.Letter, null, Title), Title, PageContent.TitleMaxLength)) };
    }

    private IEnumerable<string> Lines() =>
        [string.Join('\n', Addressees), Reference, Salutation, .. Body.Select(part => part.Paragraph ?? $"<{part.Link}>"), Closing];
}
