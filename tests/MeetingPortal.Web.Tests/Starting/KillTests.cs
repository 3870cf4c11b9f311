using System.Diagnostics;
using System.Globalization;
using System.Net;
using MeetingPortal.TestKit.Hosting;

namespace MeetingPortal.Web.Tests.Starting;

/// <summary>A process that dies without a last word leaves a store that starts again, and nothing that it acknowledged is lost.</summary>
public sealed class KillTests(PublishedPortal portal)
{
    private const int StartsKilled = 6;
    private const int WritersKilled = 3;
    private static readonly TimeSpan Earliest = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Latest = TimeSpan.FromMilliseconds(2000);

    [Fact]
    public async Task Start_AfterKillsDuringTheFirstStart_IsCompleteWithEachRowOnce()
    {
        var window = await FirstStartDurationAsync();
        foreach (var round in Enumerable.Range(0, StartsKilled))
        {
            using var folder = new EmptyFolder();

            // One moment in each sixth of a first start, wherever that is on this machine.
            var moment = Earliest + ((window - Earliest) * ((round + Random.Shared.NextDouble()) / StartsKilled));
            using (var killed = await PortalProcess.StartAsync(portal, folder.Path, "Production"))
            {
                await Task.Delay(moment, TestContext.Current.CancellationToken);
                await killed.KillAsync();
            }

            using var process = await PortalProcess.StartAsync(portal, folder.Path, "Production");
            using var client = await process.ServingAsync();
            await AssertCompleteAsync(client, folder, $"killed after {moment.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture)} ms");
        }
    }

    [Fact]
    public async Task Release_KilledWhileReleasing_KeepsEveryAcknowledgedOneWithoutGap()
    {
        using var folder = new EmptyFolder();
        var acknowledged = new List<string>();
        foreach (var round in Enumerable.Range(0, WritersKilled))
        {
            using var process = await PortalProcess.StartAsync(portal, folder.Path, "Development");
            using var client = await process.ServingAsync();
            using var signedIn = await FirstStartTests.SignInAsync(client, await FirstStartTests.SignInAddressAsync(process));
            Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);

            var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var releasing = ReleaseUntilKilledAsync(client, round, acknowledged, enough);
            await Task.WhenAny(enough.Task, releasing);
            await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(0, 60)), TestContext.Current.CancellationToken);
            await process.KillAsync();
            await releasing;
        }

        Assert.True(acknowledged.Count >= WritersKilled, "Nothing was released before the kills.");
        using var restarted = await PortalProcess.StartAsync(portal, folder.Path, "Development");
        using var reader = await restarted.ServingAsync();
        var numbers = await folder.QueryAsync("""SELECT CAST("Number" AS TEXT) FROM "Releases" WHERE "Slug" = 'venue' ORDER BY "Number" """);
        Assert.Equal(Enumerable.Range(1, numbers.Count).Select(number => number.ToString(CultureInfo.InvariantCulture)), numbers, StringComparer.Ordinal);
        var stored = await folder.QueryAsync("""SELECT json_extract("Sentence", '$.en.text') FROM "Releases" WHERE "Slug" = 'venue' ORDER BY "Number" """);
        Assert.Empty(acknowledged.Except(stored, StringComparer.Ordinal));
        Assert.Equal(numbers.Count.ToString(CultureInfo.InvariantCulture), await folder.SingleAsync("""SELECT CAST("LastNumber" AS TEXT) FROM "Publications" WHERE "Slug" = 'venue'"""));
        Assert.Equal(numbers.Count.ToString(CultureInfo.InvariantCulture), await folder.SingleAsync(
            """SELECT CAST(COUNT(*) AS TEXT) FROM "AuditEntries" WHERE "SubjectType" = 'Release' AND "SubjectId" COLLATE NOCASE IN (SELECT "Id" FROM "Releases" WHERE "Slug" = 'venue')"""));
        using var newest = await reader.GetAsync(new Uri($"/en/11msp/info/venue/v/{numbers.Count}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, newest.StatusCode);
    }

    /// <summary>Edits and releases one page again and again; a sentence counts as acknowledged when the redirect after its release has come.</summary>
    private static async Task ReleaseUntilKilledAsync(HttpClient client, int round, List<string> acknowledged, TaskCompletionSource enough)
    {
        const int MostReleases = 30;
        var wanted = Random.Shared.Next(2, 5);
        try
        {
            foreach (var turn in Enumerable.Range(1, MostReleases))
            {
                var sentence = $"Round {round}, turn {turn}.";
                var edit = await client.GetPageAsync("/en/secretariat/11msp/page/venue/edit?in=en", TestContext.Current.CancellationToken);
                using var saved = await client.SubmitAsync(edit, "main form", TestContext.Current.CancellationToken, Fill("Input.Text", $"A text of {sentence}"));
                Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
                var release = await client.GetPageAsync("/en/secretariat/11msp/page/venue/release", TestContext.Current.CancellationToken);
                using var released = await client.SubmitAsync(release, "main form", TestContext.Current.CancellationToken, Fill("Input.Sentence[en]", sentence));
                Assert.Equal(HttpStatusCode.Redirect, released.StatusCode);
                acknowledged.Add(sentence);
                if (turn == wanted)
                {
                    enough.SetResult();
                }
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            // The process was killed in the middle of an answer, as it should.
            enough.TrySetResult();
        }
    }

    private async Task<TimeSpan> FirstStartDurationAsync()
    {
        // Publishing takes minutes, and is no part of a start.
        await portal.ProgramAsync();
        using var folder = new EmptyFolder();
        var watch = Stopwatch.StartNew();
        using var process = await PortalProcess.StartAsync(portal, folder.Path, "Production");
        using var client = await process.ServingAsync();
        return watch.Elapsed > Latest ? watch.Elapsed : Latest;
    }

    private static async Task AssertCompleteAsync(HttpClient client, EmptyFolder folder, string when)
    {
        using var letter = await client.GetAsync(new Uri("/en/11msp/letter", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.True(letter.StatusCode == HttpStatusCode.OK, $"The letter answered {letter.StatusCode} ({when}).");
        Assert.True(await folder.SingleAsync("""SELECT COUNT(*) FROM "States" """) is "197", $"States are missing ({when}).");
        Assert.True(await folder.SingleAsync("""SELECT COUNT(*) FROM "Documents" """) is "3", $"Documents are missing ({when}).");
        Assert.True(
            await folder.SingleAsync("""SELECT (SELECT COUNT(*) FROM "Releases") = (SELECT COUNT(*) FROM "Publications")""") is "1", $"A publication has not exactly one release ({when}).");
        Assert.True(await folder.SingleAsync("PRAGMA journal_mode") is "wal", $"The store is not in WAL mode ({when}).");
        Assert.True(await folder.SingleAsync("PRAGMA integrity_check") is "ok", $"The store is damaged ({when}).");
    }

    private static Dictionary<string, string> Fill(string field, string value) => new(StringComparer.Ordinal) { [field] = value };
}
