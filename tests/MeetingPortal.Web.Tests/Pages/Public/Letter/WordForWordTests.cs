using MeetingPortal.Domain.Languages;
using MeetingPortal.TestKit.Hosting;

namespace MeetingPortal.Web.Tests.Pages.Public.Letter;

public sealed class WordForWordTests(ProductionPortal portal)
{
    private static readonly string[] Letter =
    [
        "08 August 2023",
        "The Permanent Missions to the United Nations of the",
        "States Parties to the Convention on Cluster Munitions (CCM)",
        "The Permanent Missions to the United Nations of the",
        "Signatories and States not Parties to the Convention",
        "Interested non-governmental and International Organizations",
        "Ref: Information on the Eleventh Meeting of the States Parties (11MSP)",
        "Excellencies, dear colleagues,",
        "I am honoured to address you in my capacity as the President of the 11th Meeting of States Parties to the Convention on Cluster Munitions (11MSP), which is scheduled to take place on the 11th to 14th September 2023, at the Palais des Nations, Room XIX.",
        "The 11MSP is a significant event as it marks the second year of implementing the Lausanne Action Plan (LAP). As we approach the 11MSP, it becomes imperative that this event serves as a pivotal platform to intensify the implementation of our shared goals.",
        "During the 11MSP, States Parties will have a valuable opportunity to present their latest updates on the progress made in implementing the Convention since the 10MSP. This occasion will facilitate the exchange of best practices, insights into challenges faced and success stories, fostering a spirit of collaboration and mutual learning. Moreover, the 11MSP will provide a platform for Signatories and States not Parties to report updates on their ongoing efforts towards accession or ratification of the Convention.",
        "Attached to this letter, you will find the provisional agenda as well as the provisional annotated programme of work of the 11MSP.",
        "In the upcoming weeks, we will provide additional information on the 11MSP to ensure your thorough preparation for the event. Therefore, we encourage you to regularly visit the following 11MSP webpages for the latest updates on documents and other important information:",
        "https://www.clusterconvention.org/11msp-int/",
        "https://meetings.unoda.org/meeting/68085/documents",
        "Once again, I extend my sincere appreciation for your continued support and look forward to your active participation at the 11MSP.",
        "Yours sincerely,",
        "Abdul-Karim HASHIM MOSTAFA",
        "Ambassador and Permanent Representative",
        "Permanent Mission of Iraq to the United Nations Office in Geneva",
        "President of the 11th Meeting of States Parties to the Convention on Cluster Munitions",
    ];

    [Theory]
    [InlineData("ar", "رسالة رئيس الاجتماع، 8 آب/أغسطس 2023")]
    [InlineData("zh", "主席的信，2023年8月8日")]
    [InlineData("en", "Letter of the President, 8 August 2023")]
    [InlineData("fr", "Lettre du Président, 8 août 2023")]
    [InlineData("ru", "Письмо Председателя, 8 августа 2023 года")]
    [InlineData("es", "Carta del Presidente, 8 de agosto de 2023")]
    public async Task Get_EveryLanguage_HasItsOwnTitleAndTheSameEnglishText(string code, string title)
    {
        var page = await portal.Client.GetPageAsync($"/{code}/11msp/letter", TestContext.Current.CancellationToken);

        Assert.Equal(title, page.Find("h1").Text());
        Assert.StartsWith(title, page.Title, StringComparison.Ordinal);
        var letter = page.Find(".letter");
        Assert.Equal(("en", "ltr"), (letter.GetAttribute("lang"), letter.GetAttribute("dir")));
        Assert.Equal(Letter, letter.QuerySelectorAll("p.to span, p:not(.to)").Select(element => element.TextContent), StringComparer.Ordinal);
        var language = Language.Parse(code);
        var notice = language == Language.English ? [] : new[] { Reading.Words("Letter_OnlyIn", language, Reading.Words("Language_En", language)) };
        Assert.Equal(notice, page.Texts("main .note"), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Get_Letter_LinksThePagesThatItNames()
    {
        var page = await portal.Client.GetPageAsync("/en/11msp/letter", TestContext.Current.CancellationToken);

        Assert.Equal(
            ["https://www.clusterconvention.org/11msp-int/", "https://meetings.unoda.org/meeting/68085/documents"], page.Attributes(".letter a", "href"));
        Assert.Equal("2023-08-08", page.Find(".letter time").GetAttribute("datetime"));
    }
}
