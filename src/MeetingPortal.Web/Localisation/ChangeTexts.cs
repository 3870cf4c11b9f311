using System.Globalization;
using MeetingPortal.Domain.Identifiers;
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
        ContentFieldName.AgendaItems or ContentFieldName.SittingKind or ContentFieldName.Audience or ContentFieldName.ClosedDisplay
            or ContentFieldName.IfTimePermits or ContentFieldName.Source => Texts.OfKey($"Change_{change.Field}"),
        _ => Texts.OfKey($"Change_{change.Kind}"),
    };

    /// <summary>What changed, by the number and title or the day, the time and the agenda items that readers know it by.</summary>
    public static string NameOf(ContentChange change, Func<ItemId, AgendaItem?> items, Language language) => change.Name.Kind switch
    {
        NodeKind.Agenda => WithStage(Strings.Nav_Agenda, change, language),
        NodeKind.Programme => WithStage(Strings.Programme_Title, change, language),
        NodeKind.Page or NodeKind.Letter when change.Field == ContentFieldName.Title => Strings.Change_FieldTitle,
        _ => NameOf(Named(change), items, language),
    };

    /// <summary>Where an added or moved part stands now; null where its day and time say so, and for releases that did not keep it.</summary>
    public static string? PlaceOf(ContentChange change, Func<ItemId, AgendaItem?> items, Language language) => change.Name.Kind is NodeKind.AgendaItem or NodeKind.Entry ? change.Place switch
    {
        null => null,
        { After: { } after } => Texts.Format(Strings.Change_PlaceAfter, NameOf(after.Name, items, language)),
        { Parent: { } parent } => Texts.Format(Strings.Change_PlaceFirstUnder, NameOf(parent.Name, items, language)),
        _ => Strings.Change_PlaceFirst,
    } : null;

    /// <summary>What an added part says beyond its name, each text in the reader's language or, where there is none, in the first that it has.</summary>
    public static IEnumerable<ContentField> TextsOf(ContentChange change, Language language) => (change.Fields ?? [])
        .Where(field => field.Name is ContentFieldName.Room or ContentFieldName.Timing)
        .GroupBy(field => field.Name)
        .Select(texts => texts.FirstOrDefault(text => text.Language == language) ?? texts.FirstOrDefault(text => text.Language == Language.English) ?? texts.First());

    /// <summary>What an entry is of, without its day and time; null where nothing is known of it.</summary>
    public static string? EntryOf(ContentChange change, Func<ItemId, AgendaItem?> items, Language language) =>
        Joined([.. ItemsOf(Named(change).AgendaItems!, items, language), change.Name.Title?.Best(language)?.Text.Text]);

    /// <summary>The agenda items that an entry takes up no more, and those that it takes up now; all of them, in their order, when only that changed.</summary>
    public static (string? Before, string? After) ItemsOf(ContentChange change, Func<ItemId, AgendaItem?> items, Language language)
    {
        var (before, after) = (ItemIds(change.Before), ItemIds(change.After));
        var (gone, come) = (before.Except(after).ToList(), after.Except(before).ToList());
        return gone.Count + come.Count > 0
            ? (Joined(ItemsOf(gone, items, language)), Joined(ItemsOf(come, items, language)))
            : (Joined(ItemsOf(before, items, language)), Joined(ItemsOf(after, items, language)));
    }

    private static string NameOf(NodeName name, Func<ItemId, AgendaItem?> items, Language language)
    {
        var title = name.Title?.Best(language)?.Text.Text;
        return name switch
        {
            { Kind: NodeKind.AgendaItem } => $"{name.Number?.In(language)} {title}",
            { Date: { } date, Start: { } start, End: { } end } => Joined(
                [Formats.WeekdayDate(date, language), Formats.TimeRange(start, end), SittingTexts.KindOf(name.SittingKind), .. ItemsOf(name.AgendaItems ?? [], items, language), title])!,
            _ => title ?? string.Empty,
        };
    }

    private static IEnumerable<string> ItemsOf(IEnumerable<ItemId> ids, Func<ItemId, AgendaItem?> items, Language language) => ids.Select(id =>
        items(id) is { } item ? $"{item.Number.In(language)} {item.Title.Best(language)?.Text.Text}" : Strings.Change_SomeItem);

    /// <summary>The name with its agenda items, which are among the fields of what was added before names kept them.</summary>
    private static NodeName Named(ContentChange change) => change.Name with
    {
        AgendaItems = change.Name.AgendaItems ?? ItemIds(change.Fields?.FirstOrDefault(field => field.Name == ContentFieldName.AgendaItems)?.Value),
    };

    private static IReadOnlyList<ItemId> ItemIds(string? value) =>
        [.. (value ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => new ItemId(Guid.Parse(id)))];

    private static string? Joined(IEnumerable<string?> parts) => string.Join(" · ", parts.Where(part => part is not null)) is { Length: > 0 } joined ? joined : null;

    /// <summary>True for a short value that is shown whole, as it was and as it is: marked word by word, "9" and "10" would run together.</summary>
    public static bool ShowsValue(ContentChange change) => change.Field is
        ContentFieldName.Number or ContentFieldName.Date or ContentFieldName.WrittenOn or ContentFieldName.Start or ContentFieldName.End or ContentFieldName.SittingKind
        or ContentFieldName.Audience or ContentFieldName.ClosedDisplay or ContentFieldName.IfTimePermits or ContentFieldName.Source;

    /// <summary>Such a value as the reader's language writes it.</summary>
    public static string? ValueOf(ContentChange change, string? value, Language language) => change.Field switch
    {
        _ when value is null => null,
        ContentFieldName.SittingKind or ContentFieldName.Audience or ContentFieldName.ClosedDisplay or ContentFieldName.Source => Texts.OfKey($"{change.Field}_{value}"),
        ContentFieldName.IfTimePermits => Strings.Programme_IfTimePermits,
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
