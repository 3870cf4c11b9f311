using System.Net;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Pages;
using MeetingPortal.Web.Tests.Publishing;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Access;

/// <summary>Signing in by a code that is mailed.</summary>
public sealed class SignInTests : IAsyncLifetime
{
    private const string Wrong = "This code is not right, or it can no longer be used. Check it, or ask for a new one.";

    private static readonly string Officer = DemonstrationAccount.DocumentsOfficer.Email;

    private readonly PortalHost _host = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The start's own work makes the accounts.</summary>
    public async ValueTask InitializeAsync() => (await _host.OfficerAsync(Cancellation)).Dispose();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Enter_RightCode_SignsInAndLeadsWhereThePersonWanted()
    {
        var client = await _host.AskForCodeAsync(Officer, Cancellation, returnTo: "/en/secretariat/11msp?x=1");
        var mail = (await _host.MailAsync(Cancellation))[^1];

        using var answer = await client.EnterCodeAsync(mail.Code(), Cancellation);

        Assert.Equal((HttpStatusCode.Redirect, "/en/secretariat/11msp?x=1"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        using var page = await client.GetAsync(new Uri("/en/secretariat/11msp", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(Officer, mail.To);
    }

    [Fact]
    public async Task Enter_RightCode_NotesLanguageAndTimeOfTheSignIn()
    {
        using var client = await _host.SignInByMailAsync(Officer, Cancellation, "fr");

        var user = await _host.StoreAsync(store => store.Users.AsNoTracking().SingleAsync(user => user.Email == Officer, Cancellation));
        Assert.Equal((Language.French, PortalHost.Start), (user.Language, user.LastSignedInAt));
    }

    [Fact]
    public async Task Ask_AddressOfAStranger_StandsNowhereInTheAuditAndASignInDoes()
    {
        using var stranger = await _host.AskForCodeAsync("stranger@elsewhere.example", Cancellation);
        using var wrong = await stranger.EnterCodeAsync("2222-3333", Cancellation);
        using var officer = await _host.SignInByMailAsync(Officer, Cancellation);

        var audit = await _host.StoreAsync(store => store.AuditEntries.AsNoTracking().ToListAsync(Cancellation));

        Assert.DoesNotContain(audit, entry => entry.SubjectType is nameof(SignInRequest));
        Assert.DoesNotContain(audit.SelectMany(entry => entry.Changes), change => $"{change.Before}{change.After}".Contains("stranger@", StringComparison.OrdinalIgnoreCase));
        var user = await _host.StoreAsync(store => store.Users.AsNoTracking().SingleAsync(row => row.Email == Officer, Cancellation));
        Assert.Contains(audit, entry => string.Equals(entry.SubjectId, user.Id.ToString(), StringComparison.Ordinal) && entry.Changes.Any(change => change.Field is "LastSignedInAt"));
    }

    [Theory]
    [InlineData("lower")]
    [InlineData("spaces")]
    [InlineData("full width")]
    [InlineData("arabic digits")]
    public async Task Enter_RightCodeTypedDifferently_IsUnderstood(string how)
    {
        var client = await _host.AskForCodeAsync(Officer, Cancellation);
        var code = (await _host.MailAsync(Cancellation))[^1].Code();
        var typed = how switch
        {
            "lower" => code.ToLowerInvariant(),
            "spaces" => " " + string.Join(' ', code.Replace("-", string.Empty, StringComparison.Ordinal).ToCharArray()) + " ",
            "full width" => string.Concat(code.Select(sign => sign == '-' ? '－' : (char)(sign + 0xFEE0))),
            _ => string.Concat(code.Select(sign => char.IsAsciiDigit(sign) ? (char)('\u0660' + (sign - '0')) : sign)),
        };

        using var answer = await client.EnterCodeAsync(typed, Cancellation);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task Enter_InAnotherBrowser_IsRefused()
    {
        using var asking = await _host.AskForCodeAsync(Officer, Cancellation);
        var code = (await _host.MailAsync(Cancellation))[^1].Code();
        using var other = await _host.AskForCodeAsync("nobody@example.org", Cancellation);

        using var theirs = await other.EnterCodeAsync(code, Cancellation);
        using var none = await _host.CreateClient().GetAsync(new Uri("/en/account/code", UriKind.Relative), Cancellation);
        using var own = await asking.EnterCodeAsync(code, Cancellation);

        await theirs.RefusedAsync(Wrong);
        Assert.Equal((HttpStatusCode.Redirect, "/en/account/sign-in"), (none.StatusCode, none.Headers.Location!.OriginalString));
        Assert.Equal(HttpStatusCode.Redirect, own.StatusCode);
    }

    [Fact]
    public async Task Enter_SixthTry_IsRefusedEvenWhenRight()
    {
        using var client = await _host.AskForCodeAsync(Officer, Cancellation);
        var code = (await _host.MailAsync(Cancellation))[^1].Code();
        for (var attempt = 0; attempt < SignInRequest.MaxTries; attempt++)
        {
            using var wrong = await client.EnterCodeAsync("2222-2222", Cancellation);
            await wrong.RefusedAsync(Wrong);
        }

        using var tooLate = await client.EnterCodeAsync(code, Cancellation);

        await tooLate.RefusedAsync(Wrong);
    }

    [Theory]
    [InlineData(DemonstrationPerson.Staff, 15)]
    [InlineData(DemonstrationPerson.Mission, 30)]
    public async Task Enter_AfterTheCodesLifetime_IsRefused(DemonstrationPerson person, int minutes)
    {
        var email = person == DemonstrationPerson.Staff ? Officer : DemonstrationAccount.Utopia.Email;
        using var inTime = await _host.AskForCodeAsync(email, Cancellation);
        var first = (await _host.MailAsync(Cancellation))[^1];
        using var late = await _host.AskForCodeAsync(email, Cancellation);
        var second = (await _host.MailAsync(Cancellation))[^1];

        _host.Time.Advance(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
        using var taken = await inTime.EnterCodeAsync(first.Code(), Cancellation);
        _host.Time.Advance(TimeSpan.FromSeconds(1));
        using var refused = await late.EnterCodeAsync(second.Code(), Cancellation);

        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        await refused.RefusedAsync(Wrong);
        Assert.Contains($" {minutes} minutes", first.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Again_Asked_SendsANewCodeAndTheOldOneIsGoodNoMore()
    {
        using var client = await _host.AskForCodeAsync(Officer, Cancellation);
        var old = (await _host.MailAsync(Cancellation))[^1].Code();

        using var again = await client.SubmitAsync(await client.GetPageAsync("/en/account/code", Cancellation), "main form", Cancellation, button: "button.quiet");
        var fresh = (await _host.MailAsync(Cancellation))[^1].Code();
        using var refused = await client.EnterCodeAsync(old, Cancellation);
        using var taken = await client.EnterCodeAsync(fresh, Cancellation);

        Assert.Equal("/en/account/code?again=true", again.Headers.Location!.OriginalString);
        await refused.RefusedAsync(Wrong);
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("a@b@c")]
    [InlineData("a b@example.org")]
    [InlineData("a@example.org,b@example.org")]
    [InlineData("<a@example.org>")]
    public async Task Ask_WithoutAnAddress_IsRefusedWithTheTextStillThere(string typed)
    {
        var client = _host.CreateClient();
        var page = await client.GetPageAsync("/en/account/sign-in", Cancellation);

        using var answer = await client.SubmitAsync(page, "main form", Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Email"] = typed });

        var refused = await answer.RefusedAsync("Enter an e-mail address, such as name@example.org.");
        Assert.Equal(typed, refused.Find("#Input_Email").GetAttribute("value") ?? string.Empty);
    }

    [Fact]
    public async Task Ask_InDevelopment_SaysWhereTheMailLies()
    {
        var page = await _host.CreateClient().GetPageAsync("/en/account/sign-in", Cancellation);

        Assert.Contains(Officer, page.Find(".note").Text(), StringComparison.Ordinal);
        Assert.Contains(Path.Combine(_host.DataFolder, "mail"), page.Find(".note").Text(), StringComparison.Ordinal);
    }
}

/// <summary>Which of the demonstration's people signs in.</summary>
public enum DemonstrationPerson
{
    Staff,
    Mission,
}
