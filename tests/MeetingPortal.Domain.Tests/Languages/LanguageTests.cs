using MeetingPortal.Domain.Languages;
using Xunit;

namespace MeetingPortal.Domain.Tests.Languages;

public class LanguageTests
{
    [Fact]
    public void All_Sorted_StandInTheOrderOfTheUnitedNations() =>
        Assert.Equal(["AR", "ZH", "EN", "FR", "RU", "ES"], Language.All.Reverse().Order().Select(language => language.Slot), StringComparer.Ordinal);

    [Theory]
    [InlineData("EN")]
    [InlineData("de")]
    [InlineData("zh-Hans")]
    [InlineData("")]
    [InlineData(null)]
    public void Find_NoneOfTheSix_IsNull(string? code)
    {
        Assert.Null(Language.Find(code));
        Assert.Throws<ArgumentException>(() => Language.Parse(code!));
    }

    [Fact]
    public void Direction_ArabicAlone_IsRightToLeft() =>
        Assert.Equal(["rtl", "ltr", "ltr", "ltr", "ltr", "ltr"], Language.All.Select(language => language.Direction), StringComparer.Ordinal);

    [Fact]
    public void Tag_Chinese_NamesTheScript() =>
        Assert.Equal(["ar", "zh-Hans", "en", "fr", "ru", "es"], Language.All.Select(language => language.Tag), StringComparer.Ordinal);
}
