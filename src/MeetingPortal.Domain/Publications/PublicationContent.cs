using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Domain.Publications;

/// <summary>
/// The whole content of a publication as one value: what staff edit, what a release freezes, what a difference compares.
/// </summary>
public abstract record PublicationContent : IDescribeChanges
{
    public abstract ContentKind Kind { get; }

    /// <summary>The title that the content itself has; null where the title follows from kind and stage.</summary>
    public virtual LocalizedText? OwnTitle => null;

    /// <summary>True for a reconstruction by the portal's team, which is never shown as an official text.</summary>
    public virtual bool IsOutline => false;

    /// <summary>True while it has nothing for readers: an agenda without items, a letter without words.</summary>
    public virtual bool IsEmpty => false;

    /// <summary>The content laid out flat, node by node, in reading order.</summary>
    public abstract IReadOnlyList<ContentNode> Nodes();

    /// <summary>The content with each text that is said in several languages replaced; texts that it does not have stay missing.</summary>
    public abstract PublicationContent WithTexts(Func<PlacedText, LocalizedText> replace);

    /// <summary>The texts that are said in several languages, in reading order.</summary>
    public IReadOnlyList<PlacedText> Texts()
    {
        var texts = new List<PlacedText>();
        WithTexts(text =>
        {
            texts.Add(text);
            return text.Text;
        });
        return texts;
    }

    /// <summary>Identities of what only some may see; see <see cref="ForPublic"/>.</summary>
    public virtual IReadOnlySet<ItemId> HiddenItems() => new HashSet<ItemId>();

    /// <summary>Those of <see cref="HiddenItems"/> of which not even time and room are told.</summary>
    public virtual IReadOnlySet<ItemId> UntoldItems() => new HashSet<ItemId>();

    /// <summary>The content as everybody may see it, without anything whose identity is in <paramref name="hidden"/>.</summary>
    /// <param name="untold">Those of them of which nothing at all is told.</param>
    public virtual PublicationContent ForPublic(IReadOnlySet<ItemId> hidden, IReadOnlySet<ItemId> untold) => this;

    /// <summary>The content without links to any other than these documents.</summary>
    public virtual PublicationContent WithDocumentsOf(IReadOnlySet<DocumentId> known) => this;

    /// <summary>The content as it will be frozen after <paramref name="previous"/>, with whatever counts from release to release.</summary>
    public virtual PublicationContent Following(PublicationContent? previous) => this;

    public IReadOnlyList<FieldChange> ChangesSince(object? before)
    {
        var old = Flatten((before as PublicationContent)?.Nodes() ?? []);
        var now = Flatten(Nodes());
        return
        [
            .. now.Keys.Union(old.Keys, StringComparer.Ordinal)
                .Select(field => new FieldChange(field, old.GetValueOrDefault(field), now.GetValueOrDefault(field)))
                .Where(change => !string.Equals(change.Before, change.After, StringComparison.Ordinal)),
        ];
    }

    private static Dictionary<string, string> Flatten(IReadOnlyList<ContentNode> nodes) =>
        nodes.SelectMany(node => node.Fields.Select(field => (Path: $"{node.Slug}.{field.Path}", field.Value)))
            .ToDictionary(field => field.Path, field => field.Value, StringComparer.Ordinal);
}
