using MeetingPortal.Domain.Documents;
using Xunit;

namespace MeetingPortal.Domain.Tests.Documents;

public class DocumentSymbolRelationsTests
{
    [Theory]
    [InlineData("CCM/MSP/2023/1/Rev.2", "CCM/MSP/2023/1", true)]
    [InlineData("CCM/MSP/2023/1/Rev.2", "CCM/MSP/2023/1/Rev.1", true)]
    [InlineData("CCM/MSP/2023/1/Rev.2", "CCM/MSP/2023/1/Rev", true)]
    [InlineData("CCM/MSP/2023/INF.1/Rev.1", "ccm/msp/2023/INF/1*", true)]
    [InlineData("CCM/MSP/2023/1/Add.1/Rev.1", "CCM/MSP/2023/1/Add.1", true)]
    [InlineData("S/1/2 (2012)", "S/1/2", false)]
    [InlineData("S/1/2/Rev.1 (2012)", "S/1/2 (2012)", true)]
    [InlineData("A/64/1/Rev.1 [Part II]", "A/64/1 [Part II]", true)]
    [InlineData("A/64/1/Rev.1 [Part II]", "A/64/1 [Part I]", false)]
    [InlineData("CCM/MSP/2023/1/Rev.2", "CCM/MSP/2023/1/Rev.2", false)]
    [InlineData("CCM/MSP/2023/1/Rev.2", "CCM/MSP/2023/1/Rev.10", false)]
    [InlineData("CCM/MSP/2023/1/Rev.1", "CCM/MSP/2023/1/Rev", false)]
    [InlineData("CCM/MSP/2023/1/Rev.2", "CCM/MSP/2023/1/Corr.1", false)]
    [InlineData("CCM/MSP/2023/1/Rev.2", "CCM/MSP/2023/1/Rev.1/Corr.1", false)]
    [InlineData("CCM/MSP/2023/1/Add.1/Rev.2", "CCM/MSP/2023/1/Rev.1", false)]
    [InlineData("CCM/MSP/2023/1/Add.1/Rev.1", "CCM/MSP/2023/1", false)]
    [InlineData("CCM/MSP/2023/1/Add.1", "CCM/MSP/2023/1", false)]
    [InlineData("CCM/MSP/2023/1/Rev.1", "CCM/MSP/2023/2", false)]
    [InlineData("CCM/MSP/2023/1/Rev.1/Corr.1", "CCM/MSP/2023/1", false)]
    public void Supersedes_OtherSymbol_IsTrueForRevisionsOfTheSameNode(string symbol, string other, bool supersedes) =>
        Assert.Equal(supersedes, DocumentSymbol.Parse(symbol).Supersedes(DocumentSymbol.Parse(other)));

    [Theory]
    [InlineData("CCM/MSP/2023/WP.1/Rev.1/Add.1/Corr.1", "CCM/MSP/2023/WP.1/Rev.1/Add.1")]
    [InlineData("CCM/MSP/2023/WP.1/Rev.1/Add.1", "CCM/MSP/2023/WP.1/Rev.1")]
    [InlineData("CCM/MSP/2023/WP.1/Amend.2", "CCM/MSP/2023/WP.1")]
    [InlineData("CCM/MSP/2023/WP.1 Corr.*", "CCM/MSP/2023/WP.1")]
    [InlineData("S/RES/2049/Corr.1 (2012)", "S/RES/2049 (2012)")]
    [InlineData("A/64/1/Add.1 [Part II]", "A/64/1")]
    [InlineData("A/CONF.151/26/Rev.1 (Vol. I)/Corr.1", "A/CONF.151/26/Rev.1 (Vol. I)")]
    [InlineData("CCM/MSP/2023/WP.1/Add.1/Rev.1", null)]
    [InlineData("CCM/MSP/2023/WP.1/Summary", null)]
    [InlineData("CCM/MSP/2023/WP.1/Annex.1", null)]
    [InlineData("CCM/MSP/2023/WP.1/Prov", null)]
    [InlineData("CCM/MSP/2023/WP.1", null)]
    public void ReadWith_Symbol_IsTheNodeItHangsOn(string symbol, string? parent) =>
        Assert.Equal(parent, DocumentSymbol.Parse(symbol).ReadWith?.AsIssued);

    [Fact]
    public void Modifiers_Compared_CountNoNumberAsOne()
    {
        var corr = new SymbolModifier(SymbolModifierKind.Corr, null);
        var corr1 = new SymbolModifier(SymbolModifierKind.Corr, 1);
        var add1 = new SymbolModifier(SymbolModifierKind.Add, 1);

        Assert.True(corr <= corr1 && corr >= corr1);
        Assert.True(corr1 < add1 && add1 > corr1);
        Assert.Equal("Corr Corr.1", $"{corr} {corr1}");
    }
}
