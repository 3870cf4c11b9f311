using System.Net;
using MeetingPortal.TestKit.Files;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Caching;
using MeetingPortal.Web.Tests.Requests;
using MeetingPortal.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Publishing;

public sealed class DropTests
{
    private const string PaperPage = "/en/d/CCM/MSP/2023/WP.7";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FilesThatAreDropped_AreRecognisedByNameOrFirstPageAndNothingIsPublic()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        using var reader = host.CreateClient();

        var drop = await officer.DropsAsync(
            DropOfficers.File("CCM_MSP_2023_1-FR.pdf"),
            DropOfficers.File("scan.pdf", "CCM/MSP/2023/WP.7 Report of the States to the Meeting on the way and the work for all"),
            DropOfficers.File("unknown.pdf"));

        var review = await officer.OpenAsync(drop);
        Assert.Equal(("CCM/MSP/2023/1", "fr", "ticked"), (review.Field(0, "Symbol"), review.Field(0, "Language"), review.Field(0, "IsTaken")));
        Assert.Contains("from the file’s name", review.GetElementById("Input_Files[0]_source")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Provisional agenda", review.QuerySelectorAll("tbody tr")[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("screen readers", review.QuerySelectorAll("tbody tr")[0].TextContent, StringComparison.Ordinal);
        Assert.Equal(("CCM/MSP/2023/WP.7", "en", string.Empty), (review.Field(1, "Symbol"), review.Field(1, "Language"), review.Field(1, "IsTaken")));
        Assert.Contains("from the first page", review.GetElementById("Input_Files[1]_source")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The document is new. Enter its title.", review.QuerySelectorAll("tbody tr")[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("Enter the symbol.", review.QuerySelectorAll("tbody tr")[2].TextContent, StringComparison.Ordinal);
        Assert.Null((await reader.GetPageAsync(DocumentOfficers.AgendaPage, Cancellation)).QuerySelector(".versions .files"));
        using var paper = await reader.AskAsync(PaperPage);
        Assert.Equal(HttpStatusCode.NotFound, paper.StatusCode);
    }

    [Fact]
    public async Task ConfirmedNow_FilesAndNewDocumentsAreWithReaders()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        using var reader = host.CreateClient();
        var drop = await officer.DropsAsync(
            DropOfficers.File("CCM_MSP_2023_1-FR.pdf"), DropOfficers.File("CCM_MSP_2023_WP.7-EN.pdf", "English"), DropOfficers.File("CCM_MSP_2023_WP.7-FR.pdf", "French"));

        await officer.ConfirmsAsync(
            drop, ("Input.Files[1].Title", "Paper of Utopia"), ("Input.Files[1].IsTaken", "true"), ("Input.Files[2].Title", "Document d’Utopie"), ("Input.Files[2].IsTaken", "true"), ("Input.When", "Now"));

        Assert.NotNull((await reader.GetPageAsync(DocumentOfficers.AgendaPage, Cancellation)).QuerySelector(".versions .files a[hreflang=fr]"));
        var page = await reader.GetPageAsync(PaperPage, Cancellation);
        Assert.Equal("Paper of Utopia", page.Find("h1").TextContent.Trim());
        Assert.Equal(["en", "fr"], page.QuerySelectorAll(".versions .files a").Select(link => link.GetAttribute("hreflang")), StringComparer.Ordinal);
        Assert.Equal("Document d’Utopie", (await reader.GetPageAsync("/fr/d/CCM/MSP/2023/WP.7", Cancellation)).Find("h1").TextContent.Trim());
        Assert.Contains("No file waits here", (await officer.OpenAsync(drop)).Find("p.empty").TextContent, StringComparison.Ordinal);
        Assert.Empty(await host.StoreAsync(store => store.DroppedFiles.ToListAsync(Cancellation)));
    }

    [Fact]
    public async Task ConfirmedAndHeldBack_TheNewDocumentIsUnknownToReadersUntilItsFileIsPublic()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        using var reader = host.CreateClient();
        var drop = await officer.DropsAsync(DropOfficers.File("CCM_MSP_2023_WP.7-EN.pdf"));

        await officer.ConfirmsAsync(drop, ("Input.Files[0].Title", "Paper of Utopia"), ("Input.Files[0].IsTaken", "true"));

        var list = await officer.OpenAsync(DocumentOfficers.List);
        Assert.Contains("waits for its first file", list.Find("table").TextContent, StringComparison.Ordinal);
        using var before = await reader.AskAsync(PaperPage);
        Assert.Equal(HttpStatusCode.NotFound, before.StatusCode);
        Assert.DoesNotContain("Paper of Utopia", (await reader.GetPageAsync("/en/11msp/documents", Cancellation)).Body!.TextContent, StringComparison.Ordinal);
        var document = list.QuerySelectorAll("tbody th a").Single(link => link.TextContent.Contains("WP.7", StringComparison.Ordinal)).GetAttribute("href")!;
        await officer.DecidedAsync((await officer.OpenAsync(document)).Find("table.staff-table td a").GetAttribute("href")!, "Publish");
        Assert.Equal("Paper of Utopia", (await reader.GetPageAsync(PaperPage, Cancellation)).Find("h1").TextContent.Trim());
    }

    [Fact]
    public async Task ConfirmedForAnInstant_TheListSaysWhenAndInWhichLanguages()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        var drop = await officer.DropsAsync(DropOfficers.File("CCM_MSP_2023_1-FR.pdf"), DropOfficers.File("CCM_MSP_2023_1-EN.pdf", "English"));

        await officer.ConfirmsAsync(drop, ("Input.When", "Later"), ("Input.Day", "2023-09-01"), ("Input.Time", "10:00"));

        var row = (await officer.OpenAsync(DocumentOfficers.List)).QuerySelectorAll("tbody tr").Single(candidate => candidate.Find("th").TextContent.Trim() is "CCM/MSP/2023/1");
        Assert.Equal("Public from 1 September 2023, 10:00, Geneva time (UTC+2) (EN FR)", string.Join(" ", row.Find(".mark:last-child").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public async Task FaultsAreToldBesideTheirFieldsAndNothingTypedIsLost()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        var drop = await officer.DropsAsync(DropOfficers.File("a.pdf"), DropOfficers.File("b.pdf"));

        using var answer = await officer.ReviewsAsync(
            drop, "Confirm", ("Input.Files[0].Symbol", "no symbol"), ("Input.Files[0].Title", "Kept"), ("Input.Files[0].IsTaken", "true"), ("Input.Files[1].Symbol", "CCM/MSP/2023/1"), ("Input.Files[1].IsTaken", "true"), ("Input.When", "Now"));

        var page = await answer.RefusedAsync("a.pdf: This is not a document symbol.");
        Assert.Contains("b.pdf: Choose the language.", page.Find(".error-summary").TextContent, StringComparison.Ordinal);
        Assert.Equal(("no symbol", "Kept"), (page.Field(0, "Symbol"), page.Field(0, "Title")));
        using var again = await officer.ReviewsAsync(page, "Confirm", ("Input.Files[0].Symbol", "CCM/MSP/2023/WP.7"), ("Input.Files[0].Language", "en"), ("Input.Files[1].Language", "ru"));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Fact]
    public async Task TwoFilesOfOneVersion_AreNotConfirmedTogether_AndOneThatIsHeldIsSaid()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        await officer.DecidedAsync(await officer.SendsAsync(language: "es"), "Publish");
        var drop = await officer.DropsAsync(
            DropOfficers.File("CCM_MSP_2023_1-ES.pdf", "Spanish"), DropOfficers.File("CCM MSP 2023 1 english.pdf", "one"), DropOfficers.File("CCM_MSP_2023_1-EN.pdf", "two"));

        var review = await officer.OpenAsync(drop);
        using var refused = await officer.ReviewsAsync(review, "Confirm", ("Input.Files[0].IsTaken", "true"), ("Input.Files[1].IsTaken", "true"));

        var held = review.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("-ES", StringComparison.Ordinal));
        Assert.Contains("Takes the place of the file", held.TextContent, StringComparison.Ordinal);
        Assert.False(held.Find("input[type=checkbox]").HasAttribute("checked"));
        await refused.RefusedAsync("Another file here is of the same document, language and type.");
    }

    [Fact]
    public async Task FileThatIsNotTaken_SaysWhyAndCanBeLeftOut()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        var drop = await officer.DropsAsync(new ChosenFile(SampleFiles.Png(), "CCM_MSP_2023_1-EN.pdf"));

        var review = await officer.OpenAsync(drop);
        using var left = await officer.ReviewsAsync(review, "LeaveOut");

        Assert.Contains("Not taken. Only PDF files and Word documents are published.", review.Find("tbody tr").TextContent, StringComparison.Ordinal);
        Assert.Null(review.Field(0, "IsTaken"));
        Assert.Equal(DropOfficers.Page, left.Headers.Location!.ToString());
        Assert.Empty(host.FilesOnDisk());
    }

    [Fact]
    public async Task DropSurvivesLeavingThePageAndKeepsWhatWasTyped()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        var drop = await officer.DropsAsync(DropOfficers.File("a.pdf"));

        using var saved = await officer.ReviewsAsync(drop, "Save", ("Input.Files[0].Symbol", "CCM/MSP/2023/1"), ("Input.Files[0].Language", "ar"));

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(drop, (await officer.OpenAsync(DropOfficers.Page)).Find("section .rows a").GetAttribute("href"));
        var review = await officer.OpenAsync(drop);
        Assert.Equal(("CCM/MSP/2023/1", "ar", "ticked"), (review.Field(0, "Symbol"), review.Field(0, "Language"), review.Field(0, "IsTaken")));
    }

    [Fact]
    public async Task TwoOfficers_TheSecondConfirmationIsRefusedAndLosesNothing()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        var drop = await officer.DropsAsync(DropOfficers.File("CCM_MSP_2023_1-FR.pdf"), DropOfficers.File("b.pdf"));
        var opened = await officer.OpenAsync(drop);
        await officer.ConfirmsAsync(drop, ("Input.Files[1].Title", "Theirs"));

        using var second = await officer.ReviewsAsync(opened, "Confirm", ("Input.When", "Now"), ("Input.Files[1].Symbol", "CCM/MSP/2023/3"));

        await second.RefusedAsync("Somebody else changed, confirmed or left out files here meanwhile");
        Assert.Single(await host.StoreAsync(store => store.DocumentFiles.ToListAsync(Cancellation)));
    }

    [Fact]
    public async Task MoreFilesThanADropTakes_AreRefusedAndTheFirstOnesStay()
    {
        await using var host = new PortalHost().Set("Uploads:DropFiles", "2");
        using var officer = await host.OfficerAsync(Cancellation);

        // More parts than a form has that asks for two files.
        var surplus = Enumerable.Range(1, 100).Select(number => $"surplus-{number}.pdf").ToList();
        using var answer = await officer.TryDropAsync([DropOfficers.File("a.pdf"), DropOfficers.File("b.pdf", "b"), .. surplus.Select(name => DropOfficers.File(name))]);

        var page = await answer.RefusedAsync("more files than can be sent at once");
        Assert.Equal(surplus, page.QuerySelectorAll("#not-taken li").Select(name => name.TextContent), StringComparer.Ordinal);
        Assert.Equal(2, await host.StoreAsync(store => store.DroppedFiles.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task TickingAllAtOnce_IsForTheScriptAndOnlyForWhatIsReadyAndTakesNoPlace()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        using var reader = host.CreateClient();
        await officer.DecidedAsync(await officer.SendsAsync(language: "es"), "Publish");
        var drop = await officer.DropsAsync(
            DropOfficers.File("CCM_MSP_2023_1-ES.pdf", "Spanish"), DropOfficers.File("CCM_MSP_2023_1-FR.pdf"), DropOfficers.File("unknown.pdf", "unknown"));

        var review = await officer.OpenAsync(drop);

        Assert.Equal("CCM_MSP_2023_1-FR.pdf", review.QuerySelectorAll("input.ready").Single().ParentElement!.TextContent.Trim());
        Assert.Equal(("Tick all that are ready", string.Empty), (review.Find("form [data-tick]").GetAttribute("data-tick"), review.Find("form [data-tick]").TextContent));
        using var script = await reader.AskAsync(review.Find("script[src*='/js/tick.']").GetAttribute("src")!);
        Assert.Equal(HttpStatusCode.OK, script.StatusCode);
    }

    [Fact]
    public async Task DocumentOfAnotherMeeting_IsNotGivenFilesFromHere()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        await SecondMeeting.AddAsync(host);
        await host.AddOtherDocumentAsync("CCM/MSP/2024/5", "Paper of the other meeting");
        var drop = await officer.DropsAsync(DropOfficers.File("CCM_MSP_2024_5-EN.pdf"));

        using var answer = await officer.ReviewsAsync(drop, "Confirm", ("Input.Files[0].IsTaken", "true"), ("Input.When", "Now"));

        await answer.RefusedAsync("Another meeting has the document of this symbol.");
    }
}
