using System.Net;
using MeetingPortal.Domain.Subscriptions;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Caching;
using MeetingPortal.Web.Tests.Publishing;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Subscriptions;

/// <summary>Nothing is sent to an address but one question, until whoever reads its mail presses a button; no answer tells of others.</summary>
public sealed class DoubleOptInTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Subscribers.Meeting, "11MSP: what is released")]
    [InlineData(Subscribers.Item, "Victim assistance")]
    public async Task Ask_Confirm_IsOneMessageAndThenAWish(string address, string words)
    {
        await using var host = new PortalHost();
        await host.AskedAsync(address);

        var mail = Assert.Single(await host.MailAsync(Cancellation));
        Assert.Equal((Subscribers.Ida, "11MSP: shall we tell you?"), (mail.To, mail.Subject));
        Assert.Contains(words, mail.Text, StringComparison.Ordinal);
        Assert.Equal(0, await ConfirmedAsync(host));
        using var answer = await host.ConfirmAsync(mail);
        var page = await host.CreateClient().GetPageAsync(answer.Headers.Location!.OriginalString, Cancellation);

        Assert.Contains(words, page.Find(".papers").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Subscribers.Ida, page.Find("main").TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await ConfirmedAsync(host));
    }

    [Fact]
    public async Task Open_LinkAsAScannerDoes_ConfirmsNothingAndBurnsNothing()
    {
        await using var host = new PortalHost();
        await host.AskedAsync(Subscribers.Meeting);
        var mail = Assert.Single(await host.MailAsync(Cancellation));

        for (var visit = 0; visit < 3; visit++)
        {
            using var opened = await host.CreateClient().AskAsync(mail.Link());
            Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        }

        Assert.Equal(0, await ConfirmedAsync(host));
        using var answer = await host.ConfirmAsync(mail);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task Confirm_UsedOldOrInventedLink_IsGone()
    {
        await using var host = new PortalHost();
        await host.AskedAsync(Subscribers.Meeting);
        await host.AskedAsync(Subscribers.Item);
        var mails = await host.MailAsync(Cancellation);
        (await host.ConfirmAsync(mails[0])).Dispose();
        var stale = await host.CreateClient().GetPageAsync(mails[1].Link(), Cancellation);
        await AgeAsync(host, Subscription.ConfirmedWithin - TimeSpan.FromMinutes(1));
        using var intime = await host.CreateClient().AskAsync(mails[1].Link());
        await AgeAsync(host, Subscription.ConfirmedWithin);

        foreach (var address in new[] { mails[0].Link(), mails[1].Link(), "/en/subscriptions/confirm?secret=invented", "/en/subscriptions/confirm" })
        {
            using var answer = await host.CreateClient().AskAsync(address);
            Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, intime.StatusCode);
        Assert.Contains("Victim assistance", stale.Find("main").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_KnownUnknownAndOftenTypedAddress_IsAnsweredAlike()
    {
        await using var host = new PortalHost();
        await host.SubscribedAsync(Subscribers.Meeting);
        var answers = new List<string>();

        foreach (var email in new[] { Subscribers.Ida, "nobody@elsewhere.example", Subscribers.Ida, Subscribers.Ida, Subscribers.Ida, Subscribers.Ida, "IDA@Mission.example" })
        {
            using var answer = await host.AskAsync(Subscribers.Meeting, email);
            using var shown = await host.CreateClient().AskAsync(answer.Headers.Location!.OriginalString);
            answers.Add($"{answer.StatusCode} {answer.Headers.Location} {await shown.TextAsync()}");
        }

        Assert.Single(answers.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task M08_ManyFormsForOneAddress_SendAHandfulOfMessages()
    {
        await using var host = new PortalHost();
        for (var count = 0; count < Subscription.MaxPerAddress + 3; count++)
        {
            await host.AskedAsync(count % 2 == 0 ? Subscribers.Meeting : Subscribers.Item, count % 2 == 0 ? Subscribers.Ida : "IDA@Mission.example");
        }

        Assert.Equal(Subscription.MaxPerAddress, (await host.MailAsync(Cancellation)).Count);
    }

    [Fact]
    public async Task M08_ManyFormsOfOneNetwork_AreTurnedAway()
    {
        await using var host = new PortalHost();
        var reader = host.CreateClient();
        var form = await reader.GetPageAsync(Subscribers.Meeting, Cancellation);
        var statuses = new List<HttpStatusCode>();
        for (var count = 0; count <= 30; count++)
        {
            using var answer = await reader.SubmitAsync(form, "main form", Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Email"] = $"person{count}@mission.example" });
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        Assert.All(statuses.SkipLast(1), status => Assert.Equal(HttpStatusCode.Redirect, status));
    }

    [Fact]
    public async Task Ask_WhatIsNoAddress_IsRefusedAndKept()
    {
        await using var host = new PortalHost();

        using var answer = await host.AskAsync(Subscribers.Meeting, "ida at mission");

        var page = await answer.RefusedAsync("e-mail address");
        Assert.Equal("ida at mission", page.Find("input[name='Input.Email']").GetAttribute("value"));
        Assert.Empty(await host.MailAsync(Cancellation));
    }

    [Fact]
    public async Task Ask_DocumentLanguage_IsOfferedOnlyWhereNotYetIssued()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        var reader = host.CreateClient();
        Assert.DoesNotContain("/subscribe?document", await reader.GetStringAsync(new Uri(DocumentOfficers.AgendaPage, UriKind.Relative), Cancellation), StringComparison.Ordinal);
        var closed = await reader.GetPageAsync(Subscribers.French, Cancellation);
        Assert.Null(closed.QuerySelector("main form"));

        await officer.AwaitFrenchAsync();

        var page = await reader.GetPageAsync(DocumentOfficers.AgendaPage, Cancellation);
        Assert.Equal("Tell me when it is out in French", page.Find("a[href*='subscribe?document']").TextContent);
        Assert.Single(page.QuerySelectorAll("a[href*='subscribe?document']"));
        await host.SubscribedAsync(page.Find("a[href*='subscribe?document']").GetAttribute("href")!);
        Assert.Equal(1, await ConfirmedAsync(host));
    }

    [Theory]
    [InlineData("/en/11msp/subscribe?item=no-such-item")]
    [InlineData("/en/11msp/subscribe?document=01a2076b-0000-7000-8000-000000000000&version=fr")]
    [InlineData("/en/99msp/subscribe")]
    public async Task Ask_ForWhatIsNotThere_IsNotFound(string address)
    {
        await using var host = new PortalHost();

        using var answer = await host.CreateClient().AskAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Store_AskedAndConfirmed_KeepsNoSecretAndNoTraceInTheHistory()
    {
        await using var host = new PortalHost();
        await host.AskedAsync(Subscribers.Item);
        await host.SubscribedAsync(Subscribers.Meeting);
        var secrets = (await host.MailAsync(Cancellation)).Select(mail => mail.Link().Split("secret=")[1]).ToList();

        var rows = await host.StoreAsync(store => store.Subscriptions.AsNoTracking().ToListAsync(Cancellation));
        var messages = await host.StoreAsync(store => store.OutboxMessages.AsNoTracking().ToListAsync(Cancellation));

        Assert.All(rows, row => Assert.DoesNotContain(row.ConfirmHash ?? string.Empty, secrets, StringComparer.Ordinal));
        Assert.All(messages, message => Assert.True(message.Address is null && message.Values.Count == 0));
        Assert.False(await host.StoreAsync(store => store.AuditEntries.AnyAsync(entry => entry.SubjectType.StartsWith("Subscri"), Cancellation)));
    }

    /// <summary>As if everything had been asked for that long ago.</summary>
    private static Task<int> AgeAsync(PortalHost host, TimeSpan by) =>
        host.StoreAsync(store => store.Subscriptions.ExecuteUpdateAsync(rows => rows.SetProperty(row => row.AskedAt, host.Time.GetUtcNow() - by), Cancellation));

    private static Task<int> ConfirmedAsync(PortalHost host) => host.StoreAsync(store => store.Subscriptions.CountAsync(row => row.ConfirmedAt != null, Cancellation));
}
