using System.Text.RegularExpressions;
using System.Xml.Linq;
using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Web.Tests.Guards;

/// <summary>The interface's texts are complete in six languages and use the official terms.</summary>
public sealed partial class ResourceTests
{
    private const string Folder = "src/MeetingPortal.Web/Resources";

    /// <summary>Texts that are official terms, by the term's key in seeds/reference/terms.csv.</summary>
    private static readonly Dictionary<string, string> Terms = new(StringComparer.Ordinal)
    {
        ["Agenda_Title"] = "provisional_agenda",
        ["Programme_Title"] = "programme_of_work",
    };

    public static TheoryData<string> Languages => [.. Language.All.Select(language => language.Code)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Texts_InEveryLanguage_HaveTheEnglishKeys(string language)
    {
        var english = TextsIn("en").Keys;
        var texts = TextsIn(language).Keys;

        Assert.NotEmpty(english);
        Assert.Empty(english.Except(texts, StringComparer.Ordinal).Select(key => $"missing: {key}"));
        Assert.Empty(texts.Except(english, StringComparer.Ordinal).Select(key => $"unknown: {key}"));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Texts_InEveryLanguage_HaveWordsAndTheSamePlaces(string language)
    {
        var english = TextsIn("en");
        var texts = TextsIn(language);

        var wrong = from text in texts
                    let places = PlacesOf(text.Value)
                    let wanted = PlacesOf(english.GetValueOrDefault(text.Key, string.Empty))
                    where string.IsNullOrWhiteSpace(text.Value) || !(NamesOneNumber(text.Key) ? places.IsSubsetOf(wanted) : places.SetEquals(wanted))
                    select $"{text.Key}: '{text.Value}'";

        Assert.Equal(english.Count, texts.Count);
        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Texts_ThatAreOfficialTerms_AreWordForWord(string language)
    {
        var terms = TermsIn(language);
        var texts = TextsIn(language);

        Assert.All(Terms, pair => Assert.Equal(terms[pair.Value], texts.GetValueOrDefault(pair.Key)));
    }

    [Fact]
    public void Pages_UseOnlyTextsThatExist()
    {
        // Keys that are made while running escape the compiler: change kinds, plural forms, refusals.
        var keys = TextsIn("en").Keys.ToHashSet(StringComparer.Ordinal);
        var made = Enum.GetNames<Domain.Publications.ChangeKind>().Select(kind => $"Change_{kind}")
            .Concat(Enum.GetNames<Domain.Documents.DocumentSeries>().Select(series => $"Series_{series}"))
            .Concat(Enum.GetNames<Domain.Access.Role>().SelectMany(role => new[] { $"Role_{role}", $"Role_{role}_Hint" }))
            .Concat(Enum.GetNames<MeetingPortal.Data.Mail.MailKind>().Select(kind => $"Admin_Mail_{kind}"))
            .Concat(Found(Refusals()))
            .Concat(
                from prefix in Found(Plurals())
                from category in new[] { "Zero", "One", "Two", "Few", "Many", "Other" }
                select $"{prefix}_{category}");

        Assert.Empty(made.Except(keys, StringComparer.Ordinal));
    }

    /// <summary>In Arabic, "one document" and "two documents" are words without a numeral.</summary>
    private static bool NamesOneNumber(string key) => key.EndsWith("_Zero", StringComparison.Ordinal)
        || key.EndsWith("_One", StringComparison.Ordinal)
        || key.EndsWith("_Two", StringComparison.Ordinal);

    private static HashSet<string> PlacesOf(string text) => [.. Places().Matches(text).Select(match => match.Value)];

    private static IEnumerable<string> Found(Regex key) =>
        RepositoryFiles.Below("src", ".cs", ".cshtml")
            .SelectMany(path => key.Matches(File.ReadAllText(path)))
            .Select(match => match.Groups["key"].Value)
            .Distinct(StringComparer.Ordinal);

    private static Dictionary<string, string> TextsIn(string language)
    {
        var name = string.Equals(language, "en", StringComparison.Ordinal) ? "Strings.resx" : $"Strings.{language}.resx";
        var path = Path.Combine(RepositoryFiles.Root, Folder, name);
        Assert.True(File.Exists(path), $"{Folder}/{name} does not exist.");
        return XDocument.Load(path).Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal);
    }

    private static Dictionary<string, string> TermsIn(string language)
    {
        var rows = File.ReadLines(Path.Combine(RepositoryFiles.Root, "seeds/reference/terms.csv"))
            .Where(line => line.Length > 0)
            .Select(line => Cells().Matches(line).Select(match => match.Groups["cell"].Value).ToArray())
            .ToList();
        var column = Array.IndexOf(rows[0], language);
        return rows.Skip(1).ToDictionary(row => row[0], row => row[column], StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\{\d+\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Places();

    [GeneratedRegex(@"Plurals\.Text\(""(?<key>\w+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plurals();

    [GeneratedRegex(@"= ""(?<key>Refusal_\w+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Refusals();

    [GeneratedRegex("(^|,)(\"(?<cell>[^\"]*)\"|(?<cell>[^,\"]*))", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Cells();
}
