using System.Text;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace MeetingPortal.Publishing.Seeding;

/// <summary>One YAML file of a seed folder, with the standing that its texts have unless they say otherwise.</summary>
internal sealed class SeedFile
{
    private const int MostNesting = 20;

    /// <summary>Where something is known from: for people who read the file, and kept in it alone.</summary>
    private static readonly string[] Remarks = ["source", "sourceNote", "sources"];

    private readonly Dictionary<YamlNode, HashSet<string>> _used = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<YamlNode> _skipped = new(ReferenceEqualityComparer.Instance);
    private readonly YamlMappingNode _root;
    private readonly Language _original;
    private readonly TextStatus _translationStatus;
    private readonly string? _translatedBy;
    private readonly DateOnly? _translatedOn;

    private SeedFile(string description, string name, YamlMappingNode root)
    {
        (Description, Name, _root) = (description, name, root);
        Root = new SeedNode(this, root);
        _original = Root.Optional("original") is { } original ? original.Language() : Language.English;
        var translations = Root.Optional("translations");
        _translationStatus = translations?.Optional("status")?.Enum<TextStatus>() ?? TextStatus.Own;
        _translatedBy = translations?.Optional("by")?.Text();
        _translatedOn = translations?.Optional("on")?.Date();
    }

    /// <summary>The file as messages name it.</summary>
    public string Description { get; }

    /// <summary>Its name below the folder.</summary>
    public string Name { get; }

    public SeedNode Root { get; }

    public static SeedFile Read(string description, string name, MemoryStream content)
    {
        RefuseTricks(description, content);
        content.Position = 0;
        using var reader = new StreamReader(content, Encoding.UTF8);
        var parser = new Parser(reader);
        try
        {
            var stream = new YamlStream();
            stream.Load(parser);
            return stream.Documents is [{ RootNode: YamlMappingNode root }]
                ? new SeedFile(description, name, root)
                : throw new SeedException(description, SeedRefusals.MappingExpected);
        }
        catch (YamlException exception)
        {
            throw NoYaml(description, exception.Start.Line, exception);
        }
        catch (InvalidOperationException exception)
        {
            // The parser's answer to a bracket that is not closed; it names no place.
            throw NoYaml(description, parser.Current?.End.Line, exception);
        }
    }

    public LanguageText Text(Language language, string text, TextStatus? given)
    {
        var status = given ?? (language == _original ? OriginalStatus : _translationStatus);
        return status == TextStatus.Unofficial ? new LanguageText(text, status, _translatedBy, _translatedOn) : new LanguageText(text, status);
    }

    /// <summary>Notes that the key means something.</summary>
    public void Use(YamlNode mapping, string key)
    {
        if (!_used.TryGetValue(mapping, out var keys))
        {
            _used[mapping] = keys = new HashSet<string>(StringComparer.Ordinal);
        }

        keys.Add(key);
    }

    /// <summary>Notes that what stands below is not looked at this time.</summary>
    public void Skip(YamlNode node) => _skipped.Add(node);

    /// <exception cref="SeedException">The file has a key that means nothing.</exception>
    public void RefuseUnknownKeys() => RefuseUnknownKeys(_root);

    /// <summary>What is translated unofficially is the site's own working text in its original language, unless marked official.</summary>
    private TextStatus OriginalStatus => _translationStatus == TextStatus.Official ? TextStatus.Official : TextStatus.Own;

    /// <summary>
    /// Looks at the file as a stream of events first: nesting without end would overflow the stack of whoever builds a tree of it, and an
    /// alias makes a small file a large tree.
    /// </summary>
    private static void RefuseTricks(string description, MemoryStream content)
    {
        using var reader = new StreamReader(content, Encoding.UTF8, leaveOpen: true);
        var parser = new Parser(reader);
        var depth = 0;
        try
        {
            while (parser.MoveNext())
            {
                depth += parser.Current!.NestingIncrease;
                if (depth > MostNesting || parser.Current is AnchorAlias)
                {
                    throw new SeedException($"{description}:{parser.Current.Start.Line}", depth > MostNesting ? SeedRefusals.TooDeep : SeedRefusals.Alias);
                }
            }
        }
        catch (YamlException exception)
        {
            throw NoYaml(description, exception.Start.Line, exception);
        }
        catch (InvalidOperationException exception)
        {
            // The parser's answer to a bracket that is not closed; it names no place.
            throw NoYaml(description, parser.Current?.End.Line, exception);
        }
    }

    private static SeedException NoYaml(string description, long? line, Exception cause) =>
        new($"{description}:{line}", new Refusal(SeedRefusals.NoYaml), [], cause);

    private void RefuseUnknownKeys(YamlNode node)
    {
        if (_skipped.Contains(node))
        {
            return;
        }

        if (node is YamlSequenceNode list)
        {
            foreach (var item in list)
            {
                RefuseUnknownKeys(item);
            }
        }

        foreach (var (key, value) in (node as YamlMappingNode)?.Children ?? Enumerable.Empty<KeyValuePair<YamlNode, YamlNode>>())
        {
            var text = (key as YamlScalarNode)?.Value ?? string.Empty;
            if (_used.GetValueOrDefault(node)?.Contains(text) == true)
            {
                RefuseUnknownKeys(value);
            }
            else if (!Remarks.Contains(text, StringComparer.Ordinal))
            {
                throw new SeedException($"{Description}:{key.Start.Line}", SeedRefusals.KeyUnknown, text);
            }
        }
    }
}
