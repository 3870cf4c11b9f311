using System.Net;
using MeetingPortal.Domain.Languages;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Caching;

namespace MeetingPortal.Web.Tests.Publishing;

/// <summary>An address that readers had never breaks: a symbol that was corrected leads to the one that the document has.</summary>
public sealed class FormerSymbolTests
{
    private const string Former = "CCM/MSP/2023/WP.73";
    private const string Present = "CCM/MSP/2023/WP.74";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SymbolThatWasCorrected_LeadsToTheNewOne_UntilAnotherDocumentHasIt()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        using var reader = host.CreateClient();
        var document = await AddAsync(officer, Former, "Paper that moved");
        await EditAsync(officer, document, ("Input.Symbols", Present));

        foreach (var language in Language.All)
        {
            Assert.Equal((HttpStatusCode.MovedPermanently, $"/{language}/d/{Present}"), await AskAsync(reader, $"/{language}/d/{Former}"));
            Assert.Equal((HttpStatusCode.OK, null), await AskAsync(reader, $"/{language}/d/{Present}"));
        }

        var other = await AddAsync(officer, Former, "Paper that came after");
        Assert.Contains("Paper that came after", (await reader.GetPageAsync($"/en/d/{Former}", Cancellation)).Find("h1").TextContent, StringComparison.Ordinal);
        await EditAsync(officer, other, ("Input.Audience", "Secretariat"));
        Assert.Equal((HttpStatusCode.MovedPermanently, $"/en/d/{Present}"), await AskAsync(reader, $"/en/d/{Former}"));
        await EditAsync(officer, document, ("Input.Audience", "Secretariat"));
        Assert.Equal((HttpStatusCode.NotFound, null), await AskAsync(reader, $"/en/d/{Former}"));
    }

    [Fact]
    public async Task SymbolThatReadersNeverKnew_LeadsNowhere()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        using var reader = host.CreateClient();
        var hidden = await AddAsync(officer, Former, "Paper for some", ("Input.Audience", "Participants"));
        await EditAsync(officer, hidden, ("Input.Symbols", Present));
        host.Time.Advance(TimeSpan.FromMinutes(1));
        await EditAsync(officer, hidden, ("Input.Audience", "Public"));

        Assert.Equal((HttpStatusCode.OK, null), await AskAsync(reader, $"/en/d/{Present}"));
        Assert.Equal((HttpStatusCode.NotFound, null), await AskAsync(reader, $"/en/d/{Former}"));
    }

    private static async Task<string> AddAsync(HttpClient officer, string symbol, string title, params (string Field, string Value)[] more)
    {
        using var saved = await SaveAsync(officer, DocumentOfficers.List + "/new", [("Input.Symbols", symbol), ("Input.Title.Text[en]", title), .. more]);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        return saved.Headers.Location!.ToString().Split('?')[0];
    }

    private static async Task EditAsync(HttpClient officer, string document, params (string Field, string Value)[] fields)
    {
        using var saved = await SaveAsync(officer, document + "/edit", fields);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }

    private static async Task<HttpResponseMessage> SaveAsync(HttpClient officer, string address, params (string Field, string Value)[] fields) => await officer.SubmitAsync(
        await officer.OpenAsync(address), Officers.EditForm, Cancellation, fields.ToDictionary(field => field.Field, field => field.Value, StringComparer.Ordinal));

    private static async Task<(HttpStatusCode Status, string? Location)> AskAsync(HttpClient reader, string address)
    {
        using var answer = await reader.AskAsync(address);
        return (answer.StatusCode, answer.Headers.Location?.OriginalString);
    }
}
