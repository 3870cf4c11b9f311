using System.Net;
using MeetingPortal.Domain.Publications;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Caching;
using MeetingPortal.Web.Tests.Pages;
using MeetingPortal.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Publishing;

/// <summary>A meeting lists a document of another meeting, which stays the other's.</summary>
public sealed class ListedDocumentTests
{
    private const string Page = DocumentOfficers.List + "/other-meetings";
    private const string ListForm = "main form[action*='handler=List']";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DocumentOfAnotherMeeting_StandsInTheListWithItsOwnPageAndGoesAgain()
    {
        await using var host = await HostAsync();
        await host.AddOtherDocumentAsync("CCM/MSP/2024/5", "Paper of the other meeting");
        using var officer = await host.OfficerAsync(Cancellation);
        using var reader = host.CreateClient();
        using var before = await reader.AskAsync("/en/11msp/documents");

        using var listed = await ListAsync(officer, "ccm/msp/2024/5");

        Assert.Equal(HttpStatusCode.Redirect, listed.StatusCode);
        var list = await reader.GetPageAsync("/en/11msp/documents", Cancellation);
        Assert.Equal(["CCM/MSP/2023/1", "CCM/MSP/2023/3", "CCM/MSP/2010/3", "CCM/MSP/2024/5"], list.QuerySelectorAll("td.symbol a").Select(link => link.TextContent), StringComparer.Ordinal);
        var page = await reader.GetPageAsync("/en/d/CCM/MSP/2024/5", Cancellation);
        Assert.Contains("Second Meeting", page.Find("dl").TextContent, StringComparison.Ordinal);
        Assert.Contains("/en/11msp/documents", page.QuerySelectorAll("dl a").Select(link => link.GetAttribute("href")), StringComparer.Ordinal);
        Assert.Contains("CCM/MSP/2024/5", (await officer.OpenAsync("/en/secretariat/11msp/agenda/item")).Find(Officers.EditForm).TextContent, StringComparison.Ordinal);
        using var off = await officer.SubmitAsync(await officer.OpenAsync(Page), "main form[action*='handler=TakeOff']", Cancellation);
        Assert.DoesNotContain("CCM/MSP/2024/5", (await reader.GetPageAsync("/en/11msp/documents", Cancellation)).Find("table.documents").TextContent, StringComparison.Ordinal);
        using var still = await reader.AskAsync("/en/d/CCM/MSP/2024/5");
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
        using var changes = await reader.AskAsync("/api/v1/meetings/11msp/documents");
        Assert.Contains("\"tombstones\":[{", await changes.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChangeOfTheOtherMeetingsDocument_IsSeenInTheListAtOnce()
    {
        await using var host = await HostAsync();
        var id = await host.AddOtherDocumentAsync("CCM/MSP/2024/5", "Paper of the other meeting");
        using var officer = await host.OfficerAsync(Cancellation);
        using var reader = host.CreateClient();
        using var listed = await ListAsync(officer, "CCM/MSP/2024/5");
        await reader.GetPageAsync("/en/11msp/documents", Cancellation);

        await host.ChangeOtherAsync(id, "Another title");

        Assert.Contains("Another title", (await reader.GetPageAsync("/en/11msp/documents", Cancellation)).Find("table.documents").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListedDocumentThatReadersKnowNoMore_StandsWithoutItsTitleAndCanBeTakenOff()
    {
        await using var host = await HostAsync();
        var id = await host.AddOtherDocumentAsync("CCM/MSP/2024/5", "Paper of the other meeting");
        using var officer = await host.OfficerAsync(Cancellation);
        await officer.ListsAsync("11msp", "CCM/MSP/2024/5");
        await host.ChangeOtherAsync(id, "A title for some alone", Audience.Secretariat);

        var page = await officer.OpenAsync(Page);
        var row = Assert.Single(page.QuerySelectorAll("main .rows li"));
        using var off = await officer.SubmitAsync(page, "main form[action*='handler=TakeOff']", Cancellation);

        Assert.Contains("CCM/MSP/2024/5", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("No longer public", row.TextContent, StringComparison.Ordinal);
        Assert.Empty(row.QuerySelectorAll("a"));
        Assert.DoesNotContain("Paper of the other meeting", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("A title for some alone", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, off.StatusCode);
        Assert.Empty(await host.StoreAsync(store => store.ListedDocuments.ToListAsync(Cancellation)));
    }

    [Fact]
    public async Task DocumentOfAnotherMeeting_LeadsToWhereTheListingMeetingTakesItUp()
    {
        await using var host = await HostAsync();
        var id = await host.AddOtherDocumentAsync("CCM/MSP/2024/5", "Paper of the other meeting");
        using var officer = await host.OfficerAsync(Cancellation);
        using var listed = await ListAsync(officer, "CCM/MSP/2024/5");
        using var reader = host.CreateClient();
        Assert.Empty((await reader.GetPageAsync("/en/d/CCM/MSP/2024/5", Cancellation)).QuerySelectorAll("dl a[href*='#']"));

        await host.ReleaseAsync<AgendaContent>(
            ContentKind.Agenda, content => content with { Items = [content.Items[0] with { Documents = [id] }, .. content.Items.Skip(1)] }, "A paper was linked.", Cancellation);

        var page = await reader.GetPageAsync("/en/d/CCM/MSP/2024/5", Cancellation);
        Assert.Equal("/en/11msp/agenda#opening", page.Find("dl a[href*='/agenda#']").GetAttribute("href"));
        Assert.StartsWith("/en/11msp/programme#", page.Find("dl a[href*='/programme#']").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main > ul a[href*='#']"));
    }

    [Theory]
    [InlineData("CCM/MSP/2024/9", "No public document in this portal has this symbol.")]
    [InlineData("CCM/MSP/2024/6", "No public document in this portal has this symbol.")]
    [InlineData("CCM/MSP/2023/1", "stands in this meeting’s list already")]
    [InlineData("nothing", "This is not a document symbol")]
    [InlineData("", "Enter the document’s symbol.")]
    public async Task WhatIsNoPublicDocumentOfAnother_IsNotListed(string symbol, string message)
    {
        await using var host = await HostAsync();
        await host.AddOtherDocumentAsync("CCM/MSP/2024/6", "For the other secretariat alone", Audience.Secretariat);
        using var officer = await host.OfficerAsync(Cancellation);

        using var answer = await ListAsync(officer, symbol);

        var page = await answer.RefusedAsync(message);
        Assert.Equal(symbol, page.Find("#Symbol").GetAttribute("value") ?? string.Empty);
        Assert.DoesNotContain("For the other secretariat alone", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await host.StoreAsync(store => store.ListedDocuments.ToListAsync(Cancellation)));
    }

    private static async Task<PortalHost> HostAsync()
    {
        var host = new PortalHost();
        await host.WarmAsync();
        await SecondMeeting.AddAsync(host);
        return host;
    }

    private static async Task<HttpResponseMessage> ListAsync(HttpClient officer, string symbol) => await officer.SubmitAsync(
        await officer.OpenAsync(Page), ListForm, Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Symbol"] = symbol });
}
