using System.Globalization;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;

namespace MeetingPortal.Domain.Publications;

public enum SittingKind
{
    Plenary,
    Informal,
    SideEvent,
}

public enum Audience
{
    Public,
    Participants,
    StatesParties,
    Secretariat,
}

/// <summary>What everybody sees of a sitting that is not public.</summary>
public enum ClosedDisplay
{
    /// <summary>Its time and room, with the words "Private meeting".</summary>
    TimeAndRoom,

    Nothing,
}

/// <summary>What is taken up within a sitting.</summary>
/// <param name="Text">What is said beyond the items' own titles, or null.</param>
/// <param name="Timing">A time that is no clock time, such as "following the adoption of the final report"; or null.</param>
public sealed record ProgrammeEntry(
    ItemId Id,
    string Slug,
    IReadOnlyList<ItemId> AgendaItems,
    LocalizedText? Text,
    LocalizedText? Timing,
    bool IfTimePermits,
    SourceStatus Source,
    string? SourceNote);

/// <summary>One half-day block at the venue; times are wall-clock times of the meeting's zone.</summary>
/// <param name="Sequence">How often the sitting was changed from release to release (RFC 5545, section 3.8.7.4); set when released.</param>
public sealed record Sitting(
    ItemId Id,
    string Slug,
    DateOnly Date,
    TimeOnly Start,
    TimeOnly End,
    LocalizedText? Room,
    SittingKind Kind,
    Audience Audience,
    ClosedDisplay ClosedDisplay,
    IReadOnlyList<ProgrammeEntry> Entries,
    SourceStatus Source,
    string? SourceNote,
    int Sequence = 0)
{
    public bool IsPublic => Audience == Audience.Public;

    public DateTimeOffset? StartsAt(TimeZoneInfo zone) => WallClock.InstantAt(Date, Start, zone);

    /// <summary>An end that is not after the start is taken to be on the next day.</summary>
    public DateTimeOffset? EndsAt(TimeZoneInfo zone) => WallClock.InstantAt(End > Start ? Date : Date.AddDays(1), End, zone);
}

/// <param name="StageSource">What makes it so, such as "announced by the President" or a symbol with Rev.1; null for an outline.</param>
public sealed partial record ProgrammeContent(Stage Stage, IReadOnlyList<Sitting> Sittings, LocalizedText? StageSource = null) : PublicationContent, IHaveStage
{
    public override ContentKind Kind => ContentKind.Programme;

    public override bool IsOutline => Stage == Stage.Outline;

    public override bool IsEmpty => Sittings.Count == 0;

    /// <summary>True when any entry takes up an item of the agenda.</summary>
    public bool HasAgendaItems => Sittings.Any(sitting => sitting.Entries.Any(entry => entry.AgendaItems.Count > 0));

    public IEnumerable<IGrouping<DateOnly, Sitting>> Days() =>
        Sittings.OrderBy(sitting => sitting.Date).ThenBy(sitting => sitting.Start).GroupBy(sitting => sitting.Date);

    public IEnumerable<Sitting> SittingsOf(ItemId agendaItem) =>
        Sittings.Where(sitting => sitting.Entries.Any(entry => entry.AgendaItems.Contains(agendaItem)));

    public override IReadOnlySet<ItemId> HiddenItems() =>
        Sittings.Where(sitting => !sitting.IsPublic)
            .SelectMany(sitting => sitting.Entries.Select(entry => entry.Id).Append(sitting.Id))
            .ToHashSet();

    public override IReadOnlySet<ItemId> UntoldItems() =>
        Sittings.Where(sitting => !sitting.IsPublic && sitting.ClosedDisplay != ClosedDisplay.TimeAndRoom).Select(sitting => sitting.Id).ToHashSet();

    public override PublicationContent ForPublic(IReadOnlySet<ItemId> hidden, IReadOnlySet<ItemId> untold) => this with
    {
        Sittings =
        [
            .. Sittings
                .Where(sitting => !IsClosed(sitting, hidden) || !untold.Contains(sitting.Id))
                .Select(sitting => IsClosed(sitting, hidden)
                    ? sitting with { Audience = Closed(sitting.Audience), Entries = [], SourceNote = null }
                    : sitting with { Entries = [.. sitting.Entries.Where(entry => !hidden.Contains(entry.Id))] }),
        ],
    };

    public override PublicationContent Following(PublicationContent? previous)
    {
        var before = (previous as ProgrammeContent)?.Sittings.ToDictionary(sitting => sitting.Id) ?? [];
        var old = previous?.Nodes().ToLookup(node => node.Parent ?? node.Id);
        var now = Nodes().ToLookup(node => node.Parent ?? node.Id);
        return this with
        {
            Sittings =
            [
                .. Sittings.Select(sitting => before.TryGetValue(sitting.Id, out var earlier)
                    ? sitting with { Sequence = earlier.Sequence + (SameNodes(old![sitting.Id], now[sitting.Id]) ? 0 : 1) }
                    : sitting with { Sequence = 0 }),
            ],
        };
    }

    public override IReadOnlyList<ContentNode> Nodes() =>
    [
        new(default, "programme", null, new NodeName(NodeKind.Programme, null, null), StageFields.Of(this)),
        .. Sittings.SelectMany(NodesOf),
    ];

    public override PublicationContent WithTexts(Func<PlacedText, LocalizedText> replace)
    {
        ArgumentNullException.ThrowIfNull(replace);
        return this with { StageSource = StageFields.Replaced(this, NodeKind.Programme, replace), Sittings = [.. Sittings.Select(sitting => WithTexts(sitting, replace))] };
    }

    private static Sitting WithTexts(Sitting sitting, Func<PlacedText, LocalizedText> replace)
    {
        var name = NameOf(sitting);
        return sitting with
        {
            Room = Replaced(sitting.Room, sitting.Id, ContentFieldName.Room, name, replace),
            Entries =
            [
                .. sitting.Entries.Select(entry => entry with
                {
                    Text = Replaced(entry.Text, entry.Id, ContentFieldName.Text, name, replace),
                    Timing = Replaced(entry.Timing, entry.Id, ContentFieldName.Timing, name, replace),
                }),
            ],
        };
    }

    private static LocalizedText? Replaced(LocalizedText? text, ItemId node, ContentFieldName field, NodeName name, Func<PlacedText, LocalizedText> replace) =>
        text is null ? null : replace(new PlacedText(new TextPlace(node, field), name, text, TextMaxLength));

    private static bool IsClosed(Sitting sitting, IReadOnlySet<ItemId> hidden) => !sitting.IsPublic || hidden.Contains(sitting.Id);

    /// <summary>A sitting that became private later is private in older releases too, though they say otherwise.</summary>
    private static Audience Closed(Audience audience) => audience == Audience.Public ? Audience.Participants : audience;

    private static bool SameNodes(IEnumerable<ContentNode> left, IEnumerable<ContentNode> right) =>
        left.SelectMany(node => node.Fields).SequenceEqual(right.SelectMany(node => node.Fields));

    private static NodeName NameOf(Sitting sitting) => new(
        NodeKind.Sitting, null, null, sitting.Date, sitting.Start, sitting.End, sitting is { IsPublic: true, Kind: not SittingKind.Plenary } ? sitting.Kind : null);

    private static NodeName NameOf(ProgrammeEntry entry, Sitting sitting) => new(
        NodeKind.Entry, null, entry.Text, sitting.Date, sitting.Start, sitting.End, AgendaItems: entry.AgendaItems);

    private static IEnumerable<ContentNode> NodesOf(Sitting sitting)
    {
        var name = NameOf(sitting);
        var node = new ContentNode(sitting.Id, sitting.Slug, null, name,
        [
            new(ContentFieldName.Date, null, sitting.Date.ToString("O", CultureInfo.InvariantCulture)),
            new(ContentFieldName.Start, null, sitting.Start.ToString("HH:mm", CultureInfo.InvariantCulture)),
            new(ContentFieldName.End, null, sitting.End.ToString("HH:mm", CultureInfo.InvariantCulture)),
            .. ContentNode.Texts(ContentFieldName.Room, sitting.Room),
            new(ContentFieldName.SittingKind, null, sitting.Kind.ToString()),
            new(ContentFieldName.Audience, null, sitting.Audience.ToString()),
            .. ContentNode.Value(ContentFieldName.ClosedDisplay, sitting.IsPublic ? null : sitting.ClosedDisplay.ToString()),
            new(ContentFieldName.Source, null, sitting.Source.ToString()),
        ]);
        return sitting.Entries.Select(entry => NodeOf(entry, sitting)).Prepend(node);
    }

    private static ContentNode NodeOf(ProgrammeEntry entry, Sitting sitting) =>
        new(entry.Id, $"{sitting.Slug}.{entry.Slug}", sitting.Id, NameOf(entry, sitting),
        [
            .. ContentNode.Value(ContentFieldName.AgendaItems, string.Join(' ', entry.AgendaItems)),
            .. ContentNode.Texts(ContentFieldName.Text, entry.Text),
            .. ContentNode.Texts(ContentFieldName.Timing, entry.Timing),
            .. ContentNode.Value(ContentFieldName.IfTimePermits, entry.IfTimePermits ? "true" : null),
            new(ContentFieldName.Source, null, entry.Source.ToString()),
        ]);
}
