using System.Net;
using MeetingPortal.Data.Mail;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Documents;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Pages;
using MeetingPortal.Web.Tests.Publishing;
using MeetingPortal.Web.Tests.Registration;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MeetingPortal.Web.Tests.Subscriptions;

/// <summary>A release drafts, an officer sends, each address is written to once; what is withdrawn or not yet out is told to nobody.</summary>
public sealed class NoticeTests
{
    private const string Notices = "/en/secretariat/11msp/notices";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Release_Draft_GoesToNobodyUntilAnOfficerSendsIt()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        await host.SubscribedAsync(Subscribers.Meeting);
        await host.SubscribedAsync(Subscribers.Item);
        await host.SubscribedAsync("/fr/11msp/subscribe", "jean@mission.example");

        await ReleaseVenueAsync(officer);

        Assert.Empty(await host.NoticesAsync());
        var notice = await officer.NewestNoticeAsync();
        var page = await officer.OpenAsync(notice);
        Assert.Equal(["The meeting English 1", "The meeting French 1"], Rows(page), StringComparer.Ordinal);
        Assert.DoesNotContain("mission.example", page.Find("main").TextContent, StringComparison.Ordinal);
        await officer.SentAsync();

        var mails = await host.NoticesAsync();
        Assert.Equal(["ida@mission.example", "jean@mission.example"], mails.Select(mail => mail.To).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        var mail = To(mails, Subscribers.Ida);
        Assert.Equal("11MSP: Venue – release 2", mail.Subject);
        Assert.Contains("The hall is another.", mail.Text, StringComparison.Ordinal);
        Assert.Contains("https://portal.example/en/11msp/info/venue\n", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<", mail.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("zh")]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("ru")]
    [InlineData("es")]
    public async Task Mail_InEachLanguage_FillsEveryPlaceAndHoldsOnlyItsOwnAddresses(string language)
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        await host.SubscribedAsync($"/{language}/11msp/subscribe");
        await ReleaseVenueAsync(officer);
        await officer.SentAsync();

        var mails = await host.MailAsync(Cancellation);

        Assert.Equal(2, mails.Count);
        Assert.All(mails, mail =>
        {
            Assert.DoesNotContain('{', mail.Subject + mail.Text);
            Assert.Contains("11MSP", mail.Subject, StringComparison.Ordinal);
            Assert.Contains($"https://portal.example/{language}/subscriptions", mail.Text, StringComparison.Ordinal);
            Assert.Equal("text/plain", mail.Message.Body!.ContentType.MimeType);
        });
    }

    [Fact]
    public async Task Send_PressedTwice_WritesToEachAddressOnce()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        await host.SubscribedAsync(Subscribers.Meeting);
        await ReleaseVenueAsync(officer);
        var notice = await officer.NewestNoticeAsync();
        var form = await officer.OpenAsync(Subscribers.ToSend(notice));

        using var first = await officer.SubmitAsync(form, Officers.EditForm, Cancellation);
        using var second = await officer.SubmitAsync(form, Officers.EditForm, Cancellation);

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        await second.RefusedAsync("It was sent, discarded or changed meanwhile.");
        Assert.Single(await host.NoticesAsync());
    }

    [Fact]
    public async Task Introduce_InOneLanguage_StandsBeforeTheTextInThatLanguageAlone()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        await host.SubscribedAsync(Subscribers.Meeting);
        await host.SubscribedAsync("/fr/11msp/subscribe", "jean@mission.example");
        await ReleaseVenueAsync(officer);
        var notice = await officer.NewestNoticeAsync();

        using var saved = await officer.SubmitAsync(
            await officer.OpenAsync(notice), Officers.EditForm, Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Introduction.Text[en]"] = "Please note http://evil.example/x" });
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains("Please note", (await officer.OpenAsync($"{notice}?in=en")).Find("pre").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Please note", (await officer.OpenAsync($"{notice}?in=fr")).Find("pre").TextContent, StringComparison.Ordinal);
        await officer.SentAsync();

        var mails = await host.NoticesAsync();
        Assert.StartsWith("Please note ", To(mails, Subscribers.Ida).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("http://evil.example", string.Concat(mails.Select(mail => mail.Text)), StringComparison.Ordinal);
        Assert.DoesNotContain("Please note", To(mails, "jean@mission.example").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_WithdrawnMeanwhile_IsRefusedAndTellsNobody()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        await host.SubscribedAsync(Subscribers.Meeting);
        await ReleaseVenueAsync(officer);
        var form = await officer.OpenAsync(Subscribers.ToSend(await officer.NewestNoticeAsync()));
        await WithdrawVenueAsync(officer);

        using var answer = await officer.SubmitAsync(form, Officers.EditForm, Cancellation);

        await answer.RefusedAsync("What this told of was withdrawn");
        Assert.Empty(await host.NoticesAsync());
        var list = (await officer.OpenAsync(Notices)).Find("main").TextContent;
        Assert.Contains("Withdrawn meanwhile", list, StringComparison.Ordinal);
        Assert.DoesNotContain("Venue – release", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_WithdrawnAfterSending_IsDroppedFromTheOutbox()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        await host.SubscribedAsync(Subscribers.Meeting);
        await ReleaseVenueAsync(officer);
        await officer.SentAsync();
        var sent = (await host.NoticesAsync()).Count;
        await WithdrawVenueAsync(officer);

        // As if the server had been away all the while.
        await host.StoreAsync(store => store.OutboxMessages.Where(message => message.Kind == MailKind.Notice)
            .ExecuteUpdateAsync(rows => rows.SetProperty(row => row.State, MailState.Waiting), Cancellation));

        Assert.Equal(sent, (await host.NoticesAsync()).Count);
        Assert.Equal([MailState.Dropped], await host.StoreAsync(store => store.OutboxMessages.Where(message => message.Kind == MailKind.Notice).Select(message => message.State).ToListAsync(Cancellation)));
    }

    [Fact]
    public async Task Mail_EndedAfterSending_IsDroppedFromTheOutbox()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        await host.SubscribedAsync(Subscribers.Meeting);
        await ReleaseVenueAsync(officer);
        await officer.SentAsync();
        var mail = Assert.Single(await host.NoticesAsync());
        (await host.PressOneClickAsync(mail)).Dispose();
        await host.StoreAsync(store => store.OutboxMessages.Where(message => message.Kind == MailKind.Notice)
            .ExecuteUpdateAsync(rows => rows.SetProperty(row => row.State, MailState.Waiting), Cancellation));

        Assert.Single(await host.NoticesAsync());
        Assert.Equal([MailState.Dropped], await host.StoreAsync(store => store.OutboxMessages.Where(message => message.Kind == MailKind.Notice).Select(message => message.State).ToListAsync(Cancellation)));
    }

    [Fact]
    public async Task Discard_TakenUpAgain_CanBeSent()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        await host.SubscribedAsync(Subscribers.Meeting);
        await ReleaseVenueAsync(officer);
        var notice = await officer.NewestNoticeAsync();

        (await officer.SubmitAsync(await officer.OpenAsync(notice), "#discard", Cancellation)).Dispose();
        Assert.Null((await officer.OpenAsync(Subscribers.ToSend(notice))).QuerySelector("main form"));
        (await officer.SubmitAsync(await officer.OpenAsync(notice), "#take-up", Cancellation)).Dispose();
        await officer.SentAsync();

        Assert.Single(await host.NoticesAsync());
    }

    [Fact]
    public async Task Recipients_ConfirmedBeforeItIsSent_AreToldAndLaterOnesAreNot()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        await host.SubscribedAsync(Subscribers.Meeting);
        await ReleaseVenueAsync(officer);
        host.Time.Advance(TimeSpan.FromSeconds(1));
        await host.SubscribedAsync(Subscribers.Meeting, "late@mission.example");

        await officer.SentAsync();
        host.Time.Advance(TimeSpan.FromSeconds(1));
        await host.SubscribedAsync(Subscribers.Meeting, "too-late@mission.example");

        Assert.Equal([Subscribers.Ida, "late@mission.example"], (await host.NoticesAsync()).Select(mail => mail.To).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Release_OfTheProgramme_TellsThoseWhoseItemItTouches()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        await host.SubscribedAsync(Subscribers.Item);
        await host.SubscribedAsync("/en/11msp/subscribe?item=opening", "opening@mission.example");

        await host.ReleaseAsync<ProgrammeContent>(
            ContentKind.Programme, content => content.WithSitting("wed-13-am", sitting => sitting with { Entries = [sitting.Entries[0], sitting.Entries[1] with { IfTimePermits = true }] }), "Victim assistance may wait.", Cancellation);
        await officer.SentAsync();

        Assert.Equal([Subscribers.Ida], (await host.NoticesAsync()).Select(mail => mail.To), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Release_WhatAPrivateSittingTakesUp_TellsNobodyAndNamesNothing()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        await host.SubscribedAsync(Subscribers.Item);

        await host.ReleaseAsync<ProgrammeContent>(
            ContentKind.Programme, content => content.WithSitting("wed-13-am", sitting => sitting with { Audience = Audience.StatesParties, Entries = [sitting.Entries[1] with { IfTimePermits = true }] }), "Rooms were changed.", Cancellation);

        var page = await officer.OpenAsync(Subscribers.ToSend(await officer.NewestNoticeAsync()));
        Assert.Null(page.QuerySelector("main form"));
    }

    [Fact]
    public async Task File_FrenchIsOut_TellsWhoWaitedOnceAndThenForgetsTheWish()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        await officer.AwaitFrenchAsync();
        await host.SubscribedAsync(Subscribers.French);

        await officer.DecidedAsync(await officer.SendsAsync(), "Publish");
        Assert.Equal(["The document’s language English 1"], Rows(await officer.OpenAsync(await officer.NewestNoticeAsync())), StringComparer.Ordinal);
        await officer.SentAsync();

        var mail = Assert.Single(await host.NoticesAsync());
        Assert.Equal("11MSP: CCM/MSP/2023/1 is out in French", mail.Subject);
        Assert.Contains("https://portal.example/en/d/CCM/MSP/2023/1\n", mail.Text, StringComparison.Ordinal);
var manage = mail.Text.Split('\n').Single(line => line.StartsWith("https://portal.example/en/subscriptions?", StringComparison.Ordinal));
        var reader = host.CreateClient();
        var page = await reader.GetPageAsync(new Uri(manage).PathAndQuery, Cancellation);
        Assert.Contains("You were told of what you asked for", page.Find("main").TextContent, StringComparison.Ordinal);
        (await reader.SubmitAsync(page, "#end-all", Cancellation)).Dispose();
        Assert.Equal(0, await host.StoreAsync(store => store.Subscribers.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Form_FrenchIsIssuedElsewhere_DraftsToo()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        await officer.AwaitFrenchAsync();
        await host.SubscribedAsync(Subscribers.French);

        await officer.FrenchIsAsync("IssuedElsewhere");
        await officer.SentAsync();

        Assert.Equal("11MSP: CCM/MSP/2023/1 is out in French", Assert.Single(await host.NoticesAsync()).Subject);
    }

    [Fact]
    public async Task M12_FileBeforeItsInstant_DraftsNothingUntilItHasCome()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        await host.SubscribedAsync("/fr/11msp/subscribe");
        var file = await officer.SendsAsync();
        var clock = host.Services.GetRequiredService<MeetingClock>();
        await officer.ScheduledAsync(file, WallClock.At(clock.Now, TimeZoneInfo.FindSystemTimeZoneById("Europe/Zurich")).AddHours(3));

        Assert.Equal(0, await host.StoreAsync(store => store.Notices.CountAsync(Cancellation)));
        Assert.Contains("No message was drafted yet.", (await officer.OpenAsync(Notices)).Find("main").TextContent, StringComparison.Ordinal);
        MissionClient.MoveMeeting(host, TimeSpan.FromHours(4));
        await host.WithAsync<AnnounceDueFiles, int>(due => due.RunAsync(Cancellation));

        Assert.Equal(1, await host.StoreAsync(store => store.Notices.CountAsync(Cancellation)));
        await officer.SentAsync();
        Assert.Contains("parution en français", Assert.Single(await host.NoticesAsync()).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Release_NobodyAskedToBeTold_DraftsNothing()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        await host.AskedAsync(Subscribers.Meeting);

        await ReleaseVenueAsync(officer);

        Assert.Equal(0, await host.StoreAsync(store => store.Notices.CountAsync(Cancellation)));
    }

    private static ReceivedMail To(IEnumerable<ReceivedMail> mails, string address) => mails.Single(mail => string.Equals(mail.To, address, StringComparison.Ordinal));

    private static IEnumerable<string> Rows(AngleSharp.Html.Dom.IHtmlDocument page) =>
        page.QuerySelectorAll(".staff-table tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent.Trim())));

    private static async Task ReleaseVenueAsync(HttpClient officer)
    {
        await officer.SavedAsync("venue", "Venue", "Another hall.");
        await officer.ReleasedAsync("venue", "The hall is another.");
    }

    private static async Task WithdrawVenueAsync(HttpClient officer)
    {
        using var answer = await officer.SubmitAsync(
            await officer.OpenAsync("/en/secretariat/11msp/page/venue/withdraw"), Officers.EditForm, Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Reason.Text[en]"] = "It was wrong." });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}
