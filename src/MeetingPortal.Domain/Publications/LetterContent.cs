using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Domain.Publications;

/// <summary>A paragraph of a letter, or an address on a line of its own.</summary>
public sealed record LetterPart(string? Paragraph, string? Link);

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

    public override LocalizedText? OwnTitle => Title;

    public override IReadOnlyList<ContentNode> Nodes() =>
    [
        new(default, "letter", null, new NodeName(NodeKind.Letter, null, Title),
        [
            .. ContentNode.Texts(ContentFieldName.Title, Title),
            new(ContentFieldName.Date, null, DateLine),
            new(ContentFieldName.Text, Language, string.Join("\n\n", Lines())),
            new(ContentFieldName.Signature, Language, string.Join('\n', Signature)),
        ]),
    ];

    private IEnumerable<string> Lines() =>
        [string.Join('\n', Addressees), Reference, Salutation, .. Body.Select(part => part.Paragraph ?? $"<{part.Link}>"), Closing];
}
