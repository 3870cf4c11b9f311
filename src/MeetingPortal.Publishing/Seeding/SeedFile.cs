using System.Globalization;
using MeetingPortal.Domain.Languages;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace MeetingPortal.Publishing.Seeding;

/// <summary>A seed that cannot be read; the message names file, line and what is wrong.</summary>
public sealed class SeedException(string message) : Exception(message);

/// <summary>One YAML file of a seed folder, with the standing that its texts have unless they say otherwise.</summary>
internal sealed class SeedFile
{
    private readonly Language _original;
    private readonly TextStatus _translationStatus;
    private readonly string? _translatedBy;
    private readonly DateOnly? _translatedOn;

    private SeedFile(string path, YamlMappingNode root)
    {
        Path = path;
        Root = new SeedNode(this, root);
        _original = Root.Optional("original") is { } original ? original.Language() : Language.English;
        var translations = Root.Optional("translations");
        _translationStatus = translations?.Optional("status")?.Enum<TextStatus>() ?? TextStatus.Own;
        _translatedBy = translations?.Optional("by")?.Text();
        _translatedOn = translations?.Optional("on")?.Date();
    }

    public string Path { get; }

    public SeedNode Root { get; }

    public static SeedFile Read(string path)
    {
        using var reader = new StreamReader(path);
        var parser = new Parser(reader);
        try
        {
            var stream = new YamlStream();
            stream.Load(parser);
            return stream.Documents is [{ RootNode: YamlMappingNode root }]
                ? new SeedFile(path, root)
                : throw new SeedException($"{path}: one mapping is expected.");
        }
        catch (YamlException exception)
        {
            throw new SeedException($"{path}:{exception.Start.Line}: {exception.Message}");
        }
        catch (InvalidOperationException)
        {
            // The parser's answer to a bracket that is not closed; it names no place.
            throw new SeedException($"{path}:{parser.Current?.End.Line}: this is no YAML; is a bracket closed?");
        }
    }

    public LanguageText Text(Language language, string text, TextStatus? given)
    {
        var status = given ?? (language == _original ? OriginalStatus : _translationStatus);
        return status == TextStatus.Unofficial ? new LanguageText(text, status, _translatedBy, _translatedOn) : new LanguageText(text, status);
    }

    /// <summary>What is translated unofficially is the site's own working text in its original language, unless marked official.</summary>
    private TextStatus OriginalStatus => _translationStatus == TextStatus.Official ? TextStatus.Official : TextStatus.Own;
}

/// <summary>A value in a seed file; reading it as the wrong thing says where.</summary>
internal sealed class SeedNode(SeedFile file, YamlNode node)
{
    public SeedNode Required(string key) => Optional(key) ?? throw Wrong($"'{key}' is missing");

    public SeedNode? Optional(string key) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(key), out var value) ? new SeedNode(file, value) : null;

    public IReadOnlyList<SeedNode> List(string key) => Optional(key) is { } list ? list.Items() : [];

    public IReadOnlyList<SeedNode> Items() =>
        node is YamlSequenceNode sequence ? [.. sequence.Select(item => new SeedNode(file, item))] : throw Wrong("a list is expected");

    public string Text() => node is YamlScalarNode { Value: { } value } ? value : throw Wrong("a text is expected");

    /// <summary>An address of the web: a link that runs script is none.</summary>
    public string WebAddress() =>
        Domain.Publications.WebAddress.IsOne(Text()) ? Text() : throw Wrong("an address such as https://… is expected");

    public int Number() => int.TryParse(Text(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong("a whole number is expected");

    public bool Flag() => bool.TryParse(Text(), out var flag) ? flag : throw Wrong("true or false is expected");

    public Guid Id() => Guid.TryParse(Text(), out var id) ? id : throw Wrong("a UUID is expected");

    public DateOnly Date() =>
        DateOnly.TryParseExact(Text(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : throw Wrong("a date such as 2023-09-11 is expected");

    public TimeOnly Time() =>
        TimeOnly.TryParseExact(Text(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : throw Wrong("a time such as 10:00 is expected");

    public Language Language() => Domain.Languages.Language.Find(Text()) ?? throw Wrong("one of ar, zh, en, fr, ru, es is expected");

    public TEnum Enum<TEnum>()
        where TEnum : struct, Enum =>
        System.Enum.TryParse<TEnum>(Text().Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true, out var value) && System.Enum.IsDefined(value)
            ? value
            : throw Wrong($"one of {string.Join(", ", System.Enum.GetNames<TEnum>())} is expected");

    public LocalizedText Localized() => new(Pairs().Select(pair => KeyValuePair.Create(pair.Key, TextIn(pair.Key, pair.Value))));

    public IReadOnlyDictionary<Language, SeedNode> ByLanguage() => Pairs().ToDictionary();

    public SeedException Wrong(string what) => new($"{file.Path}:{node.Start.Line}: {what}.");

    private LanguageText TextIn(Language language, SeedNode value) => value.Optional("text") is { } text
        ? file.Text(language, text.Text(), value.Optional("status")?.Enum<TextStatus>())
        : file.Text(language, value.Text(), null);

    private IEnumerable<KeyValuePair<Language, SeedNode>> Pairs() => node is YamlMappingNode mapping
        ? mapping.Children.Select(pair => KeyValuePair.Create(new SeedNode(file, pair.Key).Language(), new SeedNode(file, pair.Value)))
        : throw Wrong("texts by language are expected");
}
