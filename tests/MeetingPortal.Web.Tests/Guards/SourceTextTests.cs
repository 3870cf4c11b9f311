using System.Text.RegularExpressions;

namespace MeetingPortal.Web.Tests.Guards;

/// <summary>Words that must not stand in the sources, or only in one room.</summary>
public sealed partial class SourceTextTests
{
    private static readonly string[] Sources = [".cs", ".cshtml"];

    [Fact]
    public void Sources_OutsideTheStore_NameNoDatabase()
    {
        var paths = RepositoryFiles.Below("src", ".cs", ".cshtml", ".csproj", ".json")
            .Where(path => !RepositoryFiles.Relative(path).StartsWith("src/MeetingPortal.Data", StringComparison.Ordinal));

        var found = RepositoryFiles.Lines(paths, (path, line) => Databases().IsMatch(WithoutAllowed(path, line)));

        Assert.Empty(found);
    }

    [Fact]
    public void Sources_PrintNoUncheckedMarkup()
    {
        var found = RepositoryFiles.Lines(
            RepositoryFiles.Below("src", Sources), (_, line) => line.Contains("Html.Raw", StringComparison.Ordinal));

        Assert.Empty(found);
    }

    [Fact]
    public void SafeHtml_IsTheOnlyMarkupPrintedAsItIs()
    {
        // A new HtmlString, or a second type that writes unencoded, would pass by the sanitiser.
        var found = RepositoryFiles.Lines(
            RepositoryFiles.Below("src", Sources),
            (path, line) => UnencodedMarkup().IsMatch(line) && !path.EndsWith("Publishing/Markdown/SafeHtml.cs", StringComparison.Ordinal));

        Assert.Empty(found);
    }

    [Fact]
    public void Sources_ReadNoClockButTheInjectedOnes()
    {
        var found = RepositoryFiles.Lines(RepositoryFiles.Below("src", Sources), (_, line) => Clocks().IsMatch(line));

        Assert.Empty(found);
    }

    [Fact]
    public void Tests_NeitherSleepNorSkip()
    {
        var found = RepositoryFiles.Lines(
            RepositoryFiles.Below("tests", ".cs").Where(path => !MayWait(path)),
            (_, line) => Sleeps().IsMatch(line));

        Assert.Empty(found);
    }

    /// <summary>This file names what it forbids; the moment of a kill is what its test is about; a benchmark is no test.</summary>
    private static bool MayWait(string path) =>
        Path.GetFileName(path) is "SourceTextTests.cs" or "KillTests.cs" || path.Contains("MeetingPortal.Benchmarks", StringComparison.Ordinal);

    /// <summary>The Web project names the migration assemblies that it deploys, and the settings name the default provider.</summary>
    private static string WithoutAllowed(string path, string line) => Path.GetFileName(path) switch
    {
        "MeetingPortal.Web.csproj" => line.Replace("MeetingPortal.Data.Migrations.Sqlite", string.Empty, StringComparison.Ordinal),
        "appsettings.json" => line.Replace("\"Provider\": \"Sqlite\"", string.Empty, StringComparison.Ordinal),
        _ => line,
    };

    [GeneratedRegex("sqlite|npgsql", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Databases();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?(Now|Today)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Clocks();

    [GeneratedRegex(@"new HtmlString\(|\bIHtmlString\b|writer\.Write\(_|AppendHtml\(""|SetHtmlContent\(""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UnencodedMarkup();

    [GeneratedRegex(@"\bThread\.Sleep\(|\bTask\.Delay\(|\bSkip\s*=\s*""""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sleeps();
}
