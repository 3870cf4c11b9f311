using MeetingPortal.Domain.Missions;
using Xunit;

namespace MeetingPortal.Domain.Tests.Missions;

public sealed class NameLikenessTests
{
    private const string English = "International Committee of the Red Cross";
    private const string French = "Comité international de la Croix-Rouge";

    [Theory]
    [InlineData("ICRC", English)]
    [InlineData("icrc", English)]
    [InlineData("CICR", French)]
    [InlineData("CICR (Genève)", French)]
    [InlineData(English + " (ICRC)", English)]
    [InlineData("МККК", "Международный комитет Красного Креста")]
    [InlineData("comite international de la croix rouge", French)]
    [InlineData("The International Committee of Red Cross", English)]
    [InlineData("红十字国际委员会（日内瓦）", "红十字国际委员会")]
    public void Of_NamesOfOneOrganization_IsNear(string one, string other)
    {
        Assert.True(NameLikeness.Of(one, other) >= NameLikeness.Near, $"{one} – {other}: {NameLikeness.Of(one, other)}");
        Assert.Equal(NameLikeness.Of(one, other), NameLikeness.Of(other, one));
    }

    [Theory]
    [InlineData("International Federation of Red Cross and Red Crescent Societies", English)]
    [InlineData("Cluster Munition Coalition", English)]
    [InlineData("United Nations Mine Action Service", "United Nations")]
    [InlineData("IFRC", English)]
    [InlineData("", English)]
    [InlineData("– ()", "…")]
    public void Of_NamesOfTwoOrganizations_IsNotNear(string one, string other) => Assert.True(NameLikeness.Of(one, other) < NameLikeness.Near);

    [Theory]
    [InlineData("Genève", "GENEVE", true)]
    [InlineData("New  York", "new york", true)]
    [InlineData("Genève", "Geneva", false)]
    public void AreSame_AccentsCapitalsAndSpaces_DoNotCount(string one, string other, bool areSame) => Assert.Equal(areSame, NameLikeness.AreSame(one, other));
}
