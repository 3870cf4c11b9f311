using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;

namespace MeetingPortal.Publishing.Seeding;

/// <summary>Reads the contents of publications from seed files.</summary>
internal static class SeedContents
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
            [.. letter.List("body").Select(part => new LetterPart(part.Optional("paragraph")?.Text(), part.Optional("link")?.WebAddress()))],
            letter.Required("closing").Text(),
            Lines(letter, "signature"));
    }

    /// <summary>A page: its YAML beside one Markdown file a language, whose first line is the title.</summary>
    public static PageContent Page(SeedFile file)
    {
        var title = LocalizedText.Empty;
        var text = LocalizedText.Empty;
        foreach (var language in Language.All)
        {
            var path = Path.ChangeExtension(file.Path, $".{language.Code}.md");
            if (File.Exists(path))
            {
                var markdown = File.ReadAllText(path).ReplaceLineEndings("\n");
                var end = markdown.IndexOf('\n', StringComparison.Ordinal);
                if (!markdown.StartsWith("# ", StringComparison.Ordinal) || end < 0)
                {
                    throw new SeedException($"{path}:1: a first line '# Title' is expected.");
                }

                title = title.With(language, file.Text(language, markdown[2..end].Trim(), null));
                text = text.With(language, file.Text(language, markdown[end..].Trim('\n'), null));
            }
        }

        return new PageContent(title, text, file.Root.Required("order").Number(), file.Root.Optional("place")?.Enum<PagePlace>() ?? PagePlace.Information);
    }

    public static AgendaContent Agenda(SeedNode root, IReadOnlyDictionary<string, DocumentId> documents) =>
        new(root.Required("stage").Enum<Stage>(), [.. root.List("items").Select(item => Item(item, null, documents))]);

    public static ProgrammeContent Programme(SeedNode root, IReadOnlyDictionary<string, ItemId> items) =>
        new(root.Required("stage").Enum<Stage>(), [.. root.List("sittings").Select(sitting => Sitting(sitting, items))]);

    private static AgendaItem Item(SeedNode node, int? parentNumber, IReadOnlyDictionary<string, DocumentId> documents)
    {
        var number = node.Required("number").Number();
        return new AgendaItem(
            new ItemId(node.Required("id").Id()),
            node.Required("slug").Text(),
            parentNumber is null ? new AgendaNumber(number) : new AgendaNumber(parentNumber.Value, number),
            node.Required("title").Localized(),
            node.Required("source").Enum<SourceStatus>(),
            node.Optional("sourceNote")?.Text(),
            [.. node.List("documents").Select(slug => Known(documents, slug))],
            [.. node.List("children").Select(child => Item(child, number, documents))]);
    }

    private static Sitting Sitting(SeedNode node, IReadOnlyDictionary<string, ItemId> items) => new(
        new ItemId(node.Required("id").Id()),
        node.Required("slug").Text(),
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

    private static ProgrammeEntry Entry(SeedNode node, IReadOnlyDictionary<string, ItemId> items) => new(
        new ItemId(node.Required("id").Id()),
        node.Required("slug").Text(),
        [.. node.List("items").Select(slug => Known(items, slug))],
        node.Optional("text")?.Localized(),
        node.Optional("timing")?.Localized(),
        node.Optional("ifTimePermits")?.Flag() ?? false,
        node.Required("source").Enum<SourceStatus>(),
        node.Optional("sourceNote")?.Text());

    private static TId Known<TId>(IReadOnlyDictionary<string, TId> ids, SeedNode slug)
        where TId : struct => ids.TryGetValue(slug.Text(), out var id) ? id : throw slug.Wrong($"nothing here has the slug '{slug.Text()}'");

    private static string[] Lines(SeedNode node, string key) => [.. node.List(key).Select(line => line.Text())];
}
