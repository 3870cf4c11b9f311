using MeetingPortal.Domain.Documents;
using Xunit;

namespace MeetingPortal.Domain.Tests.Documents;

public class DocumentSymbolOrderTests
{
    public static TheoryData<string, string[]> Sequences => new()
    {
        {
            "CCM/MSP/2023",
            [
                "CCM/MSP/2023/1", "CCM/MSP/2023/1/Corr.1", "CCM/MSP/2023/1/Add.1", "CCM/MSP/2023/1/Add.10",
                "CCM/MSP/2023/1/Rev.1", "CCM/MSP/2023/1/Rev.1/Corr.1", "CCM/MSP/2023/1/Rev.2", "CCM/MSP/2023/2",
            ]
        },
        {
            "CCM/MSP/2023",
            [
                "CCM/MSP/2023/1", "CCM/MSP/2023/1/Corr", "CCM/MSP/2023/1/Corr.2", "CCM/MSP/2023/1/Add.1", "CCM/MSP/2023/1/Add.1/Corr.1",
                "CCM/MSP/2023/1/Amend.1", "CCM/MSP/2023/1/Summary", "CCM/MSP/2023/1/Annex.1", "CCM/MSP/2023/1/Prov", "CCM/MSP/2023/1/Rev.1",
            ]
        },
        {
            "CCM/MSP/2023",
            [
                "CCM/MSP/2023/2", "CCM/MSP/2023/11", "CCM/MSP/2023/INF.1", "CCM/MSP/2023/INF/2", "CCM/MSP/2023/WP.2", "CCM/MSP/2023/WP.11",
                "CCM/MSP/2023/CRP.1", "CCM/MSP/2023/L.1", "CCM/MSP/2023/MISC.1", "CCM/MSP/2023/SR.1", "CCM/MSP/2023/PV.1", "CCM/MSP/2023/NGO.1",
            ]
        },
        { "CCM/MSP/2023", ["CCM/MSP/2023/7", "CCM/MSP/2023/WP.1", "CCM/MSP/2010/3", "CCM/MSP/20231/1", "NPT/CONF.2026/1"] },
        { "ccm / msp / 2023", ["CCM/MSP/2023/7", "CCM/MSP/2010/3"] },
        { "NPT/CONF.2020", ["NPT/CONF.2020/2", "NPT/CONF/2020/1"] },
        { "BWC/MSP/2014", ["BWC/MSP/2014/1", "BWC/MSP/2014/MX/2", "BWC/MSP/2014/INF.1", "BWC/MSP/2014/MX/INF.1", "BWC/MSP/2014/INF.2"] },
        { "BWC/MSP/2014", ["BWC/MSP/2014/MX2/INF.1", "BWC/MSP/2014/MX10/INF.1"] },
        { "CCM", ["CCM/78", "CCM/MSP/2010/79", "CCW/1"] },
        { "CCM/MSP/2023", ["NPT/CONF.2026/PC.II/WP.9", "NPT/CONF.2026/PC.III/WP.1", "NPT/CONF.2026/PC.IX/1", "NPT/CONF.2026/PC.10/1"] },
        { "CCM/MSP/2023", ["BWC/CONF.IV/1", "BWC/CONF.5/1", "BWC/CONF.VI/1", "BWC/CONF.IX/1", "BWC/CONF.X/1"] },
        { "CCM/MSP/2023", ["A/64/1 (Part I)", "A/64/1 [Part I]", "A/64/1 [Part V]", "A/64/1 [Part IX]", "A/64/1/Add.1"] },
        { "CCM/MSP/2023", ["S/RES/2049(2011)", "S/RES/2049(2012)", "S/RES/2050(2012)"] },
        { "CCM/MSP/2023", ["A/9999999999999999999999999999999/1", "A/99999999999999999999999999999991/1"] },
        { "CCM/MSP/2023", ["X/CONF.9/1", "X/CONF.9/1/Rev.1", "X/CONF.IX/1", "X/CONF.IX/1/Rev.1"] },
    };

    [Theory]
    [MemberData(nameof(Sequences))]
    public void OrderFor_Session_SortsTheSequence(string sessionRoot, string[] sequence)
    {
        var sorted = sequence.Reverse().Select(DocumentSymbol.Parse).Order(DocumentSymbol.OrderFor(sessionRoot));

        Assert.Equal(string.Join(", ", sequence), string.Join(", ", sorted.Select(symbol => symbol.AsIssued)));
    }

    [Fact]
    public void OrderFor_TwoSpellingsOfOneSymbol_AreEqual()
    {
        var order = DocumentSymbol.OrderFor("CCM/MSP/2023");

        Assert.Equal(0, order.Compare(DocumentSymbol.Parse("CCM/MSP/2023/INF/1/Corr"), DocumentSymbol.Parse("ccm/msp/2023/inf.1/Corr.1")));
    }

    [Fact]
    public void OrderFor_Null_ComesFirst()
    {
        var order = DocumentSymbol.OrderFor("CCM/MSP/2023");

        Assert.True(order.Compare(null, DocumentSymbol.Parse("CCM/MSP/2023/1")) < 0);
        Assert.True(order.Compare(DocumentSymbol.Parse("CCM/MSP/2023/1"), null) > 0);
        Assert.Equal(0, order.Compare(null, null));
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("CCM?")]
    [InlineData("\uD800")]
    public void OrderFor_TextThatIsNoSessionRoot_Throws(string sessionRoot)
    {
        Assert.False(DocumentSymbol.IsSessionRoot(sessionRoot));
        Assert.Throws<ArgumentException>(() => DocumentSymbol.OrderFor(sessionRoot));
    }

    [Fact]
    public void OrderFor_NoRootYet_NoSessionIsItsOwn() =>
        Assert.Equal(["CCM/78", "CCW/1"], ((string[])["CCW/1", "CCM/78"]).Select(DocumentSymbol.Parse).Order(DocumentSymbol.OrderFor(string.Empty)).Select(symbol => symbol.Canonical), StringComparer.Ordinal);

    [Fact]
    public void OrderFor_SessionRootWithEmptyElement_IsAccepted() => Assert.NotNull(DocumentSymbol.OrderFor("A/B//1"));
}
