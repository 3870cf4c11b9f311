using System.Net;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.TestKit.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MeetingPortal.Web.Tests.Publishing;

public sealed class StaffAccessTests
{
    private static readonly string[] StaffAddresses =
    [
        "/en/secretariat", "/fr/secretariat/11msp", "/en/secretariat/11msp/page/venue/edit?in=en", "/en/secretariat/11msp/page/venue/preview",
        "/en/secretariat/11msp/page/venue/release", "/en/secretariat/11msp/page/venue/history", "/en/secretariat/11msp/agenda/agenda/release", "/en/account/sign-out",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_NotSignedIn_IsSentToSignInInTheSameLanguage()
    {
        await using var host = new PortalHost();
        var client = host.CreateClient();

        foreach (var address in StaffAddresses)
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Cancellation);

            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.Equal($"{address[..3]}/account/sign-in?returnTo={Uri.EscapeDataString(address)}", answer.Headers.Location!.OriginalString);
        }
    }

    [Fact]
    public async Task Post_NotSignedIn_WritesNothing()
    {
        await using var host = new PortalHost();
        var opened = await (await host.OfficerAsync(Cancellation)).OpenAsync(Officers.Edit("venue"));

        using var answer = await host.CreateClient().SaveAsync(opened, "Stolen", "Stolen");

        Assert.Equal((HttpStatusCode.Redirect, "/en/account/sign-in"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        Assert.False(await host.StoreAsync(store => store.AuditEntries.AnyAsync(entry => entry.Operation == "EditPageText", Cancellation)));
    }

    [Fact]
    public async Task Post_WithoutTheFormsToken_IsRefused()
    {
        await using var host = new PortalHost();
        var officer = await host.OfficerAsync(Cancellation);
        var opened = await officer.OpenAsync(Officers.Edit("venue"));
        opened.Find($"{Officers.EditForm} input[name='__RequestVerificationToken']").Remove();

        using var answer = await officer.SaveAsync(opened, "Forged", "Forged");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(await host.StoreAsync(store => store.AuditEntries.AnyAsync(entry => entry.Operation == "EditPageText", Cancellation)));
    }

    [Fact]
    public async Task Get_SignedInWithoutTheRight_FindsNothingAtOnce()
    {
        await using var host = new PortalHost();
        var officer = await host.OfficerAsync(Cancellation);
        var opened = await officer.OpenAsync(Officers.Edit("venue"));
        await ChangeGrantsAsync(host, grants => []);

        foreach (var address in StaffAddresses.Where(address => address.Contains("11msp", StringComparison.Ordinal)))
        {
            using var answer = await officer.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        using var saved = await officer.SaveAsync(opened, "Late", "Late");
        Assert.Equal(HttpStatusCode.NotFound, saved.StatusCode);
        Assert.Contains("You have no meeting to work on.", (await officer.OpenAsync("/en/secretariat")).Find("main").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_RightThatEnds_EndsAtThatInstant()
    {
        await using var host = new PortalHost();
        var officer = await host.OfficerAsync(Cancellation);
        var until = host.Time.GetUtcNow().AddMinutes(1);
        await ChangeGrantsAsync(host, grants => [.. grants.Select(grant => new Grant { Id = Guid.CreateVersion7(until), UserId = grant.UserId, Role = grant.Role, MeetingId = grant.MeetingId, Until = until })]);

        using var before = await officer.GetAsync(new Uri("/en/secretariat/11msp", UriKind.Relative), Cancellation);
        host.Time.SetUtcNow(until);
        using var after = await officer.GetAsync(new Uri("/en/secretariat/11msp", UriKind.Relative), Cancellation);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (before.StatusCode, after.StatusCode));
    }

    [Fact]
    public async Task SignOut_CookieCopiedBefore_IsWorthNothing()
    {
        await using var host = new PortalHost();
        var officer = await host.OfficerAsync(Cancellation);
        var elsewhere = await host.OfficerAsync(Cancellation);
        var page = await officer.OpenAsync("/en/secretariat/11msp");

        // A session is looked at again when it is older than no time at all, and the test's clock stands.
        host.Time.Advance(TimeSpan.FromSeconds(1));
        using var signedOut = await officer.SubmitAsync(page, "header.staff form", Cancellation);
        using var here = await officer.GetAsync(new Uri("/en/secretariat/11msp", UriKind.Relative), Cancellation);
        using var there = await elsewhere.GetAsync(new Uri("/en/secretariat/11msp", UriKind.Relative), Cancellation);

        Assert.Equal("/en", signedOut.Headers.Location!.OriginalString);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (here.StatusCode, there.StatusCode));
    }

    [Fact]
    public async Task Get_PublicPage_IsTheSameForAnOfficer()
    {
        await using var host = new PortalHost();
        var officer = await host.OfficerAsync(Cancellation);

        var theirs = await officer.GetStringAsync(new Uri("/en/11msp/info/venue", UriKind.Relative), Cancellation);
        var everybodys = await host.CreateClient().GetStringAsync(new Uri("/en/11msp/info/venue", UriKind.Relative), Cancellation);

        Assert.Equal(everybodys, theirs);
        Assert.DoesNotContain("Dana", theirs, StringComparison.Ordinal);
    }

    private static Task<bool> ChangeGrantsAsync(PortalHost host, Func<List<Grant>, List<Grant>> change) => host.WithAsync<IServiceProvider, bool>(async services =>
    {
        var outcome = await services.GetRequiredService<Writes>().RunAsync<bool>(
            Actor.Seed,
            "ChangeForTest",
            async (scope, cancellation) =>
            {
                var grants = await scope.Store.Grants.ToListAsync(cancellation);
                scope.Store.Grants.RemoveRange(grants);
                scope.Store.Grants.AddRange(change(grants));
                return true;
            },
            Cancellation);
        return outcome.Match(done => done, _ => false);
    });
}
