using System.Net;
using MeetingPortal.Data.Mail;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Caching;
using MeetingPortal.Web.Tests.Publishing;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Access;

/// <summary>What portal administrators do with accounts, rights and mail.</summary>
public sealed class AdministrationTests : IAsyncLifetime
{
    private readonly PortalHost _host = new();
    private HttpClient _ada = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _ada = await _host.SignedInAsync(DemonstrationAccount.Administrator, Cancellation);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("una", true)]
    [InlineData("MISSION.UTOPIA@", true)]
    [InlineData("dana", false)]
    public async Task Search_NameOrAddress_FindsWhoHasIt(string search, bool isFound)
    {
        var page = await _ada.OpenAsync($"/en/admin?q={Uri.EscapeDataString(search)}");

        Assert.Equal(isFound, page.Find("main").TextContent.Contains("Una Example (fictional)", StringComparison.Ordinal));
        Assert.Equal(search, page.Find("#q").GetAttribute("value"));
        Assert.Contains("Demonstration", page.Find("main table .state").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Give_RightToNewPerson_OpensTheAccountAndTellsByMailInItsLanguage()
    {
        using var answer = await GiveAsync("/en/admin/give-right?role=Translator", new(StringComparer.Ordinal) { ["Input.Name"] = "Tea Example", ["Input.Email"] = "tea@staff.example", ["Input.MailLanguage"] = "fr", ["Input.Language"] = "fr", ["Input.LastDay"] = "2026-12-31" });

        var user = await _host.StoreAsync(store => store.Users.AsNoTracking().SingleAsync(row => row.Email == "tea@staff.example", Cancellation));
        var grant = Assert.Single(await _host.GrantsAsync("tea@staff.example"));
        Assert.Equal($"/en/admin/accounts/{user.Id}?done=given", answer.Headers.Location?.OriginalString);
        Assert.Equal((Role.Translator, Language.French, new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero)), (grant.Role, grant.Language, grant.Until));
        Assert.NotNull(grant.MeetingId);
        var mail = (await _host.MailAsync(Cancellation)).Single(mail => mail.To is "tea@staff.example");
        Assert.Contains("Traducteur (11MSP)", mail.Text, StringComparison.Ordinal);
        var shown = await _ada.OpenAsync($"/en/admin/accounts/{user.Id}");
        Assert.Contains("1 January 2027", shown.Find("main").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Give_AddressThatHasAnAccount_UsesIt()
    {
        using var answer = await GiveAsync(
            "/en/admin/give-right?role=PortalAdministrator", new(StringComparer.Ordinal) { ["Input.Name"] = "Somebody", ["Input.Email"] = DemonstrationAccount.DocumentsOfficer.Email.ToUpperInvariant() });

        Assert.Contains(await _host.GrantsAsync(DemonstrationAccount.DocumentsOfficer.Email), grant => grant.Role == Role.PortalAdministrator);
        Assert.Equal("Dana Example (fictional)", await _host.StoreAsync(store => store.Users.Where(user => user.Email == DemonstrationAccount.DocumentsOfficer.Email).Select(user => user.DisplayName).SingleAsync(Cancellation)));
    }

    [Theory]
    [InlineData("", "tea@staff.example", "", "Write the person’s name.")]
    [InlineData("Tea", "tea", "", "Write one e-mail address")]
    [InlineData("Tea", "tea@staff.example", "31.12.2026", "Write the day as a date")]
    [InlineData("Tea", "tea@staff.example", "2026-11-22", "past")]
    public async Task Give_Fault_ComesBackWithWhatWasTyped(string name, string email, string lastDay, string message)
    {
        using var answer = await GiveAsync("/en/admin/give-right?role=RegistrationOfficer", new(StringComparer.Ordinal) { ["Input.Name"] = name, ["Input.Email"] = email, ["Input.LastDay"] = lastDay });

        var page = await answer.RefusedAsync(message);
        Assert.Equal((email, lastDay), (page.Find("#Input_Email").GetAttribute("value"), page.Find("#Input_LastDay").GetAttribute("value") ?? string.Empty));
        Assert.False(await _host.StoreAsync(store => store.Users.AnyAsync(user => user.Email == "tea@staff.example", Cancellation)));
    }

    [Fact]
    public async Task TakeAway_OfficersRight_WorksAtOnceOnTheOpenSessionAndStaysInTheHistory()
    {
        using var dana = await _host.OfficerAsync(Cancellation);
        using var before = await dana.AskAsync("/en/secretariat/11msp");
        var right = Assert.Single(await _host.GrantsAsync(DemonstrationAccount.DocumentsOfficer.Email));

        using var taken = await _ada.SubmitAsync(await _ada.OpenAsync($"/en/admin/rights/{right.Id}/take-away"), "main form", Cancellation);
        using var after = await dana.AskAsync("/en/secretariat/11msp");

        Assert.EndsWith("?done=taken", taken.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (before.StatusCode, after.StatusCode));
        var history = (await _ada.OpenAsync("/en/admin/history")).QuerySelectorAll("main .updates li").Select(row => row.TextContent).First(row => row.Contains("Took a right away", StringComparison.Ordinal));
        Assert.Contains("Ada Example (fictional)", history, StringComparison.Ordinal);
        Assert.Contains("Dana Example (fictional)", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task History_OfAnInvitation_TakesItForNoAccount()
    {
        using var una = await _host.SignedInAsync(DemonstrationAccount.Utopia, Cancellation);
        using var sent = await una.SubmitAsync(
            await una.GetPageAsync("/en/mission/utopia-geneva/people/invite", Cancellation),
            "main form",
            Cancellation,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Name"] = "Gillis Example (fictional)", ["Input.Email"] = "gillis@utopia.invalid" });

        var history = (await _ada.OpenAsync("/en/admin/history")).QuerySelectorAll("main .updates li").Select(row => row.TextContent).First(row => row.Contains("Invited a person to a mission", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.DoesNotContain("no longer exists", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TakeAway_LastAdministrator_IsRefused()
    {
        var own = Assert.Single(await _host.GrantsAsync(DemonstrationAccount.Administrator.Email));

        using var answer = await _ada.SubmitAsync(await _ada.OpenAsync($"/en/admin/rights/{own.Id}/take-away"), "main form", Cancellation);

        await answer.RefusedAsync("administrator");
        Assert.Single(await _host.GrantsAsync(DemonstrationAccount.Administrator.Email));
    }

    [Fact]
    public async Task Mail_Dead_CanBeTriedAgainOrDroppedAndIsAudited()
    {
        var (first, second) = (await DeadAsync("a@mission.example"), await DeadAsync("b@mission.example"));
        var page = await _ada.OpenAsync("/en/admin/mail");
        Assert.Contains("a•••@mission.example", page.Find("main").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("a@mission.example", page.Find("main").TextContent, StringComparison.Ordinal);

        using var again = await SettleAsync(page, first, "true");
        using var dropped = await SettleAsync(page, second, "false");
        using var twice = await SettleAsync(page, second, "true");

        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, dropped.StatusCode);
        await twice.RefusedAsync("already dealt with");
        var states = await _host.StoreAsync(store => store.OutboxMessages.AsNoTracking().ToDictionaryAsync(message => message.Id, message => message.State, Cancellation));
        Assert.NotEqual(MailState.Dead, states[first]);
        Assert.Equal(MailState.Dropped, states[second]);
        Assert.Equal(2, await _host.StoreAsync(store => store.AuditEntries.CountAsync(entry => entry.Operation == "SettleMessage" && entry.SubjectType == nameof(OutboxMessage), Cancellation)));
    }

    [Fact]
    public async Task Account_OfOneWhoOnlyRegisters_ListsMissionsAndOpenMeetings()
    {
        using var una = await _host.SignedInAsync(DemonstrationAccount.Utopia, Cancellation);

        var page = await una.OpenAsync("/en/account");

        Assert.NotNull(page.QuerySelector("main a[href='/en/mission/utopia-geneva/11msp']"));
        Assert.Contains("Utopia (fictional State)", page.Find("main").TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main a[href^='/en/admin']"));
        Assert.Contains("Una Example (fictional)", page.Find(".staff").TextContent, StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> GiveAsync(string address, Dictionary<string, string> fill) =>
        await _ada.SubmitAsync(await _ada.OpenAsync(address), "main form", Cancellation, fill);

    private async Task<HttpResponseMessage> SettleAsync(AngleSharp.Html.Dom.IHtmlDocument page, Guid message, string again) =>
        await _ada.SubmitAsync(
            page, "main table form", Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["message"] = message.ToString(), ["again"] = again });

    private async Task<Guid> DeadAsync(string address)
    {
        var outcome = await _host.WithAsync<Writes, Outcome<Guid>>(writes => writes.RunAsync<Guid>(
            Actor.Seed,
            "FailForTest",
            (scope, _) =>
            {
                var message = OutboxMail.Of(MailKind.RightGiven, Guid.Empty, address, Language.English, _host.Time.GetUtcNow(), ["-", "-"]);
                (message.State, message.Attempts, message.Error) = (MailState.Dead, 8, "550 mailbox unavailable");
                scope.Store.OutboxMessages.Add(message);
                return Task.FromResult<Outcome<Guid>>(message.Id);
            },
            Cancellation));
        return outcome.Match(id => id, _ => Guid.Empty);
    }
}
