using MeetingPortal.Domain.Missions;
using Xunit;

namespace MeetingPortal.Domain.Tests.Missions;

public class MissionSlugTests
{
    [Theory]
    [InlineData("Côte d’Ivoire", "Geneva", 1, "cote-d-ivoire-geneva")]
    [InlineData("Kenya", "New York", 1, "kenya-new-york")]
    [InlineData("Kenya", "Geneva", 2, "kenya-geneva-2")]
    [InlineData("Türkiye", "Genève", 1, "turkiye-geneve")]
    [InlineData("São Tomé and Príncipe", "Łódź", 1, "sao-tome-and-principe-lodz")]
    [InlineData("Þórshöfn & Æsir", "Straße", 1, "thorshofn-aesir-strasse")]
    [InlineData("  --Utopia--  ", "", 1, "utopia")]
    [InlineData("Society of Islands (fictional)", "Geneva", 1, "society-of-islands-fictional-geneva")]
    [InlineData("乌托邦", "日内瓦", 1, "mission")]
    [InlineData("乌托邦", "日内瓦", 3, "mission-3")]
    [InlineData("A", "", 1, "mission-a")]
    public void Of_NameAndCity_IsACodeThatCanBeReadAloud(string name, string city, int number, string expected) =>
        Assert.Equal(expected, MissionSlug.Of(name, city, number).Value);

    [Fact]
    public void Of_LongNameAndCity_FitsWithItsNumberAndEndsWithoutAHyphen()
    {
        var code = MissionSlug.Of("International Organization for the Promotion of Very Long Names", "Llanfairpwllgwyngyllgogerychwyrndrobwll", 99);

        Assert.Equal("international-organization-for-the-promo-llanfairpwllgwyn-99", code.Value);
        Assert.True(MissionCode.TryParse(code.Value, out _));
    }

    [Fact]
    public void Of_NameCutBetweenTwoWords_HasOneHyphenThere() =>
        Assert.Equal($"{new string('a', 39)}-geneva", MissionSlug.Of($"{new string('a', 39)} bcd", "Geneva").Value);
}
