using CsCheck;
using MeetingPortal.Domain.Searching;
using Xunit;

namespace MeetingPortal.Domain.Tests.Searching;

public class SearchQueryTests
{
    [Theory]
    [InlineData("cluster munitions", "cluster|munition")]
    [InlineData("\"cluster munitions\" report", "cluster munition|report")]
    [InlineData("«armes à sous-munitions»", "arme a sous munition")]
    [InlineData("„кассетные боеприпасы“", "кассетн боеприпас")]
    [InlineData("\"never closed", "never|closed")]
    [InlineData("CCM/MSP/2023/5", "ccm msp 2023 5")]
    [InlineData("report report Report", "report")]
    [InlineData("议程", "议程")]
    [InlineData("临时议程", "临时 时议 议程")]
    [InlineData("程", "程*")]
    [InlineData("AND OR NOT NEAR(a b) -x \"*\" ' ; DROP TABLE", "and|or|not|near a|b|x|drop|tabl")]
    [InlineData("  \t ", "")]
    [InlineData("!?…", "")]
    public void Parse_Typed_GivesWordsAndPhrases(string typed, string terms) => Assert.Equal(terms, Shown(SearchQuery.Parse(typed)));

    [Theory]
    [InlineData("cluster munition", "cluster|munition*")]
    [InlineData("CCM/MSP/202", "ccm msp 202*")]
    [InlineData("the victims", "the|victim*")]
    [InlineData("a party", "a|part*")]
    [InlineData("the party/assembly", "the|parti assembl*")]
    [InlineData("of", null)]
    [InlineData("程", null)]
    [InlineData("", null)]
    public void Loosened_LastWord_IsTheBeginningOfOne(string typed, string? terms) =>
        Assert.Equal(terms, SearchQuery.Parse(typed).Loosened() is { } loose ? Shown(loose) : null);

    [Fact]
    public void Parse_AnyText_NeverThrowsAndStaysSmall() => Gen.OneOf(Gen.String, Gen.String[Gen.Char['\0', '\uFFFF'], 0, 400]).Sample(
        text =>
        {
            var query = SearchQuery.Parse(text);
            Assert.InRange(query.Typed.Length, 0, SearchQuery.MaxLength);
            Assert.InRange(query.Terms.Length, 0, SearchQuery.MostTerms);
            Assert.All(query.Terms, term => Assert.InRange(term.Words.Length, 1, SearchQuery.MostTerms));
            Assert.All(query.Terms.SelectMany(term => term.Words), word => Assert.Equal(word, SearchWords.Fold(word)));
        },
        iter: 20_000);

    [Fact]
    public void Parse_TextOfADocument_AsksForWordsThatItHas() => Gen.OneOf("Réunion", "العنقودية", "临时议程", "11MSP", "CCM/MSP/2023/WP.1", "боеприпасы", "Año").Array[1, 6].Sample(
        pieces =>
        {
            var text = string.Join(' ', pieces);
            var there = SearchWords.Join(text);
            Assert.All(SearchQuery.Parse(text).Terms, term => Assert.Contains(string.Join(' ', term.Words), there, StringComparison.Ordinal));
        },
        iter: 2_000);

    private static string Shown(SearchQuery query) => string.Join('|', query.Terms.Select(term => string.Join(' ', term.Words) + (term.IsBeginning ? "*" : string.Empty)));
}
