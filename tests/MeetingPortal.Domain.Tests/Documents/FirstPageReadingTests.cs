using MeetingPortal.Domain.Documents;
using Xunit;

namespace MeetingPortal.Domain.Tests.Documents;

public sealed class FirstPageReadingTests
{
    private const string Root = "CCM/MSP/2023";

    [Theory]
    [InlineData("CCM/MSP/2023/WP.4 Distr.: General Original: English Report on the implementation of the Convention and on the way to its goals", "CCM/MSP/2023/WP.4", "en")]
    [InlineData("CCM/MSP/2023/5/Rev.1 Distr. générale Français Rapport sur l’application de la Convention et sur les mesures des États pour les victimes", "CCM/MSP/2023/5/Rev.1", "fr")]
    [InlineData("CCM/MSP/2023/5 Distr. general Español Informe sobre la aplicación de la Convención por los Estados y las medidas para el futuro", "CCM/MSP/2023/5", "es")]
    [InlineData("CCM/MSP/2023/5 Общее распределение Доклад об осуществлении Конвенции", "CCM/MSP/2023/5", "ru")]
    [InlineData("CCM/MSP/2023/5 توزيع عام تقرير عن تنفيذ الاتفاقية بشأن الذخائر العنقودية", "CCM/MSP/2023/5", "ar")]
    [InlineData("CCM/MSP/2023/5 集束弹药公约 执行情况报告 普遍发行", "CCM/MSP/2023/5", "zh")]
    // The rules are cited first, the meeting's own symbol is meant.
    [InlineData("As in CCM/MSP/2010/3, see CCM/MSP/2023/7.", "CCM/MSP/2023/7", null)]
    [InlineData("A/RES/72/29 the resolution of the General Assembly and of the others", "A/RES/72/29", "en")]
    [InlineData("ENGLISH/FRENCH/SPANISH ONLY List of participants 11/09/2023", null, null)]
    [InlineData("and/or", null, null)]
    [InlineData("", null, null)]
    public void Read_FirstPage_IsSymbolAndLanguage(string text, string? symbol, string? language)
    {
        var reading = FirstPageReading.Read(text, Root);

        Assert.Equal((symbol, language), (reading.Symbol, reading.Language?.Code));
    }
}
