using System.Globalization;
using MeetingPortal.Domain.Documents;
using Xunit;

namespace MeetingPortal.Domain.Tests.Documents;

public class DocumentSymbolParseTests
{
    private static readonly Dictionary<string, DocumentSeries> SeriesOfTable = new(StringComparer.Ordinal)
    {
        ["MAIN"] = DocumentSeries.Main,
        ["INF"] = DocumentSeries.Information,
        ["WP"] = DocumentSeries.WorkingPaper,
        ["CRP"] = DocumentSeries.ConferenceRoomPaper,
        ["RES"] = DocumentSeries.Resolution,
        ["DEC"] = DocumentSeries.Decision,
        ["OTHER"] = DocumentSeries.Other,
    };

    [Fact]
    public void Table_OfRealSymbols_HasFiftyFiveRows() => Assert.Equal(55, RealSymbols.Rows.Count);

    [Theory]
    [MemberData(nameof(RealSymbols.Theory), MemberType = typeof(RealSymbols))]
    public void Parse_RealSymbol_GivesTheRowOfTheTable(
        string asIssued, string canonical, string root, string series, string number, string modifiers, string notes)
    {
        var symbol = DocumentSymbol.Parse(asIssued);

        Assert.Equal(asIssued, symbol.AsIssued);
        Assert.Equal(canonical, symbol.Canonical);
        Assert.Equal(root, symbol.Root);
        Assert.Equal(SeriesOfTable[series], symbol.Series);
        Assert.Equal(number, symbol.Number?.ToString(CultureInfo.InvariantCulture) ?? string.Empty);
        Assert.Equal(modifiers, string.Join(" › ", symbol.Modifiers));
        Assert.Equal(notes, NotesOf(symbol));
    }

    [Theory]
    [InlineData("CCM/MSP/2023/L.2", DocumentSeries.Limited, 2)]
    [InlineData("CCM/MSP/2023/MISC.1", DocumentSeries.Miscellaneous, 1)]
    [InlineData("CCM/MSP/2023/SR.4", DocumentSeries.SummaryRecord, 4)]
    [InlineData("CD/PV.1234", DocumentSeries.VerbatimRecord, 1234)]
    [InlineData("A/INF/64/1", DocumentSeries.Information, 1)]
    [InlineData("A/RES/S-10/2", DocumentSeries.Resolution, 2)]
    [InlineData("A/CONF.192/2012/NGO.3", DocumentSeries.Other, 3)]
    [InlineData("BWC/WG/4/2/CRP.1/Rev.1", DocumentSeries.ConferenceRoomPaper, 1)]
    [InlineData("BWC/MSP/2005/Inf.2", DocumentSeries.Information, 2)]
    [InlineData("A/64/INF 2", DocumentSeries.Information, 2)]
    [InlineData("CCM/MSP/2023/LOS.2", DocumentSeries.Other, 2)]
    [InlineData("L/1", DocumentSeries.Main, 1)]
    [InlineData("A/64/L.X", DocumentSeries.Other, null)]
    [InlineData("A/INF/MX/1", DocumentSeries.Main, 1)]
    [InlineData("A/INF/CONF.5/1", DocumentSeries.Main, 1)]
    [InlineData("CCM/Rev.1", DocumentSeries.Other, 1)]
    [InlineData("A/64/9999999999", DocumentSeries.Other, null)]
    public void Parse_LastElements_GiveSeriesAndNumber(string text, DocumentSeries series, int? number)
    {
        var symbol = DocumentSymbol.Parse(text);

        Assert.Equal(series, symbol.Series);
        Assert.Equal(number, symbol.Number);
    }

    [Theory]
    [InlineData("CCM/MSP/2023/WP.1/Rev.1", "CCM/MSP/2023")]
    [InlineData("CCM/78", "CCM")]
    [InlineData("BWC/MSP/2005/INF/2", "BWC/MSP/2005")]
    [InlineData("A/RES/77/79", "A/RES/77")]
    public void SessionRoot_OfSymbol_EndsBeforeSeriesAndNumber(string text, string sessionRoot) =>
        Assert.Equal(sessionRoot, DocumentSymbol.Parse(text).SessionRoot);

    [Fact]
    public void Parse_ProtocolFive_IsNoVerbatimRecord()
    {
        var symbol = DocumentSymbol.Parse("CCW/P.V/2019/3");

        Assert.Equal(DocumentSeries.Main, symbol.Series);
        Assert.NotEqual(DocumentSymbol.Parse("CCW/PV.2019/3"), symbol);
        Assert.Equal("CCW/PV/2019/3", symbol.Key);
    }

    [Fact]
    public void Parse_SymbolThatTwoOrganisationsUse_NamesNeither()
    {
        // WIPO and the General Assembly both issued an A/64/1; only the meeting can tell them apart.
        var symbol = DocumentSymbol.Parse("A/64/1");

        Assert.Equal(DocumentSeries.Main, symbol.Series);
        Assert.Equal(1, symbol.Number);
        Assert.Equal("A/64", symbol.SessionRoot);
        Assert.Equal("A/64/1/Rev.2", DocumentSymbol.Parse("A/64/1 Rev. 2").Canonical);
    }

    [Fact]
    public void Parse_ConferenceWithPointOrSlash_AreTwoSymbols()
    {
        var withPoint = DocumentSymbol.Parse("NPT/CONF.2020/1");
        var withSlash = DocumentSymbol.Parse("NPT/CONF/2020/1");

        Assert.Equal("NPT/CONF2020/1", withPoint.Key);
        Assert.Equal("NPT/CONF/2020/1", withSlash.Key);
        Assert.NotEqual(withPoint, withSlash);
    }

    [Fact]
    public void Parse_PreparatoryCommitteeInRomanNumerals_KeepsThemInTheSession()
    {
        var symbol = DocumentSymbol.Parse("NPT/CONF.2026/PC.II/WP.5");

        Assert.Equal("NPT/CONF.2026/PC.II", symbol.SessionRoot);
        Assert.Equal(DocumentSeries.WorkingPaper, symbol.Series);
        Assert.Empty(symbol.Modifiers);
    }

    [Fact]
    public void Parse_ModifiersBeforeAnotherElement_BelongToTheRoot()
    {
        var symbol = DocumentSymbol.Parse("A/CONF.157/Add.11/PC/62/Rev.1");

        Assert.Equal("A/CONF.157/Add.11/PC/62", symbol.Root);
        Assert.Equal(new SymbolModifier(SymbolModifierKind.Rev, 1), Assert.Single(symbol.Modifiers));
    }

    [Theory]
    [InlineData("A/64/1/Rev1234567890")]
    [InlineData("A/64/1/Preview.1")]
    [InlineData("A/64/1Rev.1")]
    public void Parse_ElementThatIsAlmostAModifier_BelongsToTheRoot(string text)
    {
        var symbol = DocumentSymbol.Parse(text);

        Assert.Equal(text, symbol.Root);
        Assert.Empty(symbol.Modifiers);
    }

    [Theory]
    [InlineData("A/64/1 [Part II]", "A/64/1", null)]
    [InlineData("A/64/1/Add.3 (Vol. I)", "A/64/1", null)]
    [InlineData("S/RES/2049 (2012) [Part I]", "S/RES/2049", 2012)]
    [InlineData("A/RES/2625(XXV)", "A/RES/2625(XXV)", null)]
    [InlineData("X/GC(67)", "X/GC(67)", null)]
    [InlineData("X/(2012)", "X/(2012)", null)]
    [InlineData("A/1(3012)", "A/1(3012)", null)]
    [InlineData("A/1(2011) (2012)", "A/1(2011)", 2012)]
    [InlineData("A/RES/56/24[T]", "A/RES/56/24", null)]
    [InlineData("A/CONF.151/26/Rev.1 (Vol. I)/Corr.1", "A/CONF.151/26/Rev.1 (Vol. I)", null)]
    public void Parse_BracketsAtTheEnd_ArePartYearOrElement(string text, string root, int? year)
    {
        var symbol = DocumentSymbol.Parse(text);

        Assert.Equal(text, symbol.Canonical);
        Assert.Equal(root, symbol.Root);
        Assert.Equal(year, symbol.LegacyYear);
    }

    [Fact]
    public void Parse_UnderTurkishCulture_GivesTheSameKey()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal("CCM/MSP/2023/INF1", DocumentSymbol.Parse("ccm/msp/2023/inf.1").Key);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" / ")]
    [InlineData("CCM")]
    [InlineData("A//1")]
    [InlineData("/A/1")]
    [InlineData("A/../1")]
    [InlineData("A/./1")]
    [InlineData("A/.x/1")]
    [InlineData("A/1()")]
    [InlineData("A/[1]/2")]
    [InlineData("Report of the meeting/1")]
    [InlineData("A/64/1?x=2")]
    [InlineData("A/64/1\\2")]
    [InlineData("А/64/1")]
    [InlineData("A/64/١")]
    [InlineData("A/64/WP.1****")]
    [InlineData("A/64/\uD800")]
    [InlineData("A/64/1\uDC00")]
    [InlineData("A/64/\uFFFE")]
    [InlineData("UNEP/CHW.13/INF/5-UNEP/POPS/COP.8/INF/5")]
    public void TryParse_TextThatIsNoSymbol_ReturnsFalse(string? text)
    {
        Assert.False(DocumentSymbol.TryParse(text, out var symbol));
        Assert.Null(symbol);
    }

    [Fact]
    public void Parse_TextThatIsNoSymbol_ThrowsWithTheText()
    {
        var refusal = Assert.Throws<FormatException>(() => DocumentSymbol.Parse("no symbol"));

        Assert.Equal("'no symbol' is not one document symbol such as CCM/MSP/2023/WP.1/Rev.1.", refusal.Message);
        Assert.True(Assert.Throws<FormatException>(() => DocumentSymbol.Parse(new string('x', 100_000))).Message.Length < 300);
    }

    [Fact]
    public void TryParse_LongText_StopsAtTheLimits()
    {
        var longest = "A/" + new string('1', DocumentSymbol.MaxLength - 2);

        Assert.True(DocumentSymbol.TryParse(longest, out _));
        Assert.False(DocumentSymbol.TryParse(longest + "1", out _));
        Assert.True(DocumentSymbol.TryParse(longest.PadRight(DocumentSymbol.MaxIssuedLength, '\u200F'), out _));
        Assert.False(DocumentSymbol.TryParse(longest.PadRight(DocumentSymbol.MaxIssuedLength + 1, '\u200F'), out _));
        Assert.False(DocumentSymbol.TryParse("A/1" + new string('[', 1_000_000), out _));
    }

    private static string NotesOf(DocumentSymbol symbol) =>
        (symbol.ReissueCount, symbol.LegacyYear) switch
        {
            (0, null) => string.Empty,
            (0, { } year) => string.Create(CultureInfo.InvariantCulture, $"year {year}"),
            ({ } count, _) => string.Create(CultureInfo.InvariantCulture, $"reissue×{count}"),
        };
}
