using System.Net;
using MeetingPortal.Data.Mail;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Registration.Accounts;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Access;
using MeetingPortal.Web.Tests.Caching;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>M22, as far as accounts go: a lost or stolen device opens nothing once an administrator has been told.</summary>
public sealed class M22LostDeviceTests : IAsyncDisposable
{
    private readonly PortalHost _host = SecondFactors.StrictPortal();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task M22_SessionsEnded_TheDeviceIsSignedOutAtOnce()
    {
        var (administrator, device, account) = await LostAsync();

        using var done = await administrator.SubmitAsync(await administrator.GetPageAsync(account, Cancellation), "#end-sessions", Cancellation);
        _host.Time.Advance(TimeSpan.FromSeconds(1));
        using var after = await device.AskAsync("/en/secretariat/11msp");

        Assert.EndsWith("?done=ended", done.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.StartsWith("/en/account/sign-in", after.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task M22_SessionsEnded_AlsoASignInThatWaitsForItsSecondFactor()
    {
        var (administrator, _, account) = await LostAsync();
        var (waiting, _) = await _host.ShowOwnershipAsync(DemonstrationAccount.DocumentsOfficer);
        var page = await waiting.GetPageAsync(SecondFactors.Page, Cancellation);

        using var done = await administrator.SubmitAsync(await administrator.GetPageAsync(account, Cancellation), "#end-sessions", Cancellation);
        using var typed = await waiting.SubmitAsync(page, "#by-app", Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Code"] = "123456" });

        Assert.Contains("Please begin again.", await typed.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task M22_FactorReset_OldPhoneAndPaperAreWorthNothingAndAdministratorsKnow()
    {
        var (administrator, device, account) = await LostAsync();
        var second = await SecondAdministratorAsync();

        using var reset = await administrator.SubmitAsync(await administrator.GetPageAsync($"{account}/reset-second-factor", Cancellation), "main form", Cancellation);
        _host.Time.Advance(TimeSpan.FromSeconds(1));
        using var old = await device.AskAsync("/en/secretariat/11msp");
        var (again, next) = await _host.ShowOwnershipAsync(DemonstrationAccount.DocumentsOfficer);

        Assert.EndsWith("?done=reset", reset.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.StartsWith("/en/account/sign-in", old.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.Equal(SecondFactors.EnrolPage, next);
        var user = Guid.Parse(account.Split('/')[^1]);
        Assert.Empty(await _host.StoreAsync(store => store.UserTokens.AsNoTracking().Where(token => token.UserId == user).ToListAsync(Cancellation)));
        var told = await _host.StoreAsync(store => store.OutboxMessages.AsNoTracking().Where(row => row.Kind == MailKind.SecondFactorReset).Select(row => row.Address).ToListAsync(Cancellation));
        Assert.Equal([second], told);
        Assert.True(await _host.StoreAsync(store => store.AuditEntries.AnyAsync(entry => entry.Operation == nameof(ResetSecondFactor), Cancellation)));
        Assert.Equal(10, (await again.EnrolAsync(_host)).Codes.Count);
    }

    /// <summary>An administrator, a documents officer's device with an open session, and the page of the officer's account.</summary>
    private async Task<(HttpClient Administrator, HttpClient Device, string Account)> LostAsync()
    {
        var (administrator, _) = await _host.ShowOwnershipAsync(DemonstrationAccount.Administrator);
        await administrator.EnrolAsync(_host);
        var (device, _) = await _host.ShowOwnershipAsync(DemonstrationAccount.DocumentsOfficer);
        await device.EnrolAsync(_host);
        using var open = await device.AskAsync("/en/secretariat/11msp");
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
        var id = await _host.StoreAsync(store => store.Users.Where(user => user.Email == DemonstrationAccount.DocumentsOfficer.Email).Select(user => user.Id).SingleAsync(Cancellation));
        return (administrator, device, $"/en/admin/accounts/{id}");
    }

    private async Task<string> SecondAdministratorAsync()
    {
        const string Email = "second@administrators.example";
        await _host.WithAsync<MeetingPortal.Registration.Access.GiveRightHandler, Outcome<Domain.Identifiers.UserId>>(give => give.HandleAsync(
            new MeetingPortal.Registration.Access.GiveRight("Second (fictional)", Email, Domain.Languages.Language.French, new MeetingPortal.Registration.Access.WantedRight(Role.PortalAdministrator), ["-", "-"]),
            Actor.Start,
            Cancellation));
        return Email;
    }
}
