using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;

namespace MeetingPortal.Publishing.Seeding;

/// <summary>Reads the contents of publications from seed files.</summary>
internal sealed class SeedContents(SeedFolder folder)
{
    public static LetterContent Letter(SeedNode root)
    {
        var letter = root.Required("content");
        return new LetterContent(
            root.Required("title").Localized(),
            letter.Required("language").Language(),
            letter.Required("writtenOn").Date(),
            letter.Required("dateLine").Text(),
            Lines(letter, "addressees"),
            letter.Required("reference").Text(),
            letter.Required("salutation").Text(),
            [.. letter.List("body").Select(Part)],
            letter.Required("closing").Text(),
            Lines(letter, "signature"));
    }

    /// <summary>A page: its YAML beside one Markdown file a language, whose first line is the title.</summary>
    public PageContent Page(SeedFile file)
    {
        var title = LocalizedText.Empty;
        var text = LocalizedText.Empty;
        var standing = file.Root.Optional("standing")?.ByLanguage() ?? new Dictionary<Language, SeedNode>();
        foreach (var language in Language.All)
        {
            var name = $"{file.Name[..^".yaml".Length]}.{language.Code}.md";
            if (folder.Has(name))
            {
                var (first, rest) = Markdown(name);
                var own = standing.GetValueOrDefault(language);
                title = title.With(language, own?.Optional("title")?.Standing(first) ?? file.Text(language, first, null));
                text = rest.Length == 0 ? text : text.With(language, own?.Optional("text")?.Standing(rest) ?? file.Text(language, rest, null));
            }
        }

        return new PageContent(title, text, file.Root.Required("order").Number(), file.Root.Optional("place")?.Enum<PagePlace>() ?? PagePlace.Information);
    }

    public AgendaContent Agenda(SeedNode root, SeedItemDocuments documents)
    {
        var agenda = new AgendaContent(
            root.Required("stage").Enum<Stage>(),
            [.. root.List("items").Select(item => Item(item, null, documents))],
            root.Optional("stageSource")?.Localized());
        RefuseTwice(root, agenda.AllItems().Select(item => item.Slug));
        return agenda;
    }

    public ProgrammeContent Programme(SeedNode root, IReadOnlyDictionary<string, ItemId> items)
    {
        var programme = new ProgrammeContent(
            root.Required("stage").Enum<Stage>(),
            [.. root.List("sittings").Select(sitting => Sitting(sitting, items))],
            root.Optional("stageSource")?.Localized());
        RefuseTwice(root, programme.Nodes().Select(node => node.Slug));
        return programme;
    }

    private static LetterPart Part(SeedNode node) => node.Optional("paragraph")?.Text() is { } paragraph
        ? new LetterPart(paragraph, null)
        : new LetterPart(null, node.Required("link").WebAddress());

    private (string Title, string Text) Markdown(string name)
    {
        var markdown = folder.Text(name);
        var end = markdown.IndexOf('\n', StringComparison.Ordinal);
        var (first, rest) = end < 0 ? (markdown, string.Empty) : (markdown[..end], markdown[end..].Trim('\n'));
        if (!first.StartsWith("# ", StringComparison.Ordinal) || first.AsSpan(2).Trim().Length is 0 or > PageContent.TitleMaxLength)
        {
            throw new SeedException($"{folder.Files.Describe(name)}:1", SeedRefusals.HeadingExpected);
        }

        if (rest.Length > PageContent.TextMaxLength)
        {
            throw new SeedException($"{folder.Files.Describe(name)}:2", SeedRefusals.TextTooLong, $"{PageContent.TextMaxLength}");
        }

        if (rest.Any(character => char.IsControl(character) && character is not ('\n' or '\t')))
        {
            throw new SeedException($"{folder.Files.Describe(name)}:2", SeedRefusals.ControlCharacter);
        }

        return (first[2..].Trim(), rest);
    }

    private AgendaItem Item(SeedNode node, int? parentNumber, SeedItemDocuments documents)
    {
        var number = node.Required("number").Number();
        var children = node.List("children");
        if (parentNumber is not null && children.Count > 0)
        {
            throw node.Wrong(SeedRefusals.SubItemNested);
        }

        return new AgendaItem(
            new ItemId(folder.Id(node.Required("id"))),
            node.Required("slug").Slug(),
            parentNumber is null ? new AgendaNumber(number) : new AgendaNumber(parentNumber.Value, number),
            node.Required("title").Localized(),
            node.Required("source").Enum<SourceStatus>(),
            node.Optional("sourceNote")?.Text(),
            [.. node.List("documents").Select(documents.Find).OfType<DocumentId>()],
            [.. children.Select(child => Item(child, number, documents))]);
    }

    private Sitting Sitting(SeedNode node, IReadOnlyDictionary<string, ItemId> items) => new(
        new ItemId(folder.Id(node.Required("id"))),
        node.Required("slug").Slug(),
        node.Required("date").Date(),
        node.Required("start").Time(),
        node.Required("end").Time(),
        node.Optional("room")?.Localized(),
        node.Required("kind").Enum<SittingKind>(),
        node.Required("audience").Enum<Audience>(),
        node.Optional("closedDisplay")?.Enum<ClosedDisplay>() ?? ClosedDisplay.TimeAndRoom,
        [.. node.List("entries").Select(entry => Entry(entry, items))],
        node.Required("source").Enum<SourceStatus>(),
        node.Optional("sourceNote")?.Text());

    private ProgrammeEntry Entry(SeedNode node, IReadOnlyDictionary<string, ItemId> items) => new(
        new ItemId(folder.Id(node.Required("id"))),
        node.Required("slug").Slug(),
        [.. node.List("items").Select(slug => Known(items, slug))],
        node.Optional("text")?.Localized(),
        node.Optional("timing")?.Localized(),
        node.Optional("ifTimePermits")?.Flag() ?? false,
        node.Required("source").Enum<SourceStatus>(),
        node.Optional("sourceNote")?.Text());

    /// <summary>Short names are anchors and parts of paths, so each leads to one thing.</summary>
    private static void RefuseTwice(SeedNode root, IEnumerable<string> slugs)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        if (slugs.FirstOrDefault(slug => !known.Add(slug)) is { } twice)
        {
            throw root.Wrong(SeedRefusals.SlugTwice, twice);
        }
    }

    private static ItemId Known(IReadOnlyDictionary<string, ItemId> ids, SeedNode slug) =>
        ids.TryGetValue(slug.Text(), out var id) ? id : throw slug.Wrong(SeedRefusals.SlugUnknown, slug.Text());

    private static string[] Lines(SeedNode node, string key) => [.. node.List(key).Select(line => line.Text())];
}
