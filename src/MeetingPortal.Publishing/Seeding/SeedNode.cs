using System.Globalization;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;
using YamlDotNet.RepresentationModel;

namespace MeetingPortal.Publishing.Seeding;

/// <summary>A value in a seed file; reading it as the wrong thing says where.</summary>
internal sealed class SeedNode(SeedFile file, YamlNode node)
{
    private const int SlugMaxLength = 64;

    public SeedNode Required(string key) => Optional(key) ?? throw Wrong($"'{key}' is missing");

    public SeedNode? Optional(string key)
    {
        if (node is not YamlMappingNode mapping || !mapping.Children.TryGetValue(new YamlScalarNode(key), out var value))
        {
            return null;
        }

        file.Use(node, key);
        return new SeedNode(file, value);
    }

    public IReadOnlyList<SeedNode> List(string key) => Optional(key) is { } list ? list.Items() : [];

    public IReadOnlyList<SeedNode> Items() =>
        node is YamlSequenceNode sequence ? [.. sequence.Select(item => new SeedNode(file, item))] : throw Wrong("a list is expected");

    public string Text() => node is YamlScalarNode { Value: { } value }
        ? Checked(value)
        : throw Wrong("a text is expected");

    public string Text(int most) => Text() is var text && text.Length <= most ? text : throw Wrong($"the text is longer than {most} characters");

    /// <summary>Lower-case letters, digits and hyphens.</summary>
    public string Slug() => Text() is { Length: > 0 and <= SlugMaxLength } slug && slug.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-')
        ? slug
        : throw Wrong("lower-case letters, digits and hyphens are expected, at most 64");

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

    /// <summary>A text that stands elsewhere, with the standing that this mapping gives it.</summary>
    public LanguageText Standing(string text) => Standing(text, Required("status").Enum<TextStatus>());

    /// <summary>Leaves alone what stands below, as of a thing that the store has.</summary>
    public void Skip() => file.Skip(node);

    public SeedException Wrong(string what) => new($"{file.Description}:{node.Start.Line}: {what}.");

    private LanguageText TextIn(Language language, SeedNode value)
    {
        if (value.Optional("text") is not { } text)
        {
            return file.Text(language, value.Text(), null);
        }

        return value.Optional("status")?.Enum<TextStatus>() is { } status && (status != TextStatus.Unofficial || value.Has("by") || value.Has("on"))
            ? value.Standing(text.Text(), status)
            : file.Text(language, text.Text(), value.Optional("status")?.Enum<TextStatus>());
    }

    private LanguageText Standing(string text, TextStatus status) => new(text, status, Optional("by")?.Text(), Optional("on")?.Date());

    private bool Has(string key) => node is YamlMappingNode mapping && mapping.Children.ContainsKey(new YamlScalarNode(key));

    /// <summary>Control characters have no place in a text, and the store of one database takes none of them.</summary>
    private string Checked(string text)
    {
        if (text.Length > PageContent.TextMaxLength)
        {
            throw Wrong($"the text is longer than {PageContent.TextMaxLength} characters");
        }

        return text.Any(character => char.IsControl(character) && character is not ('\n' or '\t')) ? throw Wrong("there is a control character in the text") : text;
    }

    private IEnumerable<KeyValuePair<Language, SeedNode>> Pairs()
    {
        if (node is not YamlMappingNode mapping)
        {
            throw Wrong("texts by language are expected");
        }

        foreach (var (key, value) in mapping.Children)
        {
            var language = new SeedNode(file, key).Language();
            file.Use(node, language.Code);
            yield return KeyValuePair.Create(language, new SeedNode(file, value));
        }
    }
}
