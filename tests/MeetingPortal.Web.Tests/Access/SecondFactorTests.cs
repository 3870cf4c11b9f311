using System.Net;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Caching;
using MeetingPortal.Web.Tests.Publishing;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Access;

/// <summary>Signing in to an account that has a second factor.</summary>
public sealed class SecondFactorTests : IAsyncDisposable
{
    private const string Wrong = "The code is not right, or it was used before.";
    private const string Staff = "/en/secretariat/11msp";

    private readonly PortalHost _host = SecondFactors.StrictPortal();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task SignIn_Enrolled_AsksForTheCodeAndOpensNothingBefore()
    {
        var factor = await EnrolledAsync();
        var (client, next) = await _host.ShowOwnershipAsync(DemonstrationAccount.DocumentsOfficer);
        using var before = await client.AskAsync(Staff);
        _host.Time.Advance(TimeSpan.FromSeconds(30));

        using var answer = await client.TypeAsync(_host.PasswordOf(factor.Key));
        using var after = await client.AskAsync(Staff);

        Assert.Equal(SecondFactors.Page, next);
        Assert.StartsWith("/en/account/sign-in", before.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.Equal("/en/account", answer.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Fact]
    public async Task SignIn_SecondFactorShown_StaysShownOnLaterRequests()
    {
        var factor = await EnrolledAsync();
        var (client, _) = await _host.ShowOwnershipAsync(DemonstrationAccount.DocumentsOfficer);
        _host.Time.Advance(TimeSpan.FromSeconds(30));
        using var typed = await client.TypeAsync(_host.PasswordOf(factor.Key));

        // The session is made anew on each request; that the factor was shown must not be lost on the way.
        foreach (var minutes in new[] { 1, 60, 300 })
        {
            _host.Time.Advance(TimeSpan.FromMinutes(minutes));
            using var answer = await client.AskAsync(Staff);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Type_CodeOfAStepThatWasUsed_IsRefused()
    {
        var factor = await EnrolledAsync();
        _host.Time.Advance(TimeSpan.FromSeconds(30));
        var code = _host.PasswordOf(factor.Key);
        var (first, _) = await _host.ShowOwnershipAsync(DemonstrationAccount.DocumentsOfficer);
        var (second, _) = await _host.ShowOwnershipAsync(DemonstrationAccount.DocumentsOfficer);

        using var once = await first.TypeAsync(code);
        using var twice = await second.TypeAsync(code);

        Assert.Equal(HttpStatusCode.Redirect, once.StatusCode);
        await twice.RefusedAsync(Wrong);
    }

    [Fact]
    public async Task Type_CodeThatEnrolled_IsNotTakenForTheNextSignIn()
    {
        var factor = await EnrolledAsync();
        var (client, _) = await _host.ShowOwnershipAsync(DemonstrationAccount.DocumentsOfficer);

        using var answer = await client.TypeAsync(_host.PasswordOf(factor.Key));

        await answer.RefusedAsync(Wrong);
    }

    [Fact]
    public async Task Type_FiveWrongCodes_EndsTheSignInAlsoForACopyOfItsCookie()
    {
        var factor = await EnrolledAsync();
        _host.Time.Advance(TimeSpan.FromSeconds(30));
        var (client, _) = await _host.ShowOwnershipAsync(DemonstrationAccount.DocumentsOfficer);
        var copied = await client.GetPageAsync(SecondFactors.Page, Cancellation);
        for (var attempt = 1; attempt < 5; attempt++)
        {
            using var wrong = await client.TypeAsync("000000");
            await wrong.RefusedAsync(Wrong);
        }

        using var last = await client.SubmitAsync(copied, "#by-app", Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Code"] = "000000" });
        using var gone = await client.AskAsync(SecondFactors.Page);

        Assert.Contains("Please begin again.", (await last.ReadPageAsync(Cancellation)).Find("main").TextContent, StringComparison.Ordinal);
        Assert.Equal("/en/account/sign-in", gone.Headers.Location?.OriginalString);
        var (again, _) = await _host.ShowOwnershipAsync(DemonstrationAccount.DocumentsOfficer);
        using var right = await again.TypeAsync(_host.PasswordOf(factor.Key));
        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
    }

    [Fact]
    public async Task Type_WrongCodesInTwoBrowsers_AreCountedTogether()
    {
        var factor = await EnrolledAsync();
        _host.Time.Advance(TimeSpan.FromSeconds(30));
        var (first, _) = await _host.ShowOwnershipAsync(DemonstrationAccount.DocumentsOfficer);
        var (second, _) = await _host.ShowOwnershipAsync(DemonstrationAccount.DocumentsOfficer);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            using var wrong = await first.TypeAsync("000000");
        }

        using var late = await second.TypeAsync(_host.PasswordOf(factor.Key));

        Assert.Equal(HttpStatusCode.BadRequest, late.StatusCode);
    }

    [Fact]
    public async Task TypeFromPaper_RecoveryCode_WorksOnce()
    {
        var factor = await EnrolledAsync();
        var (first, _) = await _host.ShowOwnershipAsync(DemonstrationAccount.DocumentsOfficer);
        var (second, _) = await _host.ShowOwnershipAsync(DemonstrationAccount.DocumentsOfficer);

        using var once = await first.TypeFromPaperAsync(factor.Codes[0].ToLowerInvariant());
        using var twice = await second.TypeFromPaperAsync(factor.Codes[0]);
        using var open = await first.AskAsync(Staff);

        Assert.Equal(HttpStatusCode.Redirect, once.StatusCode);
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
        await twice.RefusedAsync(Wrong);
        Assert.Contains("9 recovery codes left", (await first.OpenAsync("/en/account")).Find("main").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wait_LongerThanTenMinutes_TheSignInMustBeBegunAnew()
    {
        var factor = await EnrolledAsync();
        var (client, _) = await _host.ShowOwnershipAsync(DemonstrationAccount.DocumentsOfficer);
        var page = await client.GetPageAsync(SecondFactors.Page, Cancellation);

        _host.Time.Advance(TimeSpan.FromMinutes(11));
        using var late = await client.SubmitAsync(page, "#by-app", Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Code"] = _host.PasswordOf(factor.Key) });

        Assert.Equal("/en/account/sign-in", late.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/")]
    public async Task M31_SecondFactorWithReturnTo_LeadsToNoOtherHost(string returnTo)
    {
        var factor = await EnrolledAsync();
        var (client, _) = await _host.ShowOwnershipAsync(DemonstrationAccount.DocumentsOfficer);
        _host.Time.Advance(TimeSpan.FromSeconds(30));
        var page = await client.GetPageAsync($"{SecondFactors.Page}?returnTo={Uri.EscapeDataString(returnTo)}", Cancellation);

        using var answer = await client.SubmitAsync(page, "#by-app", Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Code"] = _host.PasswordOf(factor.Key) });

        Assert.Equal("/en/account", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task RenewCodes_OldOnes_AreGoodNoMore()
    {
        var (client, _) = await _host.ShowOwnershipAsync(DemonstrationAccount.DocumentsOfficer);
        var factor = await client.EnrolAsync(_host);
        var address = "/en/account/second-factor/recovery-codes";
        using var kept = await client.SubmitAsync(await client.OpenAsync(address), "#kept", Cancellation);
        using var renewed = await client.SubmitAsync(await client.OpenAsync(address), "#renew", Cancellation);
        var codes = (await client.OpenAsync(address)).QuerySelectorAll(".codes bdi").Select(code => code.TextContent).ToList();
        var (other, _) = await _host.ShowOwnershipAsync(DemonstrationAccount.DocumentsOfficer);

        using var old = await other.TypeFromPaperAsync(factor.Codes[0]);
        using var now = await other.TypeFromPaperAsync(codes[0]);

        Assert.Equal("/en/account", kept.Headers.Location?.OriginalString);
        Assert.Equal(10, codes.Except(factor.Codes, StringComparer.Ordinal).Count());
        await old.RefusedAsync(Wrong);
        Assert.Equal(HttpStatusCode.Redirect, now.StatusCode);
    }

    [Fact]
    public async Task Store_SecretsOfTheFactor_StandNeitherInTheAuditNorInTheOutbox()
    {
        var factor = await EnrolledAsync();

        var audit = await _host.StoreAsync(store => store.AuditEntries.AsNoTracking().ToListAsync(Cancellation));
        var mail = await _host.StoreAsync(store => store.OutboxMessages.AsNoTracking().ToListAsync(Cancellation));
        var tokens = await _host.StoreAsync(store => store.UserTokens.AsNoTracking().Select(token => token.Value).ToListAsync(Cancellation));

        var texts = audit.SelectMany(entry => entry.Changes).SelectMany(change => new[] { change.Before, change.After }).Concat(mail.SelectMany(message => message.Values)).OfType<string>().ToList();
        Assert.Contains(audit, entry => entry.Operation is "EnrolSecondFactor");
        Assert.DoesNotContain(texts, text => text.Contains(factor.Key, StringComparison.OrdinalIgnoreCase) || factor.Codes.Any(code => text.Contains(code, StringComparison.OrdinalIgnoreCase)));
        Assert.DoesNotContain(tokens, value => factor.Codes.Any(code => value!.Contains(code, StringComparison.OrdinalIgnoreCase)));
    }

    private async Task<HeldFactor> EnrolledAsync()
    {
        var (client, _) = await _host.ShowOwnershipAsync(DemonstrationAccount.DocumentsOfficer);
        return await client.EnrolAsync(_host);
    }
}
