using System.Net;
using MeetingPortal.TestKit.Hosting;

namespace MeetingPortal.Web.Tests.Publishing;

public sealed class DocumentListingTests
{
    private const string New = DocumentOfficers.List + "/new";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DocumentThatIsAdded_StandsInTheListAndHasAPage()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        using var reader = host.CreateClient();

        using var saved = await SaveAsync(officer, New, ("Input.Symbols", "CCM/MSP/2023/WP.1"), ("Input.Title.Text[en]", "Working paper of Utopia"), ("Input.States[fr]", "NotYetIssued"));

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var list = await reader.GetPageAsync("/en/11msp/documents", Cancellation);
        Assert.Contains("Working paper of Utopia", list.Find("table.documents").TextContent, StringComparison.Ordinal);
        var page = await reader.GetPageAsync("/en/d/CCM/MSP/2023/WP.1", Cancellation);
        Assert.Contains("not yet issued", page.Find(".versions").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DocumentThatIsNotForEverybody_IsOnNoPublicAddress()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        using var reader = host.CreateClient();
        using var saved = await SaveAsync(
            officer, New, ("Input.Symbols", "CCM/MSP/2023/CRP.1"), ("Input.Title.Text[en]", DocumentOfficers.Words), ("Input.Audience", "StatesParties"));
        var document = saved.Headers.Location!.ToString().Split('?')[0];
        var file = await officer.SendsAsync(document, "en");
        await officer.DecidedAsync(file, "Publish");

        using var page = await reader.GetAsync(new Uri("/en/d/CCM/MSP/2023/CRP.1", UriKind.Relative), Cancellation);
        using var bytes = await reader.GetAsync(new Uri($"/files/{file.Split('/')[^1]}/CCM_MSP_2023_CRP.1-EN.pdf", UriKind.Relative), Cancellation);
        var list = await reader.GetPageAsync("/en/11msp/documents", Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, bytes.StatusCode);
        Assert.DoesNotContain(DocumentOfficers.Words, list.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Anything", "Enter the document’s symbol.", "Input_Symbols")]
    [InlineData("not a symbol", "Anything", "This is not a document symbol", "Input_Symbols")]
    [InlineData("ccm/msp/2023/1", "Anything", "Another document has this symbol already.", "Input_Symbols")]
    [InlineData("CCM/MSP/2023/WP.9", "", "Enter the title in at least one language.", "Input_Title")]
    public async Task FaultIsToldBesideItsFieldAndNothingTypedIsLost(string symbol, string title, string message, string field)
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);

        using var answer = await SaveAsync(
            officer, New, ("Input.Symbols", symbol), ("Input.Title.Text[en]", title), ("Input.Submitter.Text[en]", "Utopia"), ("Input.States[ar]", "IssuedElsewhere"), ("Input.IssuedOn", "2023-09-01"));

        var page = await answer.ReadPageAsync(Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(message, page.Find($".error-summary a[href='#{field}']").TextContent, StringComparison.Ordinal);
        Assert.Equal("Utopia", page.Find("#Input_Submitter_en").GetAttribute("value"));
        Assert.Equal("IssuedElsewhere", page.Find("#Input_States_ar option[selected]").GetAttribute("value"));
        Assert.Equal("2023-09-01", page.Find("#Input_IssuedOn").GetAttribute("value"));
    }

    [Fact]
    public async Task SecondOfTwoEditorsIsRefusedOnceAndSeesBoth()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        const string Edit = DocumentOfficers.Agenda + "/edit";
        var opened = await officer.OpenAsync(Edit);
        using var first = await SaveAsync(officer, Edit, ("Input.Title.Text[en]", "Agenda, as the first has it"));

        using var second = await officer.SubmitAsync(opened, Officers.EditForm, Cancellation, Fields(("Input.Title.Text[en]", "Agenda, as the second has it")));
        var page = await second.RefusedAsync("Somebody else changed this document meanwhile.");
        using var again = await officer.SubmitAsync(page, Officers.EditForm, Cancellation, Fields());

        Assert.Contains("Agenda, as the first has it", page.Find("section.note").TextContent, StringComparison.Ordinal);
        Assert.Equal("Agenda, as the second has it", page.Find("#Input_Title_en").GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Contains("Agenda, as the second has it", (await officer.OpenAsync(DocumentOfficers.AgendaPage)).Find("h1").TextContent, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> SaveAsync(HttpClient officer, string address, params (string Field, string Value)[] fields) =>
        await officer.SubmitAsync(await officer.OpenAsync(address), Officers.EditForm, Cancellation, Fields(fields));

    private static Dictionary<string, string> Fields(params (string Field, string Value)[] fields) =>
        fields.ToDictionary(field => field.Field, field => field.Value, StringComparer.Ordinal);
}
