using System.Net;
using MeetingPortal.TestKit.Files;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Caching;
using MeetingPortal.Web.Tests.Pages;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Publishing;

/// <summary>What officers decide of documents as a whole, and of files that are out already.</summary>
public sealed class DocumentDecisionTests : IAsyncLifetime
{
    private readonly PortalHost _host = new();
    private HttpClient _officer = null!;
    private HttpClient _reader = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => (_officer, _reader) = (await _host.OfficerAsync(Cancellation), _host.CreateClient());

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Document_Withdrawn_IsTakenAwayInEveryLanguageForOneReason()
    {
        await _officer.DecidedAsync(await _officer.SendsAsync(language: "fr"), "Publish");
        await _officer.DecidedAsync(await _officer.SendsAsync(language: "es"), "Publish");
        var scheduled = await _officer.SendsAsync(language: "ru");
        await _officer.ScheduledAsync(scheduled, new DateTimeOffset(2023, 9, 30, 10, 0, 0, TimeSpan.Zero));
        var addresses = (await _reader.OpenAsync(DocumentOfficers.AgendaPage)).Attributes(".versions .files a", "href");
        Assert.Equal(2, addresses.Count);
        var form = await _officer.OpenAsync(DocumentOfficers.Agenda + "/withdraw");
        Assert.Equal(3, form.QuerySelectorAll("#files + ul li").Length);

        using var unreasoned = await _officer.SubmitAsync(form, "main form.stack", Cancellation);
        await unreasoned.RefusedAsync("Say why, so that readers know.");
        using var withdrawn = await _officer.SubmitAsync(form, "main form.stack", Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Reason"] = "Issued by mistake." });

        Assert.Equal(DocumentOfficers.Agenda + "?done=withdrawn", withdrawn.Headers.Location?.OriginalString);
        var page = await _reader.OpenAsync(DocumentOfficers.AgendaPage);
        Assert.Empty(page.QuerySelectorAll(".versions .files"));
        Assert.Equal(2, page.Texts(".versions li").Count(line => line.Contains("Issued by mistake.", StringComparison.Ordinal)));
        Assert.Equal([HttpStatusCode.Gone, HttpStatusCode.Gone], [await StatusAsync(addresses[0]!), await StatusAsync(addresses[1]!)]);
        Assert.Contains("not published", (await _officer.OpenAsync(scheduled)).Find(".page-head .state").Text(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("nothing to withdraw", (await _officer.OpenAsync(DocumentOfficers.Agenda + "/withdraw")).Find("main").Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(DocumentOfficers.Agenda + "/withdraw", (await _officer.OpenAsync(DocumentOfficers.Agenda)).Attributes(".tools a", "href"), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Document_WithAFileThatThePageDidNotShow_IsNotWithdrawn()
    {
        await _officer.DecidedAsync(await _officer.SendsAsync(language: "fr"), "Publish");
        var form = await _officer.OpenAsync(DocumentOfficers.Agenda + "/withdraw");
        await _officer.DecidedAsync(await _officer.SendsAsync(language: "es"), "Publish");

        using var answer = await _officer.SubmitAsync(form, "main form.stack", Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Reason"] = "Issued by mistake." });

        var page = await answer.RefusedAsync("decided");
        Assert.Equal("Issued by mistake.", page.Find("#Input_Reason").TextContent);
        Assert.Equal(2, page.QuerySelectorAll("#files + ul li").Length);
        Assert.Equal(2, (await _reader.OpenAsync(DocumentOfficers.AgendaPage)).QuerySelectorAll(".versions .files a").Length);
    }

    [Fact]
    public async Task OneOfTwoFiles_Withdrawn_IsToldWithItsReasonAndNotReplacedUnasked()
    {
        await _officer.DecidedAsync(await _officer.SendsAsync(language: "fr", bytes: SampleFiles.Docx("<w:p><w:r><w:t>Texte</w:t></w:r></w:p>"), name: "agenda.docx"), "Publish");
        var pdf = await _officer.SendsAsync(language: "fr");
        await _officer.DecidedAsync(pdf, "Publish");

        await _officer.DecidedAsync(pdf, "Withdraw", ("Input.Reason", "The pages were out of order."));

        var french = (await _reader.OpenAsync(DocumentOfficers.AgendaPage)).QuerySelectorAll(".versions li").Single(line => line.QuerySelector("[lang=fr]") is not null);
        Assert.Contains("PDF: Withdrawn", french.Find(".gone").Text(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("The pages were out of order.", french.Find(".gone").Text(), StringComparison.Ordinal);
        Assert.EndsWith(".docx", Assert.Single(french.Attributes(".files a", "href")), StringComparison.Ordinal);
        using var any = await _officer.AskAsync(DocumentOfficers.AgendaPage + "?l=fr");
        Assert.EndsWith(".docx", any.Headers.Location!.OriginalString, StringComparison.Ordinal);
        using var asked = await _officer.AskAsync(DocumentOfficers.AgendaPage + "?l=fr&t=pdf");
        using var gone = await _reader.AskAsync(asked.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        var told = await gone.ReadPageAsync(Cancellation);
        Assert.Contains("The pages were out of order.", told.Find("blockquote").Text(), StringComparison.Ordinal);
        Assert.Equal(DocumentOfficers.AgendaPage, told.Find("main blockquote + p a").GetAttribute("href"));
    }

    [Fact]
    public async Task File_ThatAnotherScheduledOneWouldReplace_IsNotPublishedBeforeThatIsTakenBack()
    {
        var old = await _officer.SendsAsync(language: "fr");
        await _officer.ScheduledAsync(old, new DateTimeOffset(2023, 9, 30, 10, 0, 0, TimeSpan.Zero));
        var corrected = await _officer.SendsAsync(language: "fr", bytes: SampleFiles.Pdf("Corrected"));

        using var refused = await _officer.DecidesAsync(await _officer.OpenAsync(corrected), "Publish");
        await refused.RefusedAsync("Another file of the same language and type is set to come out later");
        await _officer.DecidedAsync(await _officer.SendsAsync(language: "es"), "Publish");
        await _officer.DecidedAsync(old, "HoldBack");
        await _officer.DecidedAsync(corrected, "Publish");

        Assert.Equal(2, (await _reader.OpenAsync(DocumentOfficers.AgendaPage)).QuerySelectorAll(".versions .files a").Length);
    }

    [Fact]
    public async Task Drop_WithAFileThatAScheduledOneWouldReplace_IsNotConfirmed()
    {
        await _officer.ScheduledAsync(await _officer.SendsAsync(language: "fr"), new DateTimeOffset(2023, 9, 30, 10, 0, 0, TimeSpan.Zero));
        var drop = await _officer.DropsAsync(DropOfficers.File("CCM_MSP_2023_1-FR.pdf", "Corrected"));

        using var refused = await _officer.ReviewsAsync(drop, "Confirm", ("Input.Files[0].IsTaken", "true"), ("Input.When", "Now"));

        await refused.RefusedAsync("Another file of the same language and type is set to come out later");
        await _officer.ConfirmsAsync(drop, ("Input.Files[0].IsTaken", "true"), ("Input.When", "HeldBack"));
    }

    [Fact]
    public async Task Drop_WithADayOfIssue_TellsItToReaders()
    {
        var drop = await _officer.DropsAsync(DropOfficers.File("CCM_MSP_2023_1-FR.pdf"));
        using var wrong = await _officer.ReviewsAsync(drop, "Save", ("Input.Files[0].IssuedOn", "soon"));
        var review = await wrong.RefusedAsync("A day of issue is not a date.");
        Assert.Equal("soon", review.Field(0, "IssuedOn"));
        await _officer.ConfirmsAsync(drop, ("Input.Files[0].IsTaken", "true"), ("Input.Files[0].IssuedOn", "2023-07-19"), ("Input.When", "Now"));

        Assert.Contains("19 juillet 2023", (await _reader.OpenAsync("/fr/d/CCM/MSP/2023/1")).Find(".versions .files").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_ThatIsOut_IsCorrectedWithoutNews()
    {
        var file = await _officer.SendsAsync(language: "fr", stage: "Advance");
        await _officer.DecidedAsync(file, "Publish");
        var notices = await _host.StoreAsync(store => store.Notices.CountAsync(Cancellation));
        var updates = (await _reader.OpenAsync("/en/11msp/updates")).Find("main").Text();
        Assert.Contains("Advance", (await _reader.OpenAsync(DocumentOfficers.AgendaPage)).Find(".versions .files").Text(), StringComparison.OrdinalIgnoreCase);

        using var wrong = await _officer.DecidesAsync(await _officer.OpenAsync(file), "Correct", ("Input.IssuedOn", "soon"));
        Assert.Equal("soon", (await wrong.RefusedAsync("Enter a day such as 2023-09-11")).Find("#Input_IssuedOn").GetAttribute("value"));
        await _officer.DecidedAsync(file, "Correct", ("Input.Stage", "Official"), ("Input.IssuedOn", "2023-07-20"));

        var line = (await _reader.OpenAsync(DocumentOfficers.AgendaPage)).Find(".versions .files").Text();
        Assert.DoesNotContain("advance", line, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("20 July 2023", line, StringComparison.Ordinal);
        Assert.Contains("20 July 2023", (await _officer.OpenAsync(file)).Find(".facts-list").Text(), StringComparison.Ordinal);
        Assert.Equal(notices, await _host.StoreAsync(store => store.Notices.CountAsync(Cancellation)));
        Assert.Equal(updates, (await _reader.OpenAsync("/en/11msp/updates")).Find("main").Text());
    }

    [Fact]
    public async Task Document_ThatSomebodyElseMadeConfidential_SaysSoBesideMyForm()
    {
        const string Edit = DocumentOfficers.Agenda + "/edit";
        var opened = await _officer.OpenAsync(Edit);
        using var first = await _officer.SubmitAsync(await _officer.OpenAsync(Edit), "main form.stack", Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Audience"] = "Participants", ["Input.Note.Text[en]"] = "For participants." });
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);

        using var second = await _officer.SubmitAsync(opened, "main form.stack", Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Title.Text[en]"] = "Agenda, provisional" });

        var theirs = (await second.RefusedAsync("Somebody else changed this document meanwhile.")).Find("section.note");
        Assert.Contains("Who may see it", theirs.Texts("dt"), StringComparer.Ordinal);
        Assert.Contains("Note for readers – English", theirs.Texts("dt"), StringComparer.Ordinal);
        Assert.Contains("For participants.", theirs.Texts("dd"), StringComparer.Ordinal);
        Assert.DoesNotContain("Symbols", theirs.Text(), StringComparison.Ordinal);
    }

    private async Task<HttpStatusCode> StatusAsync(string address)
    {
        using var answer = await _reader.AskAsync(address);
        return answer.StatusCode;
    }
}
