using System.Globalization;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Domain.Publications;

/// <summary>The fields of which contents are made; they decide what kind of change a difference reports.</summary>
public enum ContentFieldName
{
    Title,
    Text,
    Number,
    Date,
    Start,
    End,
    Room,
    Timing,
    AgendaItems,
    Documents,
    Audience,
    Source,
    Stage,
    StageSource,
    SittingKind,
    ClosedDisplay,
    Place,
    Order,
    IfTimePermits,
    Signature,

    /// <summary>The day of a letter, as machines read it.</summary>
    WrittenOn,
}

/// <summary>One value of a node; <paramref name="Language"/> is null where the value is the same in every language.</summary>
/// <param name="Standing">Of a text in a language: whether it is official, and by whom and when or from where it is; null in releases made before this was kept.</param>
public sealed record ContentField(ContentFieldName Name, Language? Language, string Value, string? Standing = null)
{
    /// <summary>The value without a word of any other than these documents; null when nothing is left of it.</summary>
    public ContentField? WithDocumentsOf(IReadOnlySet<DocumentId> known) =>
        Name != ContentFieldName.Documents ? this : DocumentList.Known(Value, known) is { } some ? this with { Value = some } : null;

    public string Path => Language is null ? Camel(Name) : $"{Camel(Name)}.{Language.Code}";

    private static string Camel(ContentFieldName name)
    {
        var text = name.ToString();
        return char.ToLowerInvariant(text[0]) + text[1..];
    }
}

public enum NodeKind
{
    Page,
    Letter,
    Agenda,
    AgendaItem,
    Programme,
    Sitting,
    Entry,
}

/// <summary>How a reader recognises a node: by number and title, or by day and time, and by the agenda items that it takes up.</summary>
/// <param name="SittingKind">Of a public sitting that is no plenary meeting; null otherwise, and in releases made before this was kept.</param>
/// <param name="AgendaItems">Of an entry; null otherwise, and in releases made before this was kept.</param>
public sealed record NodeName(
    NodeKind Kind,
    AgendaNumber? Number,
    LocalizedText? Title,
    DateOnly? Date = null,
    TimeOnly? Start = null,
    TimeOnly? End = null,
    SittingKind? SittingKind = null,
    IReadOnlyList<ItemId>? AgendaItems = null);

/// <summary>A part of a content with an identity that survives every release.</summary>
/// <param name="Id">Default for the content itself, which needs none.</param>
public sealed record ContentNode(ItemId Id, string Slug, ItemId? Parent, NodeName Name, IReadOnlyList<ContentField> Fields)
{
    public static IEnumerable<ContentField> Texts(ContentFieldName name, LocalizedText? text) =>
        text is null ? [] : text.Entries.Select(entry => new ContentField(name, entry.Key, entry.Value.Text, StandingOf(entry.Value)));

    public static IEnumerable<ContentField> Value(ContentFieldName name, string? value) =>
        string.IsNullOrEmpty(value) ? [] : [new ContentField(name, null, value)];

    private static string StandingOf(LanguageText text) => string.Join(' ', new[] { text.Status.ToString(), text.On?.ToString("O", CultureInfo.InvariantCulture), text.By }.Where(part => part is not null));
}
