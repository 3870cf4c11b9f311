using System.Net;
using AngleSharp.Html.Dom;
using MeetingPortal.Domain.Languages;
using MeetingPortal.TestKit.Hosting;

namespace MeetingPortal.Web.Tests.Publishing;

/// <summary>What is said of a document: submitters, original language, agenda items, and what other documents are to it.</summary>
public sealed class DocumentPageOfOfficerTests
{
    private const string New = DocumentOfficers.List + "/new";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Submitters_AreNamedInEveryLanguageAndFilterTheList()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        using var reader = host.CreateClient();

        var document = await AddAsync(
            officer, "CCM/MSP/2023/WP.7", ("Input.SubmittedBy", "Norvège\nIraq\nICRC"), ("Input.OriginalLanguage", "fr"), ("Input.Kind", "NonPaper"));
        await AddAsync(officer, "CCM/MSP/2023/WP.8", ("Input.AreMultipleStates", "true"));

        Assert.Equal("Submitted by", (await reader.GetPageAsync("/en/d/CCM/MSP/2023/WP.7", Cancellation)).QuerySelectorAll("dt").First(term => term.TextContent.StartsWith("Submitted", StringComparison.Ordinal)).TextContent);
        Assert.Contains("Norway, Iraq, International Committee of the Red Cross", await FactsAsync(reader, "/en/d/CCM/MSP/2023/WP.7"), StringComparison.Ordinal);
        Assert.Contains("Original", await FactsAsync(reader, "/en/d/CCM/MSP/2023/WP.7"), StringComparison.Ordinal);
        Assert.Contains("Non-paper", await FactsAsync(reader, "/en/d/CCM/MSP/2023/WP.7"), StringComparison.Ordinal);
        Assert.Contains("Plusieurs États", await FactsAsync(reader, "/fr/d/CCM/MSP/2023/WP.8"), StringComparison.Ordinal);
        var filtered = await reader.GetPageAsync("/en/11msp/documents?submitter=state-no", Cancellation);
        Assert.Equal("CCM/MSP/2023/WP.7", filtered.Find("td.symbol a").TextContent);
        Assert.Single(filtered.QuerySelectorAll("tbody tr"));
        var form = await officer.OpenAsync(document + "/edit");
        Assert.Equal(["Norway", "Iraq", "International Committee of the Red Cross"], ((IHtmlTextAreaElement)form.Find("#Input_SubmittedBy")).Value.Split('\n').Select(name => name.Trim()), StringComparer.Ordinal);
        Assert.Equal("fr", form.Find("#Input_OriginalLanguage option[selected]").GetAttribute("value"));
    }

    [Fact]
    public async Task Form_OfADocument_HasTheSixLanguagesInOneOrder()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);

        var form = await officer.OpenAsync(New);

        var groups = form.QuerySelectorAll(".six-texts").ToList();
        Assert.Equal(4, groups.Count);
        Assert.All(groups, group => Assert.Equal(Language.All.Select(language => language.Autonym), group.QuerySelectorAll(".slot > label").Select(label => label.TextContent), StringComparer.Ordinal));
    }

    [Fact]
    public async Task SubmitterThatNobodyKnows_IsRefusedAndStaysTyped()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);

        using var answer = await TryAddAsync(officer, "CCM/MSP/2023/WP.7", ("Input.SubmittedBy", "Norway\nNowhereland"));

        var page = await answer.RefusedAsync("A line is the name of no State and no organization");
        Assert.Contains("Nowhereland", ((IHtmlTextAreaElement)page.Find("#Input_SubmittedBy")).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RevisionAndCorrigendum_AreShownAsWhatTheyAre()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        using var reader = host.CreateClient();
        var first = await AddAsync(officer, "CCM/MSP/2023/WP.7");
        await AddAsync(officer, "CCM/MSP/2023/WP.7/Corr.1");
        await AddAsync(officer, "CCM/MSP/2023/WP.7/Rev.1");

        var page = await reader.GetPageAsync("/en/d/CCM/MSP/2023/WP.7", Cancellation);
        var revision = await reader.GetPageAsync("/en/d/CCM/MSP/2023/WP.7/Rev.1", Cancellation);

        Assert.Equal("/en/d/CCM/MSP/2023/WP.7/Rev.1", page.Find("p.note.warn a").GetAttribute("href"));
        Assert.Equal(["Superseded by", "Read with"], page.QuerySelectorAll("section.family h2").Select(heading => heading.TextContent), StringComparer.Ordinal);
        Assert.Equal(["Supersedes", "Of the same symbol"], revision.QuerySelectorAll("section.family h2").Select(heading => heading.TextContent), StringComparer.Ordinal);
        Assert.Contains("Superseded by", (await officer.OpenAsync(first)).Find("dl.facts-list").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reissue_KeepsTheAddress()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        using var reader = host.CreateClient();
        var document = await AddAsync(officer, "CCM/MSP/2023/WP.7");

        using var saved = await officer.SubmitAsync(await officer.OpenAsync(document + "/edit"), Officers.EditForm, Cancellation, Fields(("Input.Symbols", "CCM/MSP/2023/WP.7*")));

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal("CCM/MSP/2023/WP.7*", (await reader.GetPageAsync("/en/d/CCM/MSP/2023/WP.7", Cancellation)).Find("p.symbol").TextContent);
    }

    [Fact]
    public async Task AgendaItems_AreChosenInTheWorkingCopy_AndWhatAnotherOfficerChangedStays()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        var document = await AddAsync(officer, "CCM/MSP/2023/WP.7");
        var opened = await officer.OpenAsync(document + "/items");
        var boxes = opened.QuerySelectorAll("input[name='Under']").Select(box => box.GetAttribute("value")!).ToList();
        await ChooseAsync(officer, await officer.OpenAsync(document + "/items"), boxes[1]);

        await ChooseAsync(officer, opened, boxes[0]);

        var now = await officer.OpenAsync(document + "/items");
        Assert.Equal(boxes[..2], now.QuerySelectorAll("input[name='Under'][checked]").Select(box => box.GetAttribute("value")!), StringComparer.Ordinal);
        Assert.Equal(2, (await officer.OpenAsync(document)).QuerySelectorAll("dl.facts-list dd p bdi").Length);
        using var reader = host.CreateClient();
        Assert.DoesNotContain("WP.7", (await reader.GetPageAsync("/en/11msp/agenda", Cancellation)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PublicPage_NamesTheSittingsInWhichTheDocumentIsTaken()
    {
        await using var host = new PortalHost();
        using var reader = host.CreateClient();

        var page = await reader.GetPageAsync(DocumentOfficers.AgendaPage, Cancellation);

        Assert.Contains("Taken up at", page.QuerySelectorAll("h2").Select(heading => heading.TextContent), StringComparer.Ordinal);
        Assert.Contains("/en/11msp/programme#mon-11-am", page.QuerySelectorAll("main li a").Select(link => link.GetAttribute("href")), StringComparer.Ordinal);
    }

    private static async Task ChooseAsync(HttpClient officer, IHtmlDocument page, string item)
    {
        ((IHtmlInputElement)page.QuerySelectorAll("input[name='Under']").Single(box => string.Equals(box.GetAttribute("value"), item, StringComparison.Ordinal))).IsChecked = true;
        using var answer = await officer.SubmitAsync(page, Officers.EditForm, Cancellation);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static async Task<string> FactsAsync(HttpClient reader, string address) => (await reader.GetPageAsync(address, Cancellation)).Find("dl.facts-list").TextContent;

    private static async Task<string> AddAsync(HttpClient officer, string symbol, params (string Field, string Value)[] fields)
    {
        using var answer = await TryAddAsync(officer, symbol, fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString().Split('?')[0];
    }

    private static async Task<HttpResponseMessage> TryAddAsync(HttpClient officer, string symbol, params (string Field, string Value)[] fields) => await officer.SubmitAsync(
        await officer.OpenAsync(New), Officers.EditForm, Cancellation, Fields([("Input.Symbols", symbol), ("Input.Title.Text[en]", "Paper " + symbol), .. fields]));

    private static Dictionary<string, string> Fields(params (string Field, string Value)[] fields) =>
        fields.ToDictionary(field => field.Field, field => field.Value, StringComparer.Ordinal);
}
