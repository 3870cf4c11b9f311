using MeetingPortal.Domain.Documents;
using Xunit;

namespace MeetingPortal.Domain.Tests.Documents;

public sealed class FileNameReadingTests
{
    private const string Root = "CCM/MSP/2023";

    [Theory]
    // As the United Nations library names files, and this portal.
    [InlineData("CCM_MSP_2023_WP.1_Rev.1-FR.pdf", "CCM/MSP/2023/WP.1/Rev.1", "fr")]
    [InlineData("CCM_MSP_2023_1-EN.pdf", "CCM/MSP/2023/1", "en")]
    [InlineData("A_RES_72_29-EN.pdf", "A/RES/72/29", "en")]
    [InlineData("CCW_P.V_CONF_2020_1-RU.docx", "CCW/P.V/CONF/2020/1", "ru")]
    [InlineData("S_RES_2049_(2012)-AR.pdf", "S/RES/2049 (2012)", "ar")]
    [InlineData("CCM_MSP_2023_2!-ZH.pdf", "CCM/MSP/2023/2", "zh")]
    [InlineData("A_77_100_^Part_II^-ES.pdf", "A/77/100 [Part II]", "es")]
    [InlineData("CCM_MSP_2023_5&APLC_MSP.21_2023_4-EN.pdf", "CCM/MSP/2023/5–APLC/MSP.21/2023/4", "en")]
    [InlineData("CCM_MSP_2023_INF.2-S.pdf", "CCM/MSP/2023/INF.2", "es")]
    [InlineData("CCM_MSP_2023_WP.1.pdf", "CCM/MSP/2023/WP.1", null)]
    // As people name them.
    [InlineData("CCM+MSP+2019+12+ENG+Methodology+for+reporting.pdf", "CCM/MSP/2019/12", "en")]
    [InlineData("English+CCM+MSP+2019+Rules+of+Procedure.pdf", null, "en")]
    [InlineData("ccm_msp_2023_inf1_rev1_esp.pdf", "CCM/MSP/2023/INF.1/Rev.1", "es")]
    [InlineData("CCM-MSP-2023-WP1 (French).pdf", "CCM/MSP/2023/WP.1", "fr")]
    [InlineData("CCM.MSP.2023.5_RUSSE.pdf", "CCM/MSP/2023/5", "ru")]
    [InlineData("CCM MSP 2023 CRP.1 advance copy EN.pdf", "CCM/MSP/2023/CRP.1", "en")]
    [InlineData("ccm-msp-2023-3-add2-ar (1).pdf", "CCM/MSP/2023/3/Add.2", "ar")]
    [InlineData("CCM MSP 2023 4 Corr 1 中文.pdf", "CCM/MSP/2023/4/Corr.1", "zh")]
    [InlineData("CCM_MSP_2023_7 العربية.pdf", "CCM/MSP/2023/7", "ar")]
    [InlineData("ccm msp 2023 wp 3 русский.docx", "CCM/MSP/2023/WP.3", "ru")]
    [InlineData("CCM%2FMSP%2F2023%2F6%20E.pdf", "CCM/MSP/2023/6", "en")]
    [InlineData("français - ccm msp 2023 2.pdf", "CCM/MSP/2023/2", "fr")]
    [InlineData("BWC MSP 2021 1 en.pdf", "BWC/MSP/2021/1", "en")]
    [InlineData("Final_CCM_MSP_2023_wp2_fr.pdf.pdf", "CCM/MSP/2023/WP.2", "fr")]
    // Which of two, or none at all: an officer decides.
    [InlineData("CCM MSP 2023 1 English French.pdf", "CCM/MSP/2023/1", null)]
    [InlineData("CCM MSP 2023 2023-08-30 letter.pdf", null, null)]
    [InlineData("Rules_of_Procedure.pdf", null, null)]
    [InlineData("minutes_of_meeting_3.pdf", null, null)]
    [InlineData("REPORT_2023.pdf", null, null)]
    [InlineData("G2312345.pdf", null, null)]
    [InlineData("", null, null)]
    [InlineData("....pdf", null, null)]
    public void Read_Name_IsSymbolAndLanguage(string name, string? symbol, string? language)
    {
        var reading = FileNameReading.Read(name, Root);

        Assert.Equal((symbol, language), (reading.Symbol, reading.Language?.Code));
    }

    [Fact]
    public void Read_NameOfEveryDownload_IsItsSymbolAndLanguage()
    {
        foreach (var symbol in RealSymbols.Rows.Select(row => DocumentSymbol.Parse(row[1])).Where(symbol => symbol.Number is not null && symbol.Series != DocumentSeries.Other))
        {
            foreach (var language in Domain.Languages.Language.All)
            {
                var reading = FileNameReading.Read(symbol.DownloadName(language.Slot, "pdf"), Root);

                Assert.Equal(language, reading.Language);
                if (reading.Symbol is { } read)
                {
                    Assert.Equal(symbol, DocumentSymbol.Parse(read));
                }
            }
        }
    }

    [Theory]
    [InlineData("CCM MSP 2023 CRP.1 advance copy EN.pdf", true)]
    [InlineData("CCM MSP 2023 CRP.1 unedited EN.pdf", true)]
    [InlineData("CCM MSP 2023 CRP.1 EN.pdf", false)]
    public void Read_NameOfAnAdvanceCopy_SaysSo(string name, bool isAdvance) => Assert.Equal(isAdvance, FileNameReading.Read(name, Root).IsAdvance);

    [Fact]
    public void Read_HostileName_TakesNoTime()
    {
        var reading = FileNameReading.Read(string.Concat(Enumerable.Repeat("A_1&", 100_000)) + "%", Root);

        Assert.Null(reading.Language);
    }
}
