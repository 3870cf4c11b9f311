using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace MeetingPortal.Web.Tests.Guards;

/// <summary>Every public page in every language as the Nu HTML checker sees it: no error and no warning.</summary>
public sealed class HtmlCheckerTests(PublicAnswers answers) : IClassFixture<PublicAnswers>, IDisposable
{
    /// <summary>Names the environment variable with the checker's jar; tests/run installs it and sets the variable.</summary>
    private const string JarVariable = "PORTAL_TEST_HTML_CHECKER";

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

    public void Dispose() => _folder.Delete(recursive: true);

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
