namespace MeetingPortal.Domain.Languages;

/// <summary>
/// One of the six official languages of the United Nations, in the order in which every list of the portal shows them:
/// Arabic, Chinese, English, French, Russian, Spanish (A C E F R S in the symbols of documents management).
/// </summary>
public sealed record Language : IComparable<Language>
{
    public static readonly Language Arabic = new(0, "ar", "ar", "العربية", "A", isRightToLeft: true);
    public static readonly Language Chinese = new(1, "zh", "zh-Hans", "中文", "C");
    public static readonly Language English = new(2, "en", "en", "English", "E");
    public static readonly Language French = new(3, "fr", "fr", "Français", "F");
    public static readonly Language Russian = new(4, "ru", "ru", "Русский", "R");
    public static readonly Language Spanish = new(5, "es", "es", "Español", "S");

    /// <summary>The six languages in the order of every list.</summary>
    public static readonly IReadOnlyList<Language> All = [Arabic, Chinese, English, French, Russian, Spanish];

    private readonly int _order;

    private Language(int order, string code, string tag, string autonym, string letter, bool isRightToLeft = false)
    {
        _order = order;
        Code = code;
        Tag = tag;
        Autonym = autonym;
        Letter = letter;
        IsRightToLeft = isRightToLeft;
    }

    /// <summary>ISO 639-1 code in lower case, as it stands in addresses.</summary>
    public string Code { get; }

    /// <summary>BCP 47 tag for the <c>lang</c> attribute; Chinese names its script.</summary>
    public string Tag { get; }

    /// <summary>The language's name in itself.</summary>
    public string Autonym { get; }

    /// <summary>Letter that United Nations documents management uses for the language.</summary>
    public string Letter { get; }

    public bool IsRightToLeft { get; }

    /// <summary>Value of the <c>dir</c> attribute.</summary>
    public string Direction => IsRightToLeft ? "rtl" : "ltr";

    /// <summary>The code in capitals, as it stands in language slots and in file names.</summary>
    public string Slot => Code.ToUpperInvariant();

    /// <summary>The language of that code, or null when it is none of the six; the code's case matters.</summary>
    public static Language? Find(string? code) => All.FirstOrDefault(language => string.Equals(language.Code, code, StringComparison.Ordinal));

    /// <summary>The language of that code.</summary>
    /// <exception cref="ArgumentException">The code is none of the six.</exception>
    public static Language Parse(string code) =>
        Find(code) ?? throw new ArgumentException($"'{code}' is not one of ar, zh, en, fr, ru, es.", nameof(code));

    public int CompareTo(Language? other) => other is null ? 1 : _order.CompareTo(other._order);

    public static bool operator <(Language left, Language right) => left.CompareTo(right) < 0;

    public static bool operator <=(Language left, Language right) => left.CompareTo(right) <= 0;

    public static bool operator >(Language left, Language right) => left.CompareTo(right) > 0;

    public static bool operator >=(Language left, Language right) => left.CompareTo(right) >= 0;

    public override string ToString() => Code;
}
