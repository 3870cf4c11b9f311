using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Localisation;

/// <summary>How a reader is told what changed.</summary>
public static class ChangeTexts
{
    public static string KindOf(ContentChange change) =>
        change.Field == ContentFieldName.Stage ? Strings.Change_Stage : Texts.OfKey($"Change_{change.Kind}");

    /// <summary>What changed, by the number and title or the day and time that readers know it by.</summary>
    public static string NameOf(ContentChange change, Language language) => change.Name.Kind switch
    {
        NodeKind.Agenda => WithStage(Strings.Nav_Agenda, change),
        NodeKind.Programme => WithStage(Strings.Programme_Title, change),
        NodeKind.Page or NodeKind.Letter when change.Field == ContentFieldName.Title => Strings.Change_FieldTitle,
        _ => NameOf(change.Name, language),
    };

    /// <summary>Where an added or moved part stands now; null where its day and time say so, and for releases that did not keep it.</summary>
    public static string? PlaceOf(ContentChange change, Language language) => change.Name.Kind is NodeKind.AgendaItem or NodeKind.Entry ? change.Place switch
    {
        null => null,
        { After: { } after } => Texts.Format(Strings.Change_PlaceAfter, NameOf(after.Name, language)),
        { Parent: { } parent } => Texts.Format(Strings.Change_PlaceFirstUnder, NameOf(parent.Name, language)),
        _ => Strings.Change_PlaceFirst,
    } : null;

    /// <summary>What an added part says beyond its name, each text in the reader's language or, where there is none, in the first that it has.</summary>
    public static IEnumerable<ContentField> TextsOf(ContentChange change, Language language) => (change.Fields ?? [])
        .Where(field => field.Name is ContentFieldName.Room or ContentFieldName.Timing)
        .GroupBy(field => field.Name)
        .Select(texts => texts.FirstOrDefault(text => text.Language == language) ?? texts.FirstOrDefault(text => text.Language == Language.English) ?? texts.First());

    private static string NameOf(NodeName name, Language language)
    {
        var title = name.Title?.Best(language)?.Text.Text;
        return name switch
        {
            { Kind: NodeKind.AgendaItem } => $"{name.Number?.In(language)} {title}",
            { Date: { } date, Start: { } start, End: { } end } =>
                string.Join(" · ", new[] { Formats.WeekdayDate(date, language), Formats.TimeRange(start, end), SittingTexts.KindOf(name.SittingKind), title }.Where(part => part is not null)),
            _ => title ?? string.Empty,
        };
    }

    /// <summary>False for values that mean nothing to a reader, such as identities of linked items.</summary>
    public static bool ShowsText(ContentChange change) => change.Field is
        ContentFieldName.Title or ContentFieldName.Text or ContentFieldName.Timing or ContentFieldName.Room or ContentFieldName.Signature or ContentFieldName.StageSource
        or ContentFieldName.Number or ContentFieldName.Date or ContentFieldName.Start or ContentFieldName.End;

    private static string WithStage(string name, ContentChange change) => change is { Field: ContentFieldName.Stage, Before: { } before, After: { } after }
        ? $"{name}: {Texts.OfKey($"Stage_{before}")} → {Texts.OfKey($"Stage_{after}")}"
        : name;
}
