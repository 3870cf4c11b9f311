using System.Globalization;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Localisation;

/// <summary>How a reader is told what changed.</summary>
public static class ChangeTexts
{
    public static string KindOf(ContentChange change) => change.Field switch
    {
        _ when change.Kind == ChangeKind.StandingChanged => Strings.Change_StandingChanged,
        ContentFieldName.Stage => Strings.Change_Stage,
        ContentFieldName.Documents => Strings.Change_Documents,
        _ => Texts.OfKey($"Change_{change.Kind}"),
    };

    /// <summary>What changed, by the number and title or the day and time that readers know it by.</summary>
    public static string NameOf(ContentChange change, Language language) => change.Name.Kind switch
    {
        NodeKind.Agenda => WithStage(Strings.Nav_Agenda, change, language),
        NodeKind.Programme => WithStage(Strings.Programme_Title, change, language),
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

    /// <summary>True for a short value that is shown whole, as it was and as it is: marked word by word, "9" and "10" would run together.</summary>
    public static bool ShowsValue(ContentChange change) => change.Field is ContentFieldName.Number or ContentFieldName.Date or ContentFieldName.WrittenOn or ContentFieldName.Start or ContentFieldName.End;

    /// <summary>Such a value as the reader's language writes it.</summary>
    public static string? ValueOf(ContentChange change, string? value, Language language) => change.Field switch
    {
        ContentFieldName.Number => AgendaNumber.OfEnglish(value)?.In(language) ?? value,
        ContentFieldName.Date or ContentFieldName.WrittenOn when DateOnly.TryParseExact(value, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => Formats.WeekdayDate(date, language),
        _ => value,
    };

    /// <summary>False for values that mean nothing to a reader, such as identities of linked items.</summary>
    public static bool ShowsText(ContentChange change) => change.Kind != ChangeKind.StandingChanged && change.Field is
        ContentFieldName.Title or ContentFieldName.Text or ContentFieldName.Timing or ContentFieldName.Room or ContentFieldName.Signature or ContentFieldName.StageSource;

    private static string WithStage(string name, ContentChange change, Language language) => change is { Field: ContentFieldName.Stage, Before: { } before, After: { } after }
        ? $"{name}: {Texts.OfKey($"Stage_{before}")} {(language.IsRightToLeft ? "←" : "→")} {Texts.OfKey($"Stage_{after}")}"
        : name;
}
