using System.IO.Compression;
using Ical.Net;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace MeetingPortal.Web.Tests.Feeds;

/// <summary>What a subscriber sees from release to release.</summary>
public sealed class CalendarReleaseTests
{
    private const string Address = "/en/11msp/programme.ics";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_AfterASittingMoved_KeepsEveryUidAndRaisesThatSequenceAlone()
    {
        await using var host = new PortalHost();
        var client = host.CreateClient();
        var before = Calendar.Load(await client.GetStringAsync(new Uri(Address, UriKind.Relative), Cancellation))!;
        host.Time.Advance(TimeSpan.FromMinutes(1));

        await host.ReleaseAsync<ProgrammeContent>(
            ContentKind.Programme, content => content.WithSitting("tue-12-am", sitting => sitting with { Start = new TimeOnly(11, 0) }), "Tuesday begins at 11:00.", Cancellation);

        var after = Calendar.Load(await client.GetStringAsync(new Uri(Address, UriKind.Relative), Cancellation))!;
        Assert.Equal(before.Events.Select(entry => entry.Uid), after.Events.Select(entry => entry.Uid), StringComparer.Ordinal);
        var moved = CalendarTests.Event(after, "tue-12-am");
        Assert.Equal((new DateTime(2023, 9, 12, 11, 0, 0), 1), (moved.DtStart!.Value, moved.Sequence));
        Assert.All(after.Events.Where(entry => entry != moved), entry => Assert.Equal(0, entry.Sequence));
        Assert.All(after.Events, entry => Assert.Equal(new DateTime(2023, 8, 21, 8, 1, 0, DateTimeKind.Utc), entry.DtStamp!.AsUtc));
    }

    [Fact]
    public async Task Get_SameReleaseAtAnotherTime_IsTheSameBytes()
    {
        await using var host = new PortalHost();
        var client = host.CreateClient();
        var first = await client.GetByteArrayAsync(new Uri(Address, UriKind.Relative), Cancellation);
        host.Time.Advance(TimeSpan.FromSeconds(5));
        host.Services.GetRequiredService<MeetingClock>().Offset += TimeSpan.FromDays(22);

        // Another encoding has an entry of its own in the cache, so this body is rendered anew.
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, UriKind.Relative));
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        using var answer = await client.SendAsync(request, Cancellation);
        await using var unzipped = new GZipStream(await answer.Content.ReadAsStreamAsync(Cancellation), CompressionMode.Decompress);
        using var second = new MemoryStream();
        await unzipped.CopyToAsync(second, Cancellation);

        Assert.Equal(first, second.ToArray());
    }

    [Fact]
    public async Task Get_TextWithLineEndsAndControlCharacters_MakesNoEventOfItsOwn()
    {
        await using var host = new PortalHost();
        var evil = LocalizedText.Of(Language.English, "Views\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil\rX:1\u0007; \\, \"\u2028done");
        await host.ReleaseAsync<ProgrammeContent>(
            ContentKind.Programme,
            content => content.WithSitting("mon-11-pm", sitting => sitting with { Room = evil, Entries = [sitting.Entries[0] with { Text = evil, Timing = evil }] }),
            "A strange text.",
            Cancellation);

        var text = await host.CreateClient().GetStringAsync(new Uri(Address, UriKind.Relative), Cancellation);

        Assert.Equal(8, Calendar.Load(text)!.Events.Count);
        Assert.Equal(8, text.Split("\r\n").Count(line => line.StartsWith("UID", StringComparison.Ordinal)));
        Assert.DoesNotMatch("[^\r]\n|\r[^\n]|\u0007", text);
    }

    [Fact]
    public async Task Get_AdoptedProgramme_CarriesNoOutlineNotice()
    {
        await using var host = new PortalHost();
        await host.ReleaseAsync<ProgrammeContent>(ContentKind.Programme, content => content with { Stage = Stage.Adopted }, "The programme is adopted.", Cancellation);

        var calendar = Calendar.Load(await host.CreateClient().GetStringAsync(new Uri(Address, UriKind.Relative), Cancellation))!;

        Assert.Equal("11MSP – Programme of work", calendar.Properties["X-WR-CALNAME"]!.Value);
        Assert.All(calendar.Events, entry => Assert.Equal("CONFIRMED", entry.Status));
        Assert.All(calendar.Events, entry => Assert.DoesNotContain("outline", entry.Summary + entry.Description, StringComparison.OrdinalIgnoreCase));
    }
}
