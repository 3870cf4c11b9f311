using System.Net;
using AngleSharp.Dom;
using MeetingPortal.Domain.Subscriptions;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Publishing;
using MeetingPortal.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Subscriptions;

/// <summary>Whatever way a document comes out, its followers are told once, whichever meeting lists it; many drafts go out by one confirmation.</summary>
public sealed class NoticeOfDocumentTests : IAsyncLifetime
{
    private const string Jean = "jean@mission.example";
    private const string InFrench = "/fr/11msp/subscribe";
    private const string New = DocumentOfficers.List + "/new";
    private const string Notices = "/en/secretariat/11msp/notices";
    private const string Six = "CCM/MSP/2023/WP.7 is out in Arabic, Chinese, English, French, Russian, Spanish";

    private readonly PortalHost _host = new();
    private HttpClient _officer = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _host.WarmAsync();
        _officer = await _host.OfficerAsync(Cancellation);
        await _host.SubscribedAsync(Subscribers.Meeting);
    }

    public ValueTask DisposeAsync()
    {
        _officer.Dispose();
        return _host.DisposeAsync();
    }

    [Fact]
    public async Task Drop_OfSixLanguages_IsOneDraftAndOneMessageEach()
    {
        await _host.SubscribedAsync(InFrench, Jean);

        await DroppedAsync("WP.7", "AR", "ZH", "EN", "FR", "RU", "ES");

        Assert.Equal([Six], await HeadlinesAsync());
        await _officer.SentAsync();
        var mails = await _host.NoticesAsync();
        Assert.Equal([Subscribers.Ida, Jean], mails.Select(mail => mail.To).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal($"11MSP: {Six}", mails.Single(mail => string.Equals(mail.To, Subscribers.Ida, StringComparison.Ordinal)).Subject);
        Assert.Contains("arabe, chinois, anglais, français, russe, espagnol", mails.Single(mail => string.Equals(mail.To, Jean, StringComparison.Ordinal)).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LanguageAfterTheDraft_JoinsItAndTheOfficerLooksAgain_AndAfterSendingOpensAnother()
    {
        await _host.SubscribedAsync(InFrench, Jean);
        await DroppedAsync("WP.7", "EN");
        var seen = await _officer.OpenAsync(Subscribers.ToSend(await _officer.NewestNoticeAsync()));
        await DroppedAsync("WP.7", "RU");

        using var refused = await _officer.SubmitAsync(seen, Officers.EditForm, Cancellation);
        await refused.RefusedAsync("It was sent, discarded or changed meanwhile.");
        Assert.Equal(["CCM/MSP/2023/WP.7 is out in English, Russian"], await HeadlinesAsync());
        await _officer.SentAsync();
        _host.Time.Advance(TimeSpan.FromSeconds(1));
        await DroppedAsync("WP.7", "FR");

        Assert.Equal("CCM/MSP/2023/WP.7 is out in French", (await HeadlinesAsync())[0]);
        await _officer.SentAsync();
        Assert.Equal([Subscribers.Ida, Jean, Jean], (await _host.NoticesAsync()).Select(mail => mail.To).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Send_SeveralChosen_AsksOnceWithTheNumbersAndLeavesTheRest()
    {
        await _host.SubscribedAsync(InFrench, Jean);
        await DroppedAsync("WP.7", "EN");
        await DroppedAsync("WP.8", "EN");
        await DroppedAsync("WP.9", "EN");
        var list = await _officer.OpenAsync(Notices);
        var boxes = list.QuerySelectorAll("#choose input[type=checkbox][name=notice]").Select(box => box.GetAttribute("value")!).ToList();
        Assert.Equal((3, "/en/secretariat/11msp/notices/send"), (boxes.Count, list.Find("#choose").GetAttribute("action")));

        var page = await _officer.OpenAsync($"{Notices}/send?notice={boxes[0]}&notice={boxes[1]}");
        Assert.Equal(2, page.QuerySelectorAll("#chosen li").Length);
        Assert.StartsWith("Messages: 4. Recipients: 2.", page.Find("#total").Text().Trim(), StringComparison.Ordinal);
        Assert.Equal(["The meeting English 2", "The meeting French 2"], page.QuerySelectorAll(".staff-table tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.Text().Trim()))), StringComparer.Ordinal);
        Assert.Contains("cannot be called back", page.Find("main").Text(), StringComparison.Ordinal);
        Assert.Empty(await _host.NoticesAsync());
        using var sent = await _officer.SubmitAsync(page, Officers.EditForm, Cancellation);

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Equal(4, (await _host.NoticesAsync()).Count);
        Assert.Equal(1, await CountAsync(NoticeState.Draft));
        Assert.Empty((await _officer.OpenAsync($"{Notices}/send")).QuerySelectorAll("main form"));
        using var rest = await _officer.SubmitAsync(await _officer.OpenAsync(list.Find("#send-all").GetAttribute("href")!), Officers.EditForm, Cancellation);
        Assert.Equal((6, 0), ((await _host.NoticesAsync()).Count, await CountAsync(NoticeState.Draft)));
    }

    [Fact]
    public async Task Send_OneOfSeveralDiscardedMeanwhile_SendsNone()
    {
        await DroppedAsync("WP.7", "EN");
        await DroppedAsync("WP.8", "EN");
        var page = await _officer.OpenAsync($"{Notices}/send?all=true");
        (await _officer.SubmitAsync(await _officer.OpenAsync(await _officer.NewestNoticeAsync()), "#discard", Cancellation)).Dispose();

        using var answer = await _officer.SubmitAsync(page, Officers.EditForm, Cancellation);

        var again = await answer.RefusedAsync("It was sent, discarded or changed meanwhile.");
        Assert.Single(again.QuerySelectorAll("#chosen li"));
        Assert.Equal((0, 0), ((await _host.NoticesAsync()).Count, await CountAsync(NoticeState.Sent)));
    }

    [Fact]
    public async Task MadePublic_WithItsFilePublishedBefore_IsDraftedAsNew()
    {
        using var saved = await SaveAsync(New, ("Input.Symbols", "CCM/MSP/2023/CRP.1"), ("Input.Title.Text[en]", "Paper"), ("Input.Audience", "Participants"));
        var document = saved.Headers.Location!.ToString().Split('?')[0];
        await _officer.DecidedAsync(await _officer.SendsAsync(document, "fr"), "Publish");
        Assert.Empty(await HeadlinesAsync());

        using var shown = await SaveAsync($"{document}/edit", ("Input.Audience", "Public"));

        Assert.Equal(["CCM/MSP/2023/CRP.1 is out in French"], await HeadlinesAsync());
        await _officer.SentAsync();
        Assert.Single(await _host.NoticesAsync());
    }

    [Fact]
    public async Task IssuedElsewhere_OfANewDocumentOrOneOfWhichNothingWasKnown_IsDrafted()
    {
        using var saved = await SaveAsync(
            New, ("Input.Symbols", "CCM/MSP/2023/WP.1"), ("Input.Title.Text[en]", "Paper"), ("Input.States[en]", "IssuedElsewhere"), ("Input.States[es]", "IssuedElsewhere"));
        Assert.Equal(["CCM/MSP/2023/WP.1 is out in English, Spanish"], await HeadlinesAsync());
        await _officer.SentAsync();
        await _host.SubscribedAsync(InFrench, Jean);
        _host.Time.Advance(TimeSpan.FromSeconds(1));
        var edit = $"{saved.Headers.Location!.ToString().Split('?')[0]}/edit";

        using var again = await SaveAsync(edit, ("Input.Title.Text[en]", "Paper, corrected"));
        Assert.Single(await HeadlinesAsync());
        using var issued = await SaveAsync(edit, ("Input.States[fr]", "IssuedElsewhere"));

        Assert.Equal("CCM/MSP/2023/WP.1 is out in French", (await HeadlinesAsync())[0]);
        await _officer.SentAsync();
        Assert.Equal([Subscribers.Ida, Jean], (await _host.NoticesAsync()).Select(mail => mail.To), StringComparer.Ordinal);
    }

    [Fact]
    public async Task IssuedElsewhere_OfADocumentNotForEverybody_IsDraftedForNobody()
    {
        using var saved = await SaveAsync(
            New, ("Input.Symbols", "CCM/MSP/2023/CRP.1"), ("Input.Title.Text[en]", "Paper"), ("Input.Audience", "Participants"), ("Input.States[en]", "IssuedElsewhere"));

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Empty(await HeadlinesAsync());
    }

    [Fact]
    public async Task DocumentOfAnotherMeeting_NewlyListed_IsDraftedForTheFollowersOfTheListingMeeting()
    {
        await SecondMeeting.AddAsync(_host);
        await _host.AddOtherDocumentAsync("CCM/MSP/2024/5", "Paper of the other meeting", isIssued: true);
        Assert.Empty(await HeadlinesAsync());

        await ListedAsync("CCM/MSP/2024/5");

        Assert.Equal(["CCM/MSP/2024/5 is out in English"], await HeadlinesAsync());
        await _officer.SentAsync();
        Assert.Equal("11MSP: CCM/MSP/2024/5 is out in English", Assert.Single(await _host.NoticesAsync()).Subject);
    }

    [Fact]
    public async Task DocumentOfAnotherMeeting_OutOnceListed_IsDraftedForTheFollowersOfTheListingMeeting()
    {
        await SecondMeeting.AddAsync(_host);
        var document = await _host.AddOtherDocumentAsync("CCM/MSP/2024/5", "Paper of the other meeting");
        await ListedAsync("CCM/MSP/2024/5");
        Assert.Empty(await HeadlinesAsync());

        await _host.IssueOtherDocumentAsync(document);

        Assert.Equal(["CCM/MSP/2024/5 is out in English"], await HeadlinesAsync());
        await _officer.SentAsync();
        Assert.Equal(Subscribers.Ida, Assert.Single(await _host.NoticesAsync()).To);
    }

    private async Task<IReadOnlyList<string>> HeadlinesAsync() =>
        [.. (await _officer.OpenAsync(Notices)).QuerySelectorAll("main .staff-table tbody th a").Select(link => link.Text())];

    private Task<int> CountAsync(NoticeState state) => _host.StoreAsync(store => store.Notices.CountAsync(notice => notice.State == state, Cancellation));

    /// <summary>Drops files of one document in these languages and publishes them at once.</summary>
    private async Task DroppedAsync(string symbol, params string[] languages)
    {
        var drop = await _officer.DropsAsync([.. languages.Select(language => DropOfficers.File($"CCM_MSP_2023_{symbol}-{language}.pdf", $"{symbol} {language}"))]);
        var review = await _officer.OpenAsync(drop);
        var fields = languages.Index().SelectMany(row => new[] { ($"Input.Files[{row.Index}].Title", "Paper"), ($"Input.Files[{row.Index}].IsTaken", "true") })
            .Where(field => review.QuerySelector($"[name='{field.Item1}']") is not null);
        await _officer.ConfirmsAsync(drop, [.. fields, ("Input.When", "Now")]);
    }

    private async Task<HttpResponseMessage> SaveAsync(string address, params (string Field, string Value)[] fields) => await _officer.SubmitAsync(
        await _officer.OpenAsync(address), Officers.EditForm, Cancellation, fields.ToDictionary(field => field.Field, field => field.Value, StringComparer.Ordinal));

    private async Task ListedAsync(string symbol)
    {
        using var answer = await _officer.SubmitAsync(
            await _officer.OpenAsync(DocumentOfficers.List + "/other-meetings"), "main form[action*='handler=List']", Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Symbol"] = symbol });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}
