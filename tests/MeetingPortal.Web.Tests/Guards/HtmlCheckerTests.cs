using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using MeetingPortal.Domain.Publications;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Pages;
using MeetingPortal.Web.Tests.Publishing;

namespace MeetingPortal.Web.Tests.Guards;

/// <summary>Every public page in every language as the Nu HTML checker sees it: no error and no warning.</summary>
[Collection<PublicAnswersCollection>]
public sealed class HtmlCheckerTests(PublicAnswers answers) : IDisposable
{
    /// <summary>Names the environment variable with the checker's jar; tests/run installs it and sets the variable.</summary>
    private const string JarVariable = "PORTAL_TEST_HTML_CHECKER";

    private static readonly IReadOnlyList<string> InUse =
    [
        "/account/sign-in", "/account/invitation?secret=unknown",
        "/11msp", "/11msp/updates", "/11msp/agenda", "/11msp/agenda/v/1", "/11msp/agenda/changes", "/11msp/info/observers/v/1", "/11msp/info/venue", "/11msp/documents", "/d/CCM/MSP/2023/1",
        "/11msp/search", "/11msp/search?q=agenda&language=all", "/11msp/search?q=zzzzz", "/11msp/register", "/11msp/register/request", "/11msp/register/request/received",
        "/11msp/subscribe", "/11msp/subscribe?item=opening", "/11msp/subscribe/received", "/subscriptions?token=unknown", "/nothing-is-here",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("meeting-portal-html-");

    [Fact]
    public async Task Page_OfThePublic_PassesTheChecker()
    {
        var jar = Environment.GetEnvironmentVariable(JarVariable);
        Assert.SkipUnless(jar is not null || Environment.GetEnvironmentVariable("CI") is "true", $"{JarVariable} names no vnu.jar; tests/run installs it.");
        var pages = answers.Pages.ToList();
        foreach (var (page, index) in pages.Select((page, index) => (page, index)))
        {
            await File.WriteAllTextAsync(Path.Combine(_folder.FullName, FileOf(index)), page.Body, TestContext.Current.CancellationToken);
        }

        var findings = await CheckAsync(jar!);

        Assert.NotEmpty(pages);
        Assert.Empty(findings.Select(finding => $"{pages[finding.Page].Address}: {finding.Message}").Order(StringComparer.Ordinal));
    }

    /// <summary>Forms and answers that are never cached, and pages of a portal in which something was published, changed and withdrawn.</summary>
    [Fact]
    public async Task Page_OfAPortalInUse_PassesTheChecker()
    {
        var jar = Environment.GetEnvironmentVariable(JarVariable);
        Assert.SkipUnless(jar is not null || Environment.GetEnvironmentVariable("CI") is "true", $"{JarVariable} names no vnu.jar; tests/run installs it.");
        await using var host = new PortalHost();
        await UseAsync(host);
        using var reader = host.CreateClient();
        var addresses = InUse.SelectMany(path => (string[])["/en" + path, "/ar" + path]).ToList();
        foreach (var (index, address) in addresses.Index())
        {
            using var answer = await reader.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
            Assert.Equal($"{address}: text/html", $"{address}: {answer.Content.Headers.ContentType?.MediaType}");
            await File.WriteAllTextAsync(Path.Combine(_folder.FullName, FileOf(index)), await answer.Content.ReadAsStringAsync(Cancellation), Cancellation);
        }

        var findings = await CheckAsync(jar!);

        // The framework writes the token of a form with a stroke at its end, which means nothing.
        Assert.Empty(findings.Where(finding => !finding.Message.Contains("Trailing slash on void elements", StringComparison.Ordinal)).Select(finding => $"{addresses[finding.Page]}: {finding.Message}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Page_WithAFault_DoesNotPassTheChecker()
    {
        var jar = Environment.GetEnvironmentVariable(JarVariable);
        Assert.SkipUnless(jar is not null || Environment.GetEnvironmentVariable("CI") is "true", $"{JarVariable} names no vnu.jar; tests/run installs it.");
        await File.WriteAllTextAsync(
            Path.Combine(_folder.FullName, FileOf(0)),
            """<!DOCTYPE html><html lang="en"><head><title>T</title></head><body><p id="a">a</p><p id="a">b</p></body></html>""",
            TestContext.Current.CancellationToken);

        var finding = Assert.Single(await CheckAsync(jar!), found => found.Message.StartsWith("error", StringComparison.Ordinal));

        Assert.Contains("Duplicate ID", finding.Message, StringComparison.Ordinal);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Publishes a file and withdraws another, releases an agenda and a page anew, and withdraws a page.</summary>
    private static async Task UseAsync(PortalHost host)
    {
        using var officer = await host.OfficerAsync(Cancellation);
        await officer.DecidedAsync(await officer.SendsAsync(language: "fr"), "Publish");
        var gone = await officer.SendsAsync(language: "es");
        await officer.DecidedAsync(gone, "Publish");
        await officer.DecidedAsync(gone, "Withdraw", ("Input.Reason", "The pages were out of order."));
        await host.ReleaseAsync<AgendaContent>(ContentKind.Agenda, content => content with { Items = [.. content.Items.Skip(1)] }, "One item less.", Cancellation);
        await officer.SavedAsync("observers", "Observers", "Other words.");
        await officer.ReleasedAsync("observers", "Other words.");
        using var withdrawn = await officer.SubmitAsync(
            await officer.OpenAsync("/en/secretariat/11msp/page/venue/withdraw"), Officers.EditForm, Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Reason.Text[en]"] = "Wrong room." });
    }

    private static string FileOf(int page) => string.Create(CultureInfo.InvariantCulture, $"{page}.html");

    private async Task<IReadOnlyList<(int Page, string Message)>> CheckAsync(string jar)
    {
        var start = new ProcessStartInfo("java", ["-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", _folder.FullName]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        using var report = await JsonDocument.ParseAsync(process.StandardOutput.BaseStream, default, TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return [.. report.RootElement.GetProperty("messages").EnumerateArray().Select(Read)];
    }

    private static (int Page, string Message) Read(JsonElement message)
    {
        // The checker names files "file:/tmp/…", which is no address to .NET.
        var page = int.Parse(Path.GetFileNameWithoutExtension(message.GetProperty("url").GetString()!), CultureInfo.InvariantCulture);
        var place = message.TryGetProperty("lastLine", out var line) ? $", line {line}" : string.Empty;
        return (page, $"{message.GetProperty("type").GetString()}{place}: {message.GetProperty("message").GetString()}");
    }
}
