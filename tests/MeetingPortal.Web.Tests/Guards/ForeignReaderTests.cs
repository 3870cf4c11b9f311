using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace MeetingPortal.Web.Tests.Guards;

/// <summary>Every public calendar and feed as libraries read it that had no part in writing it.</summary>
[Collection<PublicAnswersCollection>]
public sealed class ForeignReaderTests(PublicAnswers answers) : IDisposable
{
    /// <summary>Names the environment variable with the script that reads; tests/run installs its libraries and sets the variable.</summary>
    private const string ScriptVariable = "PORTAL_TEST_READERS";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("meeting-portal-read-");

    [Fact]
    public async Task Calendar_OfThePublic_IsUnderstoodByAnotherLibrary()
    {
        var calendars = await ReadAsync<CalendarEvent>("text/calendar", "ics");

        Assert.All(calendars, calendar => Assert.Equal(calendar.Answer.Body.Split("BEGIN:VEVENT").Length - 1, calendar.Read.Count));
        Assert.All(calendars, calendar => Assert.Distinct(calendar.Read.Select(read => read.Id), StringComparer.Ordinal));
        Assert.All(calendars.SelectMany(calendar => calendar.Read), read =>
        {
            Assert.False(string.IsNullOrWhiteSpace(read.Title));
            Assert.True(read.Start < read.End, $"{read.Title} ends before it starts.");
            Assert.Equal("Europe/Zurich", read.Zone);
        });

        // 10:00 to 13:00 in Geneva in September.
        var opening = Assert.Single(Of(calendars, "/en/11msp/programme.ics"), read => read.Title.Contains("1 Opening of the Meeting", StringComparison.Ordinal));
        Assert.Equal((new DateTimeOffset(2023, 9, 11, 8, 0, 0, TimeSpan.Zero), new DateTimeOffset(2023, 9, 11, 11, 0, 0, TimeSpan.Zero)), (opening.Start, opening.End));
        Assert.Equal("01a2076d-4892-74f8-bb1b-3858ad192df2@sittings.meeting-portal", opening.Id);
    }

    [Fact]
    public async Task Feed_OfThePublic_IsUnderstoodByAnotherLibrary()
    {
        var feeds = await ReadAsync<FeedEntry>("application/atom+xml", "atom");

        Assert.All(feeds, feed => Assert.Equal(feed.Answer.Body.Split("<entry").Length - 1, feed.Read.Count));
        Assert.All(feeds, feed => Assert.Distinct(feed.Read.Select(read => read.Id), StringComparer.Ordinal));
        Assert.All(feeds.SelectMany(feed => feed.Read), read =>
        {
            Assert.False(string.IsNullOrWhiteSpace(read.Title));
            Assert.StartsWith("https://portal.example/", read.Link, StringComparison.Ordinal);
            Assert.NotEqual(default, read.Updated);
        });
        Assert.NotEmpty(Of(feeds, "/ar/11msp/updates.atom"));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static IReadOnlyList<T> Of<T>(IReadOnlyList<(PublicAnswer Answer, IReadOnlyList<T> Read)> all, string address) =>
        Assert.Single(all, read => string.Equals(read.Answer.Address, address, StringComparison.Ordinal)).Read;

    private async Task<IReadOnlyList<(PublicAnswer Answer, IReadOnlyList<T> Read)>> ReadAsync<T>(string mediaType, string extension)
    {
        var script = Environment.GetEnvironmentVariable(ScriptVariable);
        Assert.SkipUnless(script is not null || Environment.GetEnvironmentVariable("CI") is "true", $"{ScriptVariable} names no script; tests/run sets it.");
        var given = answers.All.Where(answer => answer.MediaType.StartsWith(mediaType, StringComparison.Ordinal)).ToList();
        var files = given.Select((_, index) => Path.Combine(_folder.FullName, string.Create(CultureInfo.InvariantCulture, $"{index}.{extension}"))).ToList();
        foreach (var (answer, file) in given.Zip(files))
        {
            await File.WriteAllTextAsync(file, answer.Body, TestContext.Current.CancellationToken);
        }

        var start = new ProcessStartInfo("node", [script!, .. files]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var read = await JsonSerializer.DeserializeAsync<List<List<T>>>(process.StandardOutput.BaseStream, JsonSerializerOptions.Web, TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        Assert.NotEmpty(given);
        return [.. given.Zip(read!, (answer, entries) => (answer, (IReadOnlyList<T>)entries))];
    }

    private sealed record CalendarEvent(string Id, string Title, DateTimeOffset Start, DateTimeOffset End, string Zone);

    private sealed record FeedEntry(string Id, string Title, string Link, DateTimeOffset Updated);
}
