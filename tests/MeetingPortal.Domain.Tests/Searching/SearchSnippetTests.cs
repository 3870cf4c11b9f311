using CsCheck;
using MeetingPortal.Domain.Searching;
using Xunit;

namespace MeetingPortal.Domain.Tests.Searching;

public class SearchSnippetTests
{
    [Theory]
    [InlineData("The Délégation\n of Utopia spoke.", "delegation", "The [Délégation] of Utopia spoke.")]
    [InlineData("ستُعقد المُؤْتَمَرات في أكتوبر", "اكتوبر", "ستُعقد المُؤْتَمَرات في [أكتوبر]")]
    [InlineData("通过临时议程和工作方案", "时议程", "通过临[时议程]和工作方案")]
    [InlineData("Assistance to victims of war", "victim", "Assistance to [victims] of war")]
    [InlineData("تنفيذ الاتفاقيات القائمة", "اتفاقية", "تنفيذ [الاتفاقيات] القائمة")]
    [InlineData("See CCM/MSP/2023/5/Rev.1.", "ccm/msp/2023/5", "See [CCM/MSP/2023/5]/Rev.1.")]
    [InlineData("<b>bold</b> & bald", "bold", "<b>[bold]</b> & bald")]
    [InlineData("one two three one three", "\"one three\"", "one two three [one three]")]
    [InlineData("Nothing of it", "other", "Nothing of it")]
    [InlineData("", "other", "")]
    public void Of_Text_MarksWhatWasAskedFor(string text, string typed, string shown) =>
        Assert.Equal(shown, Shown(SearchSnippet.Of(text, SearchQuery.Parse(typed))));

    [Fact]
    public void Of_LongText_GivesThePlaceWhereMostWordsStand()
    {
        var filling = string.Concat(Enumerable.Repeat("Lorem ipsum dolor sit amet. ", 60));
        var snippet = SearchSnippet.Of($"{filling}The cluster alone. {filling}Cluster munitions were cleared here. {filling}", SearchQuery.Parse("munitions cluster"));

        var shown = Shown(snippet);
        Assert.Contains("[Cluster] [munitions] were cleared here.", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("alone", shown, StringComparison.Ordinal);
        Assert.InRange(shown.Length, 100, 300);
    }

    [Fact]
    public void Of_AnyTextAndQuestion_GivesAPieceOfTheText() => Gen.Select(Gen.String[Gen.Char['\0', '\uFFFF'], 0, 600], Gen.String[0, 20]).Sample(
        (text, typed) =>
        {
            var question = typed.Length == 0 && text.Length > 4 ? text[1..4] : typed;
            var shown = string.Concat(SearchSnippet.Of(text, SearchQuery.Parse(question)).Select(part => part.Text));
            Assert.True(shown.Length <= text.Length);
        },
        iter: 5_000);

    private static string Shown(IReadOnlyList<SnippetPart> parts) => string.Concat(parts.Select(part => part.IsMarked ? $"[{part.Text}]" : part.Text));
}
