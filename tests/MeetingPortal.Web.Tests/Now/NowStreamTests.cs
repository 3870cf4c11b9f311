using System.Net;
using MeetingPortal.Domain.Publications;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Now;
using MeetingPortal.Web.Tests.Caching;
using MeetingPortal.Web.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MeetingPortal.Web.Tests.Now;

/// <summary>Pages that follow hear of a press at once, in their language; places are counted and given back.</summary>
public sealed class NowStreamTests
{
    private const string Stream = "/en/11msp/now/stream";
    private const string Morning = "mon-11-am";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Follow_Press_ArrivesAsOneEventThatHoldsTheCachedAnswer()
    {
        await using var host = new PortalHost();
        var officer = await AtWorkAsync(host);
        await using var follower = await Follower.OpenAsync(host, Stream);
        await using var french = await Follower.OpenAsync(host, "/fr/11msp/now/stream");
        Assert.Equal("""{"rooms":[]}""", await follower.NextAsync());
        await french.NextAsync();

        await officer.BeginAsync(Morning, "Opening").DoneAsync();

        var told = await follower.NextAsync();
        Assert.Equal(await host.CreateClient().GetStringAsync(new Uri(NowDesk.Json, UriKind.Relative), Cancellation), told);
        Assert.Contains("depuis 10:05", await french.NextAsync(), StringComparison.Ordinal);
        await officer.PressAsync(Morning, "Close").DoneAsync();
        Assert.Contains("Sitting closed", await follower.NextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Follow_LateComer_IsToldWhatStands()
    {
        await using var host = new PortalHost();
        var officer = await AtWorkAsync(host);
        await officer.BeginAsync(Morning, "Opening").DoneAsync();

        await using var follower = await Follower.OpenAsync(host, Stream);

        Assert.Contains("Item 1", await follower.NextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Follow_PrivateSitting_HearsNothingOfIt()
    {
        await using var host = new PortalHost();
        var officer = await AtWorkAsync(host);
        await host.ReleaseAsync<ProgrammeContent>(
            ContentKind.Programme,
            content => content.WithSitting(Morning, sitting => sitting with { Audience = Audience.StatesParties, ClosedDisplay = ClosedDisplay.Nothing }),
            "A sitting is private.",
            Cancellation);
        await using var follower = await Follower.OpenAsync(host, Stream);
        Assert.Equal("""{"rooms":[]}""", await follower.NextAsync());

        await officer.BeginAsync(Morning, "Opening").DoneAsync();
        await officer.BeginAsync("mon-11-pm", string.Empty).DoneAsync();

        Assert.DoesNotContain("Opening", await follower.NextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Follow_MoreThanThereArePlaces_AreTurnedAwayUntilOneLeaves()
    {
        await using var host = new PortalHost();
        host.Set("Now:MostStreamsOfNetwork", "2");
        await using var first = await Follower.OpenAsync(host, Stream);
        var second = await Follower.OpenAsync(host, Stream);

        using var client = host.CreateClient();
        using var third = await client.AskAsync(Stream);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, third.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(1), third.Headers.RetryAfter!.Delta);
        await second.DisposeAsync();

        Assert.Equal(1, await Open(host, 1));
        await using var fourth = await Follower.OpenAsync(host, Stream);
        Assert.NotNull(await fourth.NextAsync());
    }

    [Fact]
    public async Task Follow_ThePortalStops_EndsTheAnswer()
    {
        await using var host = new PortalHost();
        await using var follower = await Follower.OpenAsync(host, Stream);
        await follower.NextAsync();

        host.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        Assert.Null(await follower.NextAsync());
    }

    [Fact]
    public async Task Follow_UnknownMeeting_IsNotFound()
    {
        await using var host = new PortalHost();

        using var answer = await host.CreateClient().AskAsync("/en/99msp/now/stream");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Follow_Answer_IsAnEventStreamThatNobodyKeepsOrHoldsBack()
    {
        await using var host = new PortalHost();
        using var client = host.CreateClient();

        using var answer = await client.GetAsync(new Uri(Stream, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Cancellation);

        Assert.Equal("text/event-stream; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("no-store", answer.CacheControl());
        Assert.Equal("no", answer.Headers.GetValues("X-Accel-Buffering").Single());
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    /// <summary>The number of open streams, once it is that; a closed connection is noticed by the server a moment later.</summary>
    private static async Task<int> Open(PortalHost host, int wanted)
    {
        var streams = host.Services.GetRequiredService<NowStreams>();
        while (streams.Open != wanted)
        {
            Cancellation.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        return streams.Open;
    }

    private static async Task<HttpClient> AtWorkAsync(PortalHost host)
    {
        var officer = await host.OfficerAsync(Cancellation);
        host.PutClockAt(new DateTimeOffset(2023, 9, 11, 8, 5, 0, TimeSpan.Zero));
        return officer;
    }

    private sealed class Follower(HttpClient client, HttpResponseMessage answer, StreamReader reader) : IAsyncDisposable
    {
        public static async Task<Follower> OpenAsync(PortalHost host, string address)
        {
            var client = host.CreateClient();
            var answer = await client.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Cancellation);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return new Follower(client, answer, new StreamReader(await answer.Content.ReadAsStreamAsync(Cancellation)));
        }

        /// <summary>The data of the next event; null when the answer ends.</summary>
        public async Task<string?> NextAsync()
        {
            while (await reader.ReadLineAsync(Cancellation) is { } line)
            {
                if (line.StartsWith("data: ", StringComparison.Ordinal))
                {
                    return line["data: ".Length..];
                }
            }

            return null;
        }

        public ValueTask DisposeAsync()
        {
            reader.Dispose();
            answer.Dispose();
            client.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
