using System.Globalization;
using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Domain.Publications;

/// <summary>Where a page of text is shown.</summary>
public enum PagePlace
{
    Information,

    /// <summary>On the agenda's address while there is no released agenda.</summary>
    InsteadOfAgenda,

    /// <summary>On the programme's address while there is no released programme of work.</summary>
    InsteadOfProgramme,

    /// <summary>Among the practical information, and where missions and organizations are shown the way in.</summary>
    TakingPart,
}

/// <summary>A page of practical information: a title and a Markdown text in each language.</summary>
public sealed record PageContent(LocalizedText Title, LocalizedText Text, int Order, PagePlace Place = PagePlace.Information) : PublicationContent
{
    public const int TitleMaxLength = 150;

    /// <summary>Limit of the Markdown in one language, in characters.</summary>
    public const int TextMaxLength = 50_000;

    /// <summary>The last number by which pages are ordered; the first is 0.</summary>
    public const int LastOrder = 999;

    public override ContentKind Kind => ContentKind.Page;

    /// <summary>Short text that differs when the page stands elsewhere.</summary>
    public string PlaceMark => $"{Place} {Order.ToString(CultureInfo.InvariantCulture)}";

    public override LocalizedText? OwnTitle => Title;

    public override bool IsEmpty => Text.IsEmpty;

    public override IReadOnlyList<ContentNode> Nodes() =>
    [
        new(default, "page", null, new NodeName(NodeKind.Page, null, Title),
        [
            .. ContentNode.Texts(ContentFieldName.Title, Title),
            .. ContentNode.Texts(ContentFieldName.Text, Text),
            new(ContentFieldName.Order, null, Order.ToString(CultureInfo.InvariantCulture)),
            new(ContentFieldName.Place, null, Place.ToString()),
        ]),
    ];

    public override PublicationContent WithTexts(Func<PlacedText, LocalizedText> replace)
    {
        ArgumentNullException.ThrowIfNull(replace);
        var name = new NodeName(NodeKind.Page, null, Title);
        return this with
        {
            Title = replace(new PlacedText(new TextPlace(default, ContentFieldName.Title), name, Title, TitleMaxLength)),
            Text = replace(new PlacedText(new TextPlace(default, ContentFieldName.Text), name, Text, TextMaxLength, IsMarkdown: true)),
        };
    }

    /// <summary>The page with title and text of one language set; both null takes the language out.</summary>
    public PageContent With(Language language, LanguageText? title, LanguageText? text) =>
        this with { Title = Title.With(language, title), Text = Text.With(language, text) };
}
