using System.Globalization;
using System.Text;
using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Publishing.Exchange;

/// <summary>Writes a seed file as people would: block by block, quoted only where it must be, the same bytes for the same values.</summary>
internal sealed class SeedText
{
    private const string MarksInPlainText = " ,.()/’'–-…";

    private readonly StringBuilder _text = new();
    private string _indent = string.Empty;
    private bool _isItem;

    /// <summary>A file whose texts are the words of whoever runs the site, unless they say otherwise.</summary>
    public static SeedText Begin()
    {
        var text = new SeedText();
        text.Value("original", "en").Map("translations", () => text.Value("status", "own"));
        return text;
    }

    public override string ToString() => _text.ToString();

    /// <summary>A word of the format, such as an id or a day; nothing when there is none.</summary>
    public SeedText Value(string key, string? value) => value is null ? this : Line($"{key}: {value}");

    public SeedText Day(string key, DateOnly? day) => Value(key, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public SeedText Time(string key, TimeOnly time) => Value(key, $"\"{time.ToString("HH:mm", CultureInfo.InvariantCulture)}\"");

    public SeedText Number(string key, int? number) => Value(key, number?.ToString(CultureInfo.InvariantCulture));

    public SeedText Flag(string key, bool flag) => Value(key, flag ? "true" : "false");

    /// <summary>A word of a list of words, as the format writes it.</summary>
    public SeedText Choice<TEnum>(string key, TEnum value)
        where TEnum : struct, Enum => Value(key, char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..]);

    /// <summary>What people wrote; nothing when there is none.</summary>
    public SeedText Text(string key, string? text) => text is null ? this : Line($"{key}: {Quoted(text)}");

    public SeedText Localized(string key, LocalizedText? text) => text is null || text.IsEmpty ? this : Map(key, () =>
    {
        foreach (var (language, own) in text.Entries)
        {
            if (own is { Status: TextStatus.Own, By: null, On: null })
            {
                Text(language.Code, own.Text);
            }
            else
            {
                Map(language.Code, () => Text("text", own.Text).Standing(own));
            }
        }
    });

    /// <summary>What is true of a text beside its words.</summary>
    public SeedText Standing(LanguageText text) => Choice("status", text.Status).Text("by", text.By).Day("on", text.On);

    /// <summary>Words in one line, such as short names; a symbol among them stands in quotes.</summary>
    public SeedText Words(string key, IEnumerable<string> words) => words.ToList() is { Count: > 0 } all ? Value(key, $"[{string.Join(", ", all.Select(Word))}]") : this;

    public SeedText Map(string key, Action write)
    {
        Line($"{key}:");
        return Inside(write);
    }

    /// <summary>A list of mappings; nothing when it is empty.</summary>
    public SeedText List<TItem>(string key, IEnumerable<TItem> items, Action<TItem> write) => Listed(key, items, item =>
    {
        _isItem = true;
        Inside(() => write(item));
    });

    /// <summary>A list of texts; nothing when it is empty.</summary>
    public SeedText Lines(string key, IEnumerable<string> lines) => Listed(key, lines, line => Line($"- {Quoted(line)}"));

    private SeedText Listed<TItem>(string key, IEnumerable<TItem> items, Action<TItem> write)
    {
        var all = items.ToList();
        if (all.Count > 0)
        {
            Map(key, () => all.ForEach(write));
        }

        return this;
    }

    private SeedText Inside(Action write)
    {
        var outer = _indent;
        _indent += "  ";
        write();
        _indent = outer;
        return this;
    }

    private SeedText Line(string line)
    {
        _text.Append(_isItem ? string.Concat(_indent.AsSpan(2), "- ") : _indent).Append(line).Append('\n');
        _isItem = false;
        return this;
    }

    /// <summary>The text as it is where no reader of YAML can take it for something else, and in quotes otherwise (YAML 1.2, 7.3.1).</summary>
    private static string Quoted(string text)
    {
        if (text.Length > 0 && char.IsLetter(text[0]) && text[^1] != ' ' && text.All(character => char.IsLetterOrDigit(character) || MarksInPlainText.Contains(character, StringComparison.Ordinal)))
        {
            return text;
        }

        return InQuotes(text);
    }

    private static string Word(string word) => word.All(character => char.IsAsciiLetterOrDigit(character) || character == '-') ? word : InQuotes(word);

    private static string InQuotes(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            quoted.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                _ when char.IsControl(character) || char.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator =>
                    string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => character.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
