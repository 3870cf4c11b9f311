using MeetingPortal.Domain.Meetings;
using MeetingPortal.TestKit.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace MeetingPortal.Web.Tests.Caching;

/// <summary>A stored body never outlives the instant at which the page reads differently by itself.</summary>
public sealed class EpochTests
{
    /// <summary>The meeting's clock stands at 21 August 2023, 08:00 UTC, at the start; the first sitting begins on 11 September, 10:00 in Geneva.</summary>
    private static readonly TimeSpan ToTheFirstSitting = TimeSpan.FromDays(21);

    private static readonly TimeSpan LengthOfASitting = TimeSpan.FromHours(3);

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData("/en/11msp", ".sitting-card.is-now")]
    [InlineData("/fr/11msp/programme", "tr.is-now")]
    public async Task Get_AcrossASitting_IsNowFromItsFirstInstantToItsLast(string address, string now)
    {
        await using var host = new PortalHost();
        using var client = host.CreateClient();
        await ExpectAsync(client, address, now, isNow: false);

        MoveMeeting(host, ToTheFirstSitting - Second);
        await ExpectAsync(client, address, now, isNow: false);
        host.Time.Advance(Second);
        await ExpectAsync(client, address, now, isNow: true);
        MoveMeeting(host, LengthOfASitting - Second);
        await ExpectAsync(client, address, now, isNow: true);
        host.Time.Advance(Second);
        await ExpectAsync(client, address, now, isNow: false);
    }

    [Fact]
    public async Task Get_AcrossADeadline_SaysThatItPassed()
    {
        await using var host = new PortalHost();
        using var client = host.CreateClient();
        using var before = await client.AskAsync("/en/11msp");
        using var stored = await client.AskAsync("/en/11msp");

        // "25 August, 23:59" means before 26 August, 00:00 in Geneva, which is 22:00 UTC.
        MoveMeeting(host, new DateTimeOffset(2023, 8, 25, 22, 0, 0, TimeSpan.Zero) - new DateTimeOffset(2023, 8, 21, 8, 0, 0, TimeSpan.Zero) - Second);
        using var inTime = await client.AskAsync("/en/11msp");
        host.Time.Advance(Second);
        using var after = await client.AskAsync("/en/11msp");

        Assert.True(stored.IsFromCache());
        Assert.DoesNotContain(">passed<", await before.TextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(">passed<", await inTime.TextAsync(), StringComparison.Ordinal);
        Assert.Contains(">passed<", await after.TextAsync(), StringComparison.Ordinal);
    }

    /// <summary>Moves the meeting's clock by weeks. The system's clock would wake the worker of every second on the way.</summary>
    private static void MoveMeeting(PortalHost host, TimeSpan by) => host.Services.GetRequiredService<MeetingClock>().Offset += by;

    /// <summary>Asks twice, so that the second answer is the stored one.</summary>
    private static async Task ExpectAsync(HttpClient client, string address, string selector, bool isNow)
    {
        using var rendered = await client.AskAsync(address);
        using var stored = await client.AskAsync(address);
        var page = await stored.ReadPageAsync(TestContext.Current.CancellationToken);

        Assert.True(stored.IsFromCache());
        Assert.Equal(rendered.Headers.ETag, stored.Headers.ETag);
        Assert.Equal(isNow, page.QuerySelector(selector) is not null);
    }
}
