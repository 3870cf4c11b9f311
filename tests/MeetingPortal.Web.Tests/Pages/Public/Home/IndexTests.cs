using MeetingPortal.TestKit.Hosting;

namespace MeetingPortal.Web.Tests.Pages.Public.Home;

public sealed class IndexTests(ProductionPortal portal)
{
    [Theory]
    [InlineData("ar", "الاجتماع الحادي عشر للدول الأطراف", "11–14 أيلول/سبتمبر 2023")]
    [InlineData("zh", "第十一次缔约国会议", "2023年9月11日至14日")]
    [InlineData("en", "Eleventh Meeting of States Parties", "11–14 September 2023")]
    [InlineData("fr", "Onzième Assemblée des États parties", "11-14 septembre 2023")]
    [InlineData("ru", "Одиннадцатое совещание государств-участников", "11–14 сентября 2023 года")]
    [InlineData("es", "Undécima Reunión de los Estados Partes", "11 a 14 de septiembre de 2023")]
    public async Task Get_EveryLanguage_ListsTheMeetingInIt(string language, string title, string dates)
    {
        var page = await portal.Client.GetPageAsync($"/{language}", TestContext.Current.CancellationToken);

        var link = page.Find("main ul a");
        Assert.Equal((title, $"/{language}/11msp"), (link.Text(), link.GetAttribute("href")));
        Assert.Contains(dates, page.Find("main").Text(), StringComparison.Ordinal);
    }
}
