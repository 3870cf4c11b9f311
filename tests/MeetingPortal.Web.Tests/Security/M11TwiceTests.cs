using System.Net;
using MeetingPortal.Domain.Access;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Access;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>M11: the same invitation accepted twice, the same code used twice, at the same moment too.</summary>
public sealed class M11TwiceTests : IAsyncDisposable
{
    private readonly PortalHost _host = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task M11_OneCodeSentTwiceAtOnce_BeginsOneSession()
    {
        (await _host.OfficerAsync(Cancellation)).Dispose();
        var email = DemonstrationAccount.DocumentsOfficer.Email;
        using var client = await _host.AskForCodeAsync(email, Cancellation);
        var (page, code) = (await client.GetPageAsync("/en/account/code", Cancellation), await _host.CodeAsync(email));
        var fill = new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Code"] = code };

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => client.SubmitAsync(page, "main form", Cancellation, fill)));

        Assert.Single(answers, answer => answer.Headers.Location?.OriginalString is "/en/account");
    }

    [Fact]
    public async Task M11_InvitationAcceptedInTwoBrowsersAtOnce_GivesOneRight()
    {
        await _host.InviteAsync();
        var link = await _host.InvitationLinkAsync();
        using var first = await _host.AskForCodeOfInvitationAsync(link);
        var firstCode = await _host.CodeAsync();
        using var second = await _host.AskForCodeOfInvitationAsync(link);
        var secondCode = await _host.CodeAsync();

        var answers = await Task.WhenAll(first.EnterCodeAsync(firstCode, Cancellation), second.EnterCodeAsync(secondCode, Cancellation));

        Assert.NotEqual(firstCode, secondCode, StringComparer.Ordinal);
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Single(await _host.GrantsAsync(People.Fay));
        Assert.Equal(1, await _host.StoreAsync(store => store.Invitations.CountAsync(row => row.State == InvitationState.Accepted, Cancellation)));
    }

    [Fact]
    public async Task M11_UsedCode_IsWorthNothingInTheSameBrowser()
    {
        (await _host.OfficerAsync(Cancellation)).Dispose();
        var email = DemonstrationAccount.DocumentsOfficer.Email;
        using var client = await _host.AskForCodeAsync(email, Cancellation);
        var code = await _host.CodeAsync(email);
        using var used = await client.EnterCodeAsync(code, Cancellation);

        using var page = await client.GetAsync(new Uri("/en/account/code", UriKind.Relative), Cancellation);

        Assert.Equal(HttpStatusCode.Redirect, used.StatusCode);
        Assert.Equal("/en/account/sign-in", page.Headers.Location?.OriginalString);
    }
}
