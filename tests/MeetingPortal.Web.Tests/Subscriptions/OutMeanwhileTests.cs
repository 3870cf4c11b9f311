using System.Net;
using AngleSharp.Dom;
using MeetingPortal.TestKit.Hosting;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Subscriptions;

/// <summary>Between asking and confirming a document may come out; nobody is promised a message that never comes.</summary>
public sealed class OutMeanwhileTests : IAsyncLifetime
{
    private const string Told = "CCM/MSP/2023/1 is out in French";

    private readonly PortalHost _host = new();
    private HttpClient _officer = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _officer = await _host.OfficerAsync(Cancellation);
        await _officer.AwaitFrenchAsync();
    }

    public ValueTask DisposeAsync()
    {
        _officer.Dispose();
        return _host.DisposeAsync();
    }

    [Fact]
    public async Task Open_OutMeanwhile_SaysSoWithItsAddressAndAsksNothing()
    {
        await _host.AskedAsync(Subscribers.French);
        var mail = Assert.Single(await _host.MailAsync(Cancellation));
        await _officer.FrenchIsAsync("IssuedElsewhere");

        foreach (var language in new[] { "en", "ar" })
        {
            var page = await _host.CreateClient().GetPageAsync(mail.Link().Replace("/en/", $"/{language}/", StringComparison.Ordinal), Cancellation);

            Assert.Null(page.QuerySelector("main form"));
            Assert.Equal($"/{language}/d/CCM/MSP/2023/1", page.Find("main .note.good a").GetAttribute("href"));
        }

        Assert.Equal(Told, (await _host.CreateClient().GetPageAsync(mail.Link(), Cancellation)).Find("main .note.good a").Text());
    }

    [Fact]
    public async Task Confirm_OutMeanwhile_SaysSoAndIsOverWithoutAMessage()
    {
        await _host.SubscribedAsync(Subscribers.French, "early@mission.example");
        await _host.AskedAsync(Subscribers.French);
        var reader = _host.CreateClient();
        var opened = await reader.GetPageAsync((await _host.MailAsync(Cancellation))[^1].Link(), Cancellation);
        await _officer.FrenchIsAsync("IssuedElsewhere");

        using var answer = await reader.SubmitAsync(opened, "main form", Cancellation);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = await reader.GetPageAsync(answer.Headers.Location!.OriginalString, Cancellation);
        Assert.Equal((Told, "/en/d/CCM/MSP/2023/1"), (page.Find("main .note.good a").Text(), page.Find("main .note.good a").GetAttribute("href")));
        Assert.DoesNotContain("you will be told", page.Find("main").Text(), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".papers li"));
        await _officer.SentAsync();
        Assert.Equal(["early@mission.example"], (await _host.NoticesAsync()).Select(notice => notice.To), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Manage_OutAndNotYetSent_LeadsToIt()
    {
        var manage = await _host.SubscribedAsync(Subscribers.French);
        var reader = _host.CreateClient();
        Assert.Null((await reader.GetPageAsync(manage, Cancellation)).QuerySelector(".papers a"));
        Assert.Contains("you will be told", (await reader.GetPageAsync(manage, Cancellation)).Find("main").Text(), StringComparison.Ordinal);

        await _officer.FrenchIsAsync("IssuedElsewhere");

        Assert.Equal(Told, (await reader.GetPageAsync(manage, Cancellation)).Find(".papers a").Text());
    }

    [Fact]
    public async Task Confirmed_OfAnotherAddress_IsNotShown()
    {
        await _host.SubscribedAsync(Subscribers.French, "early@mission.example");
        var others = await _host.StoreAsync(store => store.Subscriptions.Select(row => row.Id).SingleAsync(Cancellation));
        var manage = await _host.SubscribedAsync(Subscribers.Meeting);

        var page = await _host.CreateClient().GetPageAsync($"{manage.Split("&confirmed=")[0]}&confirmed={others}", Cancellation);

        Assert.Null(page.QuerySelector("main .note.good"));
    }
}
