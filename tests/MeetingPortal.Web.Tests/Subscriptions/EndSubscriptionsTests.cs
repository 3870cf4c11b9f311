using System.Net;
using MeetingPortal.Data.Sweeping;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Registration.Accounts;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Caching;
using MeetingPortal.Web.Tests.Publishing;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Subscriptions;

/// <summary>Whoever holds a message to an address changes and ends what it is told of; with the last wish the address is gone.</summary>
public sealed class EndSubscriptionsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OneClick_Post_EndsAllWithoutSessionAndErasesTheAddress()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        await host.SubscribedAsync(Subscribers.Meeting);
        await host.SubscribedAsync(Subscribers.Item);
        await officer.SavedAsync("venue", "Venue", "Another hall.");
        await officer.ReleasedAsync("venue", "The hall is another.");
        await officer.SentAsync();
        var notice = Assert.Single(await host.NoticesAsync());
        Assert.Equal("List-Unsubscribe=One-Click", notice.Message.Headers["List-Unsubscribe-Post"]);

        using var opened = await host.CreateClient().AskAsync(notice.OneClick());
        Assert.Equal(HttpStatusCode.Redirect, opened.StatusCode);
        Assert.Equal(2, await host.StoreAsync(store => store.Subscriptions.CountAsync(Cancellation)));
        using var pressed = await host.PressOneClickAsync(notice);
        using var again = await host.PressOneClickAsync(notice);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (pressed.StatusCode, again.StatusCode));
        Assert.Equal(await pressed.TextAsync(), await again.TextAsync());
        Assert.Equal(0, await host.StoreAsync(store => store.Subscribers.CountAsync(Cancellation)));
        Assert.Equal(0, await host.StoreAsync(store => store.Subscriptions.CountAsync(Cancellation)));
        Assert.False(await host.StoreAsync(store => store.OutboxMessages.AnyAsync(message => message.Address != null, Cancellation)));
    }

    [Fact]
    public async Task OneClick_InventedTokenOrOtherForm_EndsNothing()
    {
        await using var host = new PortalHost();
        await host.SubscribedAsync(Subscribers.Meeting);
        using var body = new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]);
        using var other = new FormUrlEncodedContent([KeyValuePair.Create("x", "y")]);

        using var invented = await host.CreateClient().PostAsync(new Uri("/unsubscribe/invented", UriKind.Relative), body, Cancellation);
        using var wrong = await host.CreateClient().PostAsync(new Uri("/unsubscribe/invented", UriKind.Relative), other, Cancellation);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.BadRequest), (invented.StatusCode, wrong.StatusCode));
        Assert.Equal(1, await host.StoreAsync(store => store.Subscribers.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Manage_EndOneThenTheLast_ErasesTheAddressWithTheLast()
    {
        await using var host = new PortalHost();
        await host.SubscribedAsync(Subscribers.Item);
        host.Time.Advance(TimeSpan.FromSeconds(1));
        var manage = await host.SubscribedAsync(Subscribers.Meeting);
        var reader = host.CreateClient();

        (await reader.SubmitAsync(await reader.GetPageAsync(manage, Cancellation), ".papers li:first-child form", Cancellation)).Dispose();
        Assert.Equal("11MSP: what is released", (await reader.GetPageAsync(manage, Cancellation)).Find(".papers span").TextContent);
        Assert.Equal(1, await host.StoreAsync(store => store.Subscribers.CountAsync(Cancellation)));
        (await reader.SubmitAsync(await reader.GetPageAsync(manage, Cancellation), ".papers li:first-child form", Cancellation)).Dispose();

        Assert.Equal(0, await host.StoreAsync(store => store.Subscribers.CountAsync(Cancellation)));
        Assert.Contains("no address is kept here", (await reader.GetPageAsync(manage, Cancellation)).Find("main").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Manage_Language_IsThatOfTheNextMessage()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        var manage = await host.SubscribedAsync(Subscribers.Meeting);
        var reader = host.CreateClient();
        (await reader.SubmitAsync(
            await reader.GetPageAsync(manage, Cancellation), "main form.stack", Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["language"] = "fr" })).Dispose();
        await officer.SavedAsync("venue", "Venue", "Another hall.");
        await officer.ReleasedAsync("venue", "The hall is another.");

        await officer.SentAsync();

        Assert.Contains("Vous avez demandé à en être informé", Assert.Single(await host.NoticesAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sweep_NeverConfirmed_IsRemovedAndTheConfirmedStays()
    {
        await using var host = new PortalHost();
        await host.AskedAsync(Subscribers.Meeting, "other@mission.example");
        await host.SubscribedAsync(Subscribers.Meeting);
        await host.StoreAsync(store => store.Subscriptions.ExecuteUpdateAsync(
            rows => rows.SetProperty(row => row.AskedAt, PortalHost.Start.AddDays(-8)), Cancellation));

        await host.WithAsync<RowSweeper, int?>(sweeper => sweeper.RunAsync(Cancellation));

        Assert.Equal([Subscribers.Ida], await host.StoreAsync(store => store.Subscribers.Select(row => row.Email).ToListAsync(Cancellation)));
        Assert.Equal(1, await host.StoreAsync(store => store.Subscriptions.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task M20_EraseAddress_TakesTheSubscriptionsToo()
    {
        await using var host = new PortalHost();
        await host.SubscribedAsync(Subscribers.Meeting);

        var outcome = await host.WithAsync<EraseAddressHandler, Outcome<bool>>(
            handler => handler.HandleAsync(new EraseAddress(Subscribers.Ida), Actor.Start, Cancellation));

        Assert.True(outcome.Match(done => done, _ => false));
        Assert.Equal(0, await host.StoreAsync(store => store.Subscribers.CountAsync(Cancellation)));
        Assert.Equal(0, await host.StoreAsync(store => store.Subscriptions.CountAsync(Cancellation)));
    }
}
