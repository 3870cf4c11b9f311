using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Domain.Publications;

/// <summary>A content that becomes official in stages: an agenda, a programme of work.</summary>
public interface IHaveStage
{
    Stage Stage { get; }

    /// <summary>Who or what made it so; null for an outline.</summary>
    LocalizedText? StageSource { get; }
}

/// <summary>How far agendas and programmes may go, and with what said of it.</summary>
public static class Staging
{
    /// <summary>Limit of the source in one language, in characters.</summary>
    public const int SourceMaxLength = 200;

    /// <summary>The stages that an officer may set for that kind of content; none leads back to an outline.</summary>
    public static IReadOnlyList<Stage> Of(ContentKind kind) =>
        kind == ContentKind.Programme ? [Stage.Provisional, Stage.Adopted, Stage.Amended] : [Stage.Provisional, Stage.Adopted];

    /// <summary>Marks the stage as it is now; a form posts it back, so that a save is refused when somebody else set another meanwhile.</summary>
    public static string MarkOf(IHaveStage content) => ContentMark.Of(StageFields.Of(content).SelectMany(field => (string?[])[field.Path, field.Value, field.Standing]));

    /// <summary>Null when the stage may be set; what is adopted or amended says where or by whom.</summary>
    internal static Refusal? Refuse(ContentKind kind, Stage stage, LocalizedText source) => stage switch
    {
        Stage.Outline => new Refusal(Refusals.StageBackToOutline),
        _ when !Of(kind).Contains(stage) => new Refusal(Refusals.StageNotOfAgenda),
        not Stage.Provisional when source.IsEmpty => new Refusal(Refusals.StageSourceMissing),
        _ => null,
    };
}

internal static class StageFields
{
    public static IReadOnlyList<ContentField> Of(IHaveStage content) =>
        [new(ContentFieldName.Stage, null, content.Stage.ToString()), .. ContentNode.Texts(ContentFieldName.StageSource, content.StageSource)];

    /// <summary>The source of the stage with its text replaced; null where there is none.</summary>
    public static LocalizedText? Replaced(IHaveStage content, NodeKind kind, Func<PlacedText, LocalizedText> replace) => content.StageSource is { } source
        ? replace(new PlacedText(new TextPlace(default, ContentFieldName.StageSource), new NodeName(kind, null, null), source, Staging.SourceMaxLength))
        : null;
}
