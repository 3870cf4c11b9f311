using System.Globalization;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;
using YamlDotNet.RepresentationModel;

namespace MeetingPortal.Publishing.Seeding;

/// <summary>A value in a seed file; reading it as the wrong thing says where.</summary>
internal sealed class SeedNode(SeedFile file, YamlNode node)
{
    private const int SlugMaxLength = 64;

    public SeedNode Required(string key) => Optional(key) ?? throw Wrong(SeedRefusals.Missing, key);

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
        node is YamlSequenceNode sequence ? [.. sequence.Select(item => new SeedNode(file, item))] : throw Wrong(SeedRefusals.ListExpected);

    public string Text() => node is YamlScalarNode { Value: { } value }
        ? Checked(value)
        : throw Wrong(SeedRefusals.TextExpected);

    public string Text(int most) => Text() is var text && text.Length <= most ? text : throw Wrong(SeedRefusals.TextTooLong, $"{most}");

    /// <summary>Lower-case letters, digits and hyphens.</summary>
    public string Slug() => Text() is { Length: > 0 and <= SlugMaxLength } slug && slug.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-')
        ? slug
        : throw Wrong(SeedRefusals.SlugExpected, $"{SlugMaxLength}");

    /// <summary>An address of the web: a link that runs script is none.</summary>
    public string WebAddress() =>
        Domain.Publications.WebAddress.IsOne(Text()) ? Text() : throw Wrong(SeedRefusals.AddressExpected);

    public int Number() => int.TryParse(Text(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(SeedRefusals.NumberExpected);

    public bool Flag() => bool.TryParse(Text(), out var flag) ? flag : throw Wrong(SeedRefusals.OneOf, "true, false");

    public Guid Id() => Guid.TryParse(Text(), out var id) ? id : throw Wrong(SeedRefusals.IdExpected);

    public DateOnly Date() =>
        DateOnly.TryParseExact(Text(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : throw Wrong(SeedRefusals.DateExpected);

    public TimeOnly Time() =>
        TimeOnly.TryParseExact(Text(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : throw Wrong(SeedRefusals.TimeExpected);

    public Language Language() => Domain.Languages.Language.Find(Text()) ?? throw Wrong(SeedRefusals.OneOf, "ar, zh, en, fr, ru, es");

    public TEnum Enum<TEnum>()
        where TEnum : struct, Enum =>
        System.Enum.TryParse<TEnum>(Text().Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true, out var value) && System.Enum.IsDefined(value)
            ? value
            : throw Wrong(SeedRefusals.OneOf, string.Join(", ", System.Enum.GetNames<TEnum>()));

    public LocalizedText Localized() => new(Pairs().Select(pair => KeyValuePair.Create(pair.Key, TextIn(pair.Key, pair.Value))));

    public IReadOnlyDictionary<Language, SeedNode> ByLanguage() => Pairs().ToDictionary();

    /// <summary>A text that stands elsewhere, with the standing that this mapping gives it.</summary>
    public LanguageText Standing(string text) => Standing(text, Required("status").Enum<TextStatus>());

    /// <summary>Leaves alone what stands below, as of a thing that the store has.</summary>
    public void Skip() => file.Skip(node);

    /// <param name="key">Key of what is wrong.</param>
    public SeedException Wrong(string key, params string[] values) => new($"{file.Description}:{node.Start.Line}", key, values);

    /// <summary>Says that something is left out here.</summary>
    /// <param name="key">Key of why.</param>
    public SeedRemark LeftOut(string key, string value) => new($"{file.Description}:{node.Start.Line}", key, value);

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
            throw Wrong(SeedRefusals.TextTooLong, $"{PageContent.TextMaxLength}");
        }

        return text.Any(character => char.IsControl(character) && character is not ('\n' or '\t')) ? throw Wrong(SeedRefusals.ControlCharacter) : text;
    }

    private IEnumerable<KeyValuePair<Language, SeedNode>> Pairs()
    {
        if (node is not YamlMappingNode mapping)
        {
            throw Wrong(SeedRefusals.TextsExpected);
        }

        foreach (var (key, value) in mapping.Children)
        {
            var language = new SeedNode(file, key).Language();
            file.Use(node, language.Code);
            yield return KeyValuePair.Create(language, new SeedNode(file, value));
        }
    }
}
