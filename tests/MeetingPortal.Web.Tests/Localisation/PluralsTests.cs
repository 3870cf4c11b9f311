using MeetingPortal.Domain.Languages;
using MeetingPortal.Web.Localisation;

namespace MeetingPortal.Web.Tests.Localisation;

public sealed class PluralsTests
{
    [Theory]
    [InlineData("ar", "Zero", new[] { 0 })]
    [InlineData("ar", "One", new[] { 1 })]
    [InlineData("ar", "Two", new[] { 2 })]
    [InlineData("ar", "Few", new[] { 3, 10, 103, 110, 1003 })]
    [InlineData("ar", "Many", new[] { 11, 26, 99, 111, 199, 1011 })]
    [InlineData("ar", "Other", new[] { 100, 101, 102, 200, 202, 1000, 1001, 1002 })]
    [InlineData("ru", "One", new[] { 1, 21, 31, 101, 121, 1001 })]
    [InlineData("ru", "Few", new[] { 2, 3, 4, 22, 24, 102, 104, 122 })]
    [InlineData("ru", "Many", new[] { 0, 5, 10, 11, 12, 13, 14, 20, 25, 100, 111, 112, 114, 1011 })]
    [InlineData("fr", "One", new[] { 0, 1 })]
    [InlineData("fr", "Other", new[] { 2, 11, 101 })]
    [InlineData("en", "One", new[] { 1 })]
    [InlineData("en", "Other", new[] { 0, 2, 11, 21, 101 })]
    [InlineData("es", "One", new[] { 1 })]
    [InlineData("es", "Other", new[] { 0, 2, 11, 21, 101 })]
    [InlineData("zh", "Other", new[] { 0, 1, 2, 11, 100 })]
    public void CategoryOf_Number_IsTheLanguages(string language, string category, int[] numbers) =>
        Assert.All(numbers, number => Assert.Equal(category, Plurals.CategoryOf(number, Language.Parse(language))));

    [Theory]
    [InlineData("Documents_Count")]
    [InlineData("History_Fields")]
    [InlineData("Staff_Pending")]
    public void Text_EveryNumberInEveryLanguage_HasAForm(string key) =>
        Assert.All(Language.All, language => Assert.All(Enumerable.Range(0, 120), number =>
        {
            var text = Plurals.Text(key, number, language);

            Assert.DoesNotContain('{', text);
            Assert.True(number < 3 || text.Contains($"{number}", StringComparison.Ordinal), text);
        }));

    [Fact]
    public void Text_UnknownKey_IsAMistakeOfOurs() =>
        Assert.Throws<InvalidOperationException>(() => Plurals.Text("No_Such_Text", 1, Language.English));
}
