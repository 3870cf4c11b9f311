using System.IO.Compression;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using MeetingPortal.TestKit.Hosting;

namespace MeetingPortal.Web.Tests.Starting;

/// <summary>The published portal, started from an empty folder.</summary>
public sealed partial class FirstStartTests(PublishedPortal portal) : IDisposable
{
    private readonly EmptyFolder _folder = new();

    [Fact]
    public async Task Start_InProduction_ServesTheSeedsWithoutDemonstration()
    {
        using var process = await PortalProcess.StartAsync(portal, _folder.Path, "Production");
        using var client = await process.ServingAsync();
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        using var letter = await client.GetAsync(Address("/en/11msp/letter"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, letter.StatusCode);
        await AssertStylesAsync(client, await letter.ReadPageAsync(TestContext.Current.CancellationToken));

        using var demonstration = await client.GetAsync(Address("/en/account/demonstration?secret=0"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, demonstration.StatusCode);
        Assert.True(File.Exists(_folder.Database));
        Assert.Equal("0", await _folder.SingleAsync("""SELECT COUNT(*) FROM "AspNetUsers" """));
        Assert.Equal("0", await _folder.SingleAsync("""SELECT COUNT(*) FROM "SignInLinks" """));
        Assert.Equal("0", await _folder.SingleAsync("""SELECT COUNT(*) FROM "PortalStates" """));
        Assert.Equal("0", await _folder.SingleAsync("""SELECT COUNT(*) FROM "Publications" WHERE "Kind" IN ('Agenda', 'Programme')"""));
        Assert.Equal("0", await _folder.SingleAsync("""SELECT COUNT(*) FROM "Deadlines" """));
        Assert.Equal("197", await _folder.SingleAsync("""SELECT COUNT(*) FROM "States" """));
    }

    [Fact]
    public async Task Log_InProduction_IsJsonWithoutQueryStrings()
    {
        using var process = await PortalProcess.StartAsync(portal, _folder.Path, "Production");
        using var client = await process.ServingAsync();
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        using var answer = await client.GetAsync(Address("/en/secretariat/11msp?token=kept-from-the-log"), TestContext.Current.CancellationToken);
        var logged = await process.LineAsync(line => line.Contains("/secretariat/{meeting", StringComparison.Ordinal));

        Assert.Contains("answered 302", logged, StringComparison.Ordinal);
        Assert.All(process.Lines.Where(line => !FirstAdministratorTests.IsLink(line)), line => JsonDocument.Parse(line).Dispose());
        Assert.DoesNotContain(process.Lines, line => line.Contains("kept-from-the-log", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_WhileAnotherUsesTheFolder_RefusesClearlyAndDisturbsNothing()
    {
        using var first = await PortalProcess.StartAsync(portal, _folder.Path, "Production");
        using var client = await first.ServingAsync();

        using var second = await PortalProcess.StartAsync(portal, _folder.Path, "Production");

        Assert.Equal(1, await second.ExitCodeAsync());
        Assert.Contains(second.Lines, line => line.Contains("Another process uses the data folder", StringComparison.Ordinal) && line.Contains(_folder.Data, StringComparison.Ordinal));
        using var letter = await client.GetAsync(Address("/en/11msp/letter"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, letter.StatusCode);
    }

    [Fact]
    public async Task Start_InDevelopment_PrintsAnAddressThatSignsInOnce()
    {
        using var process = await PortalProcess.StartAsync(portal, _folder.Path, "Development");
        using var client = await process.ServingAsync();

        var address = await SignInAddressAsync(process);
        using var answer = await SignInAsync(client, address);
        using var again = await SignInAsync(client, address);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        using var meeting = await client.GetAsync(Address("/en/secretariat/11msp"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, meeting.StatusCode);
        Assert.Equal("2", await _folder.SingleAsync("""SELECT COUNT(*) FROM "Publications" WHERE "Kind" IN ('Agenda', 'Programme') AND "CurrentReleaseId" IS NOT NULL"""));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Path and query of the address that a start in Development prints.</summary>
    internal static async Task<string> SignInAddressAsync(PortalProcess process)
    {
        var line = await process.LineAsync(text => text.Contains("DocumentsOfficer", StringComparison.Ordinal) && SignInPattern().IsMatch(text));
        return SignInPattern().Match(line).Groups["address"].Value;
    }

    internal static async Task<HttpResponseMessage> SignInAsync(HttpClient client, string address)
    {
        var page = await client.GetPageAsync(address, TestContext.Current.CancellationToken);
        return await client.SubmitAsync(page, "main form", TestContext.Current.CancellationToken);
    }

    private static async Task AssertStylesAsync(HttpClient client, AngleSharp.Html.Dom.IHtmlDocument page)
    {
        var href = page.Find("link[rel=stylesheet]").GetAttribute("href")!;
        using var request = new HttpRequestMessage(HttpMethod.Get, Address(href));
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("br", Assert.Single(answer.Content.Headers.ContentEncoding));
        await using var plain = new BrotliStream(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), CompressionMode.Decompress);
        using var reader = new StreamReader(plain);
        Assert.Contains("@layer", await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static Uri Address(string address) => new(address, UriKind.Relative);

    [GeneratedRegex(@"https?://[^/\s""]+(?<address>/en/account/demonstration\?secret=[0-9a-f]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SignInPattern();
}
