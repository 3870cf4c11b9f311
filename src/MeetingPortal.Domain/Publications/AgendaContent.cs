using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;

namespace MeetingPortal.Domain.Publications;

/// <summary>An item of the agenda; its identity stays when its number changes.</summary>
/// <param name="SourceNote">What the number or the wording rests on, in English, for an outline.</param>
public sealed record AgendaItem(
    ItemId Id,
    string Slug,
    AgendaNumber Number,
    LocalizedText Title,
    SourceStatus Source,
    string? SourceNote,
    IReadOnlyList<DocumentId> Documents,
    IReadOnlyList<AgendaItem> Children);

/// <param name="StageSource">What makes it so, such as "at the 1st plenary meeting, 11 September 2023"; null for an outline.</param>
public sealed partial record AgendaContent(Stage Stage, IReadOnlyList<AgendaItem> Items, LocalizedText? StageSource = null) : PublicationContent, IHaveStage
{
    public override ContentKind Kind => ContentKind.Agenda;

    public override bool IsOutline => Stage == Stage.Outline;

    public override bool IsEmpty => Items.Count == 0;

    /// <summary>Items and sub-items in reading order.</summary>
    public IEnumerable<AgendaItem> AllItems() => Items.SelectMany(WithChildren);

    public AgendaItem? Find(ItemId id) => AllItems().FirstOrDefault(item => item.Id == id);

    public override IReadOnlyList<ContentNode> Nodes() =>
    [
        new(default, "agenda", null, new NodeName(NodeKind.Agenda, null, null), StageFields.Of(this)),
        .. Items.SelectMany(item => NodesOf(item, null)),
    ];

    public override PublicationContent WithTexts(Func<PlacedText, LocalizedText> replace)
    {
        ArgumentNullException.ThrowIfNull(replace);
        return this with { StageSource = StageFields.Replaced(this, NodeKind.Agenda, replace), Items = [.. Items.Select(item => WithTexts(item, replace))] };
    }

    private static AgendaItem WithTexts(AgendaItem item, Func<PlacedText, LocalizedText> replace) => item with
    {
        Title = replace(new PlacedText(new TextPlace(item.Id, ContentFieldName.Title), new NodeName(NodeKind.AgendaItem, item.Number, item.Title), item.Title, TitleMaxLength)),
        Children = [.. item.Children.Select(child => WithTexts(child, replace))],
    };

    private static IEnumerable<AgendaItem> WithChildren(AgendaItem item) => item.Children.SelectMany(WithChildren).Prepend(item);

    private static IEnumerable<ContentNode> NodesOf(AgendaItem item, ItemId? parent)
    {
        var node = new ContentNode(item.Id, item.Slug, parent, new NodeName(NodeKind.AgendaItem, item.Number, item.Title),
        [
            new(ContentFieldName.Number, null, item.Number.In(Language.English)),
            .. ContentNode.Texts(ContentFieldName.Title, item.Title),
            .. ContentNode.Value(ContentFieldName.Documents, DocumentList.Written(item.Documents)),
            new(ContentFieldName.Source, null, item.Source.ToString()),
        ]);
        return item.Children.SelectMany(child => NodesOf(child, item.Id)).Prepend(node);
    }
}
