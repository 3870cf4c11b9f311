using System.Net;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Registration.Access;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Access;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>M36: cookies without their guards, a session fixed beforehand, a sign-in that somebody else made.</summary>
public sealed class M36SessionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task M36_CookiesOutsideDevelopment_CarryEveryGuard()
    {
        await using var host = new PortalHost("Production");
        await host.WithAsync<MakeFirstAdministratorHandler, Outcome<UserId>>(
            make => make.HandleAsync(new MakeFirstAdministrator("Ada Example (fictional)", "ada@example.org"), Cancellation));
        using var client = host.CreateClient();
        var page = await client.GetPageAsync("/en/account/sign-in", Cancellation);

        using var asked = await client.SubmitAsync(page, "main form", Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Email"] = "ada@example.org" });
        using var entered = await client.EnterCodeAsync(await host.CodeAsync("ada@example.org"), Cancellation);

        var waiting = Assert.Single(asked.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-portal-sign-in=", waiting, StringComparison.Ordinal);
        Guarded(waiting, "samesite=strict");
        Assert.All(entered.Headers.GetValues("Set-Cookie").Where(cookie => !cookie.StartsWith("__Host-portal-form", StringComparison.Ordinal)), cookie => Guarded(cookie, "samesite="));
        Assert.Contains(entered.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("__Host-portal-sign-in=;", StringComparison.Ordinal));
    }

    [Fact]
    public async Task M36_SessionOfSomebodyElseInTheBrowser_IsReplaced()
    {
        await using var host = new PortalHost();
        using var planted = await host.SignInByMailAfterStartAsync(DemonstrationAccount.Atlantis.Email);
        var email = DemonstrationAccount.DocumentsOfficer.Email;
        var page = await planted.GetPageAsync("/en/account/sign-in", Cancellation);
        using var asked = await planted.SubmitAsync(page, "main form", Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Email"] = email });

        using var entered = await planted.EnterCodeAsync(await host.CodeAsync(email), Cancellation);

        Assert.Contains(entered.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("portal-session=", StringComparison.Ordinal));
        using var office = await planted.GetAsync(new Uri("/en/secretariat/11msp", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.OK, office.StatusCode);
    }

    [Theory]
    [InlineData("/en/account/sign-in", "Input.Email")]
    [InlineData("/en/account/code", "Input.Code")]
    [InlineData("/en/account/code?handler=Again", "x")]
    [InlineData("/en/account/code?handler=Show", "x")]
    public async Task M36_FormOfAnotherSite_SignsNobodyInAndAsksForNothing(string address, string field)
    {
        await using var host = new PortalHost();
        (await host.OfficerAsync(Cancellation)).Dispose();
        var email = DemonstrationAccount.DocumentsOfficer.Email;
        using var victim = await host.AskForCodeAsync(email, Cancellation);
        var code = await host.CodeAsync(email);
        using var content = new FormUrlEncodedContent([new(field, field is "Input.Email" ? email : code)]);

        using var answer = await victim.PostAsync(new Uri(address, UriKind.Relative), content, Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(cookie => cookie.Contains("session", StringComparison.Ordinal)));
        Assert.Single(await host.MailAsync(Cancellation));
    }

    private static void Guarded(string cookie, string sameSite)
    {
        Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; path=/;", cookie + ";", StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(sameSite, cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
    }
}
