using MeetingPortal.Domain.Documents;
using Xunit;

namespace MeetingPortal.Domain.Tests.Documents;

public class DocumentSymbolFormsTests
{
    [Fact]
    public void Parse_RlmMarksFromArabicPdf_AreDropped()
    {
        const string Pasted = "\u200FCCM/MSP/\u202B2023\u202C/WP.1\u200F\u061C";
        var symbol = DocumentSymbol.Parse(Pasted);

        Assert.Equal(Pasted, symbol.AsIssued);
        Assert.Equal("CCM/MSP/2023/WP.1", symbol.Canonical);
        Assert.Equal(DocumentSymbol.Parse("CCM/MSP/2023/WP.1"), symbol);
    }

    [Theory]
    [InlineData("CCM\u2215MSP\u20442023\uFF0F1", "CCM/MSP/2023/1")]
    [InlineData("ＣＣＭ/MSP/２０２３/1", "CCM/MSP/2023/1")]
    [InlineData("CCM\u200B/\uFEFFMSP/\u2066202\u20693/1", "CCM/MSP/2023/1")]
    [InlineData("  CCM / MSP /\u00A02023\t/ 1 ", "CCM/MSP/2023/1")]
    [InlineData("CTBT\u2011Art.XIV/2017/1", "CTBT-Art.XIV/2017/1")]
    [InlineData("CCM/MSP/2023/1)", "CCM/MSP/2023/1")]
    [InlineData("(CCM/MSP/2023/1", "CCM/MSP/2023/1")]
    [InlineData("GC(67/1]", "GC67/1")]
    [InlineData("A/1(/Rev.1)", "A/1/Rev.1")]
    [InlineData("A/1(Vol. I).(2012)", "A/1 (2012)(Vol. I)")]
    [InlineData("A/1-/2", "A/1-/2")]
    [InlineData("CCM/MSP/2023/1/", "CCM/MSP/2023/1")]
    [InlineData("CCM/MSP/2023/1.", "CCM/MSP/2023/1")]
    [InlineData("CCM/MSP/2023/WP.1/Rev1", "CCM/MSP/2023/WP.1/Rev.1")]
    [InlineData("CCM/MSP/2023/WP.1/REV.1", "CCM/MSP/2023/WP.1/Rev.1")]
    [InlineData("CCM/MSP/2023/WP.1/Rev/1", "CCM/MSP/2023/WP.1/Rev.1")]
    [InlineData("CCM/MSP/2023/WP.1.Rev.1", "CCM/MSP/2023/WP.1/Rev.1")]
    [InlineData("A/64/1 Rev. 2 Corr.", "A/64/1/Rev.2/Corr")]
    [InlineData("A/64/1 Annex 3", "A/64/1/Annex.3")]
    [InlineData("A/64/INF 2", "A/64/INF.2")]
    [InlineData("S/RES/2049 ( 2012 )", "S/RES/2049 (2012)")]
    public void Canonical_OfOtherSpelling_IsTheOneForCitation(string text, string canonical) =>
        Assert.Equal(canonical, DocumentSymbol.Parse(text).Canonical);

    [Theory]
    [InlineData("BWC/MSP/2007/WP.9", 0)]
    [InlineData("BWC/MSP/2007/WP.9*", 1)]
    [InlineData("BWC/MSP/2007/WP.9 ***", 3)]
    [InlineData("S/RES/2049* (2012)", 1)]
    [InlineData("BWC/MSP/2007/WP.9*/Corr.1", 0)]
    public void ReissueCount_OfAsterisks_CountsThoseOfTheLastElement(string text, int count) =>
        Assert.Equal(count, DocumentSymbol.Parse(text).ReissueCount);

    [Fact]
    public void Parse_ReissueWithAsterisk_IsTheSameSymbol()
    {
        var reissue = DocumentSymbol.Parse("BWC/MSP/2007/WP.9*");
        var first = DocumentSymbol.Parse("BWC/MSP/2007/WP.9");

        Assert.Equal(first, reissue);
        Assert.Equal(first.GetHashCode(), reissue.GetHashCode());
        Assert.Equal(first.Path, reissue.Path);
        Assert.Equal("BWC/MSP/2007/WP.9*", reissue.AsIssued);
    }

    [Theory]
    [InlineData("BWC/MSP/2005/INF/2", "BWC/MSP/2005/INF2")]
    [InlineData("BWC/MSP/2005/Inf.2", "BWC/MSP/2005/INF2")]
    [InlineData("BWC/MSP/2005/inf 2", "BWC/MSP/2005/INF2")]
    [InlineData("CCM/MSP/2023/WP/1", "CCM/MSP/2023/WP1")]
    [InlineData("CCM/MSP/2023/1/Corr", "CCM/MSP/2023/1/CORR1")]
    [InlineData("CCM/MSP/2023/1/Corr.", "CCM/MSP/2023/1/CORR1")]
    [InlineData("CCM/MSP/2023/1/Corr.1", "CCM/MSP/2023/1/CORR1")]
    [InlineData("CCM/MSP/2023/1/Amend/2", "CCM/MSP/2023/1/AMEND2")]
    [InlineData("CCM/MSP/2023/1/Summary", "CCM/MSP/2023/1/SUMMARY1")]
    [InlineData("CCM/MSP/2023/Annex/1", "CCM/MSP/2023/ANNEX/1")]
    [InlineData("CTBT-Art.XIV/2017/1", "CTBT-ARTXIV/2017/1")]
    [InlineData("GC(67)/1/Add.5", "GC(67)/1/ADD5")]
    [InlineData("S/RES/2049(2012)", "S/RES/2049(2012)")]
    [InlineData("A/64/1 [Part II]", "A/64/1PARTII")]
    [InlineData("L/1", "L/1")]
    [InlineData("A/L/X", "A/L/X")]
    public void Key_OfSpelling_IsTheOneForDuplicates(string text, string key) =>
        Assert.Equal(key, DocumentSymbol.Parse(text).Key);

    [Theory]
    [InlineData("S/RES/2049(2012)", "S/RES/2049(2012)")]
    [InlineData("A/64/1 [Part II]", "A/64/1PartII")]
    [InlineData("A/64/1 (Vol. I)", "A/64/1(Vol.I)")]
    [InlineData("GC(67)/1", "GC(67)/1")]
    [InlineData("BWC/MSP/2007/WP.9*", "BWC/MSP/2007/WP.9")]
    [InlineData("A/64/INF/1 Rev.", "A/64/INF/1/Rev")]
    public void Path_OfSymbol_HasNoSpacesAsterisksOrSquareBrackets(string text, string path) =>
        Assert.Equal(path, DocumentSymbol.Parse(text).Path);

    [Fact]
    public void Equals_SymbolsWithTheSameKeyOnly_AreEqual()
    {
        var plain = DocumentSymbol.Parse("CCM/MSP/2023/INF.1/Corr");
        var other = DocumentSymbol.Parse("ccm/msp/2023/INF/1/Corr.1");

        Assert.True(plain == other);
        Assert.False(plain == DocumentSymbol.Parse("CCM/MSP/2023/INF.1/Corr.2"));
        Assert.False(plain.Equals(null));
        Assert.Equal("CCM/MSP/2023/INF.1/Corr", plain.ToString());
    }

    [Theory]
    [InlineData("CCM/MSP/2023/WP.1/Rev.1", "FR", "CCM_MSP_2023_WP.1_Rev.1-FR.pdf")]
    [InlineData("S/RES/2049(2012)", "EN", "S_RES_2049_(2012)-EN.pdf")]
    [InlineData("A/64/1* [Part II]", "AR", "A_64_1_^Part_II^-AR.pdf")]
    [InlineData("A/64:2/1;3", "ZH", "A_64#2_1%3-ZH.pdf")]
    public void DownloadName_OfSymbol_FollowsTheLibrary(string text, string slot, string name) =>
        Assert.Equal(name, DocumentSymbol.Parse(text).DownloadName(slot, "pdf"));

    [Theory]
    [InlineData("UNEP/CHW.13/INF/5-UNEP/FAO/RC/COP.8/INF/5-UNEP/POPS/COP.8/INF/5", "UNEP/CHW.13/INF/5 UNEP/FAO/RC/COP.8/INF/5 UNEP/POPS/COP.8/INF/5")]
    [InlineData("UNEP/CHW.13/1* \u2013 UNEP/POPS/COP.8/1", "UNEP/CHW.13/1 UNEP/POPS/COP.8/1")]
    [InlineData("UNEP/CHW.13/1\u2013\u200FUNEP/POPS/COP.8/1", "UNEP/CHW.13/1 UNEP/POPS/COP.8/1")]
    [InlineData("CTBT-Art.XIV/2017/1", "CTBT-Art.XIV/2017/1")]
    [InlineData("IOC/EC-LI/2", "IOC/EC-LI/2")]
    public void TryParseJoint_DashBeforeABody_DividesTheSymbols(string text, string canonical)
    {
        Assert.True(DocumentSymbol.TryParseJoint(text, out var symbols));
        Assert.Equal(canonical, string.Join(' ', symbols));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("UNEP/CHW.13/1-UNEP/..")]
    public void TryParseJoint_OnePieceIsNoSymbol_GivesNone(string? text)
    {
        Assert.False(DocumentSymbol.TryParseJoint(text, out var symbols));
        Assert.Empty(symbols);
    }

    [Fact]
    public void TryParseJoint_TwoSymbols_KeepEachAsIssued()
    {
        Assert.True(DocumentSymbol.TryParseJoint("UNEP/CHW.13/1* – UNEP/POPS/COP.8/1", out var symbols));
        Assert.Equal("UNEP/CHW.13/1*, UNEP/POPS/COP.8/1", string.Join(", ", symbols.Select(symbol => symbol.AsIssued)));
    }

    [Theory]
    [InlineData("ccm/msp/2023/ 5", "CCM/MSP/2023/5")]
    [InlineData("ccm / msp / 2023 / wp 7 / rev 1", "CCM/MSP/2023/WP.7/Rev.1")]
    [InlineData("CCM/MSP/2023/WP. 7", "CCM/MSP/2023/WP.7")]
    [InlineData("CCM/MSP/2023/WP .7*", "CCM/MSP/2023/WP.7*")]
    [InlineData("Ccm/Msp/2023/wp.7**", "CCM/MSP/2023/WP.7**")]
    [InlineData("S/RES/2049(2012)", "S/RES/2049 (2012)")]
    [InlineData("UNEP/OzL.Pro.33/Inf.2", "UNEP/OzL.Pro.33/Inf.2")]
    [InlineData("CTBT-Art.XIV/2017/INF.1/Corr.1", "CTBT-Art.XIV/2017/INF.1/Corr.1")]
    public void Respelled_OfWhatIsTyped_IsCanonicalInCapitalsWithItsAsterisks(string typed, string spelled) =>
        Assert.Equal(spelled, DocumentSymbol.Parse(typed).Respelled().AsIssued);

    [Theory]
    [InlineData("CCM/MSP/2023/5", true)]
    [InlineData("ccm/msp/2023/WP.5/Rev.1", true)]
    [InlineData("CCM/MSP/2022/5", false)]
    [InlineData("CCM/MSP/20230/5", false)]
    public void BeginsWith_SessionRoot_IsForTheSymbolsOfThatSession(string symbol, bool isOwn) =>
        Assert.Equal(isOwn, DocumentSymbol.Parse(symbol).BeginsWith("CCM/MSP/2023"));
}
