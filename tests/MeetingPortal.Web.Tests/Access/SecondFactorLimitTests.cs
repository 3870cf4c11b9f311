using System.Net;
using MeetingPortal.Data.Accounts;
using MeetingPortal.Data.Mail;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Registration.Accounts;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Publishing;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Access;

/// <summary>Guessing the app's codes of one account, in however many sign-ins.</summary>
public sealed class SecondFactorLimitTests : IAsyncDisposable
{
    private static readonly DemonstrationAccount Officer = DemonstrationAccount.DocumentsOfficer;

    private readonly PortalHost _host = SecondFactors.StrictPortal();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Type_TenWrongCodesInADay_NoCodeOfTheAppIsTakenForAnHour()
    {
        var factor = await EnrolledAsync();
        var (waiting, _) = await GuessedAsync();
        var opened = await waiting.GetPageAsync(SecondFactors.Page, Cancellation);
        await GuessAsync(1);
        _host.Time.Advance(TimeSpan.FromSeconds(30));

        using var right = await waiting.SubmitAsync(opened, "#by-app", Cancellation, Code(factor));
        var page = await right.RefusedAsync("Too many wrong codes were typed for this account.");
        var shown = (await waiting.GetPageAsync(SecondFactors.Page, Cancellation)).Find("#locked").TextContent;
        using var paper = await waiting.TypeFromPaperAsync(factor.Codes[0]);

        Assert.Null(page.QuerySelector("#by-app"));
        Assert.Contains("until 23 November 2026, 10:00", shown, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, paper.StatusCode);
        _host.Time.Advance(PassSecondFactorHandler.LockedFor);
        var (after, _) = await _host.ShowOwnershipAsync(Officer);
        using var again = await after.TypeAsync(_host.PasswordOf(factor.Key));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Fact]
    public async Task Type_WrongCodesAfterTheHour_LockAgainAndTellTheOtherAdministratorsOnce()
    {
        (await _host.ShowOwnershipAsync(DemonstrationAccount.Administrator)).Client.Dispose();
        await EnrolledAsync();
        await GuessedAsync();
        await GuessAsync(1);
        Assert.Equal([DemonstrationAccount.Administrator.Email], await ToldAsync(), StringComparer.Ordinal);

        _host.Time.Advance(PassSecondFactorHandler.LockedFor);
        await GuessAsync(1);

        var user = await UserAsync();
        Assert.Equal(_host.Time.GetUtcNow() + PassSecondFactorHandler.LockedFor, user.LockoutEnd);
        Assert.Single(await ToldAsync());
        var mail = (await _host.MailAsync(Cancellation)).Single(sent => sent.Subject.StartsWith("Too many wrong codes", StringComparison.Ordinal));
        Assert.Contains("Dana Example (fictional)", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reset_LockedAccount_BeginsWithoutTheLock()
    {
        await EnrolledAsync();
        await GuessedAsync();
        await GuessAsync(1);
        var user = await UserAsync();

        await _host.WithAsync<ResetSecondFactorHandler, Outcome<bool>>(reset => reset.HandleAsync(new ResetSecondFactor(user.UserId), Actor.Start, Cancellation));

        Assert.NotNull(user.LockoutEnd);
        Assert.Null((await UserAsync()).LockoutEnd);
        Assert.Equal(0, await _host.StoreAsync(store => store.UserTokens.CountAsync(token => token.UserId == user.Id, Cancellation)));
    }

    [Fact]
    public async Task Enter_CodeOfTheMailAlone_IsNoSignInYet()
    {
        await EnrolledAsync();
        var before = (await UserAsync()).LastSignedInAt;
        _host.Time.Advance(TimeSpan.FromMinutes(1));

        (await _host.SignInByMailAsync(Officer.Email, Cancellation)).Dispose();

        Assert.Equal(before, (await UserAsync()).LastSignedInAt);
    }

    /// <summary>Nine wrong codes in two sign-ins, and a third that begins then.</summary>
    private async Task<(HttpClient Client, string Next)> GuessedAsync()
    {
        await GuessAsync(5);
        await GuessAsync(4);
        return await _host.ShowOwnershipAsync(Officer);
    }

    private async Task GuessAsync(int times)
    {
        var (client, _) = await _host.ShowOwnershipAsync(Officer);
        for (var count = 0; count < times; count++)
        {
            using var wrong = await client.TypeAsync("000000");
            Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        }
    }

    private async Task<HeldFactor> EnrolledAsync()
    {
        var (client, _) = await _host.ShowOwnershipAsync(Officer);
        return await client.EnrolAsync(_host);
    }

    private Dictionary<string, string> Code(HeldFactor factor) => new(StringComparer.Ordinal) { ["Input.Code"] = _host.PasswordOf(factor.Key) };

    private Task<PortalUser> UserAsync() => _host.StoreAsync(store => store.Users.AsNoTracking().SingleAsync(user => user.Email == Officer.Email, Cancellation));

    private Task<List<string>> ToldAsync() => _host.StoreAsync(store => store.OutboxMessages
        .Where(message => message.Kind == MailKind.SecondFactorLocked).Select(message => message.Address!).ToListAsync(Cancellation));
}
