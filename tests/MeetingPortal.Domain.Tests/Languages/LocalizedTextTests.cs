using MeetingPortal.Domain.Languages;
using Xunit;

namespace MeetingPortal.Domain.Tests.Languages;

public class LocalizedTextTests
{
    private static readonly LocalizedText French = LocalizedText.Of(Language.French, "Ordre du jour", TextStatus.Official);

    private static readonly LocalizedText Both = French.With(Language.English, new LanguageText("Agenda", TextStatus.Official));

    [Theory]
    [InlineData("fr", "fr")]
    [InlineData("en", "en")]
    [InlineData("ar", "en")]
    public void Best_LanguageMissing_IsEnglishAndSaysSo(string wanted, string found) =>
        Assert.Equal(Language.Parse(found), Both.Best(Language.Parse(wanted))!.Value.Language);

    [Fact]
    public void Best_NeitherWantedNorEnglish_IsTheFirstOfTheSix()
    {
        var text = French.With(Language.Spanish, new LanguageText("Programa", TextStatus.Official));

        Assert.Equal((Language.French, "Ordre du jour"), (text.Best(Language.Russian)!.Value.Language, text.Best(Language.Russian)!.Value.Text.Text));
    }

    [Fact]
    public void Best_Empty_IsNone() => Assert.Null(LocalizedText.Empty.Best(Language.English));

    [Fact]
    public void Find_LanguageMissing_IsNone() => Assert.Null(Both.Find(Language.Arabic));

    [Fact]
    public void With_LanguageSetTwice_KeepsTheLastAndLeavesTheFirstTextAlone()
    {
        var changed = Both.With(Language.French, new LanguageText("Programme", TextStatus.Own));

        Assert.Equal("Programme", changed.Find(Language.French)!.Text);
        Assert.Equal("Ordre du jour", Both.Find(Language.French)!.Text);
        Assert.Equal(2, changed.Entries.Count);
    }

    [Fact]
    public void With_Null_TakesTheLanguageOut()
    {
        Assert.Equal(French, Both.With(Language.English, null));
        Assert.True(French.With(Language.French, null).IsEmpty);
        Assert.Equal(French, French.With(Language.Russian, null));
    }

    [Fact]
    public void Entries_SetInAnyOrder_StandInTheOrderOfTheSix()
    {
        var text = Language.All.Reverse().Aggregate(LocalizedText.Empty, (sum, language) => sum.With(language, new LanguageText(language.Code, TextStatus.Own)));

        Assert.Equal(["ar", "zh", "en", "fr", "ru", "es"], text.Entries.Select(entry => entry.Value.Text), StringComparer.Ordinal);
    }

    [Fact]
    public void Equals_SameTextsSetInAnotherOrder_IsTrue()
    {
        var other = LocalizedText.Of(Language.English, "Agenda", TextStatus.Official).With(Language.French, new LanguageText("Ordre du jour", TextStatus.Official));

        Assert.Equal(Both, other);
        Assert.Equal(Both.GetHashCode(), other.GetHashCode());
    }

    [Fact]
    public void Equals_OtherTextStandingOrLanguage_IsFalse()
    {
        Assert.NotEqual(French, LocalizedText.Of(Language.French, "Ordre", TextStatus.Official));
        Assert.NotEqual(French, LocalizedText.Of(Language.French, "Ordre du jour", TextStatus.Unofficial));
        Assert.NotEqual(French, LocalizedText.Of(Language.Spanish, "Ordre du jour", TextStatus.Official));
        Assert.NotEqual(French, Both);
    }
}
