using System.Net;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Access;
using MeetingPortal.Web.Tests.Caching;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>M31: an address of ours that leads to somebody else's.</summary>
public sealed class M31RedirectTests(PortalFixture portal)
{
    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("https:evil.example")]
    [InlineData("https://portal.example@evil.example/")]
    [InlineData("%2F%2Fevil.example")]
    [InlineData("%5Cevil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/%09/evil.example")]
    public async Task M31_ReturnToOfSignIn_NeverLeadsOrLinksElsewhere(string target)
    {
        using var page = await portal.Client.AskAsync($"/en/account/sign-in?returnTo={Uri.EscapeDataString(target)}");
        using var doubled = await portal.Client.AskAsync($"/en/account/sign-in?returnTo={target}&returnUrl={target}");

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.DoesNotContain("evil", await page.TextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("evil", await doubled.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task M31_SignInWithAForeignTarget_LeadsToTheBackOffice()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(cancellationToken);
        var form = await officer.GetPageAsync("/en/account/sign-out?returnTo=//evil.example", cancellationToken);

        using var answer = await officer.SubmitAsync(form, "main form", cancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/en", answer.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("https://evil.example/")]
    [InlineData("/\t/evil.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task M31_ReturnToPlantedInTheFormItself_IsNotFollowedAfterTheCode(string target)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var host = new PortalHost();
        (await host.OfficerAsync(cancellationToken)).Dispose();
        var email = DemonstrationAccount.DocumentsOfficer.Email;
        using var client = host.CreateClient();
        var page = await client.GetPageAsync("/en/account/sign-in?returnTo=/en/secretariat", cancellationToken);
        using var asked = await client.SubmitAsync(
            page, "main form", cancellationToken, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Email"] = email, ["Input.ReturnTo"] = target });

        using var answer = await client.EnterCodeAsync(await host.CodeAsync(email), cancellationToken);

        Assert.Equal("/en/account", answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("//evil.example/en/11msp/")]
    [InlineData("/EN//evil.example/")]
    [InlineData("/EN/\\evil.example/")]
    [InlineData("/EN/%5C%5Cevil.example/")]
    [InlineData("/EN/%0d%0aLocation:%20https://evil.example")]
    [InlineData("/en/11MSP/%0d%0aX-Planted:1/")]
    [InlineData("/en/d//evil.example/")]
    [InlineData("/en/D//evil.example/")]
    [InlineData("/en/d/CCM/MSP/2023/1?l=//evil.example")]
    [InlineData("/en/d/CCM%2FMSP%2F2023%2F1?l=en&t=https://evil.example")]
    [InlineData("/?returnTo=//evil.example")]
    public async Task M31_StrangeSpellingOfAnAddress_StaysOnThisSite(string address)
    {
        using var answer = await portal.Client.GetAsync(new Uri("https://portal.example" + address), TestContext.Current.CancellationToken);

        var target = answer.Headers.Location is { } location ? new Uri(new Uri("https://portal.example/"), location) : null;
        Assert.True(
            target is null || target.Host is "portal.example" or "undocs.org", $"{address} leads to {target}");
        Assert.DoesNotContain(answer.Headers, header => header.Key is "X-Planted");
    }

    [Fact]
    public async Task M31_RedirectToTheOfficialService_IsMadeFromTheStoredSymbolAlone()
    {
        using var answer = await portal.Client.AskAsync("/en/d/CCM/MSP/2023/1?l=en&t=@evil.example");

        Assert.Equal("https://undocs.org/en/CCM/MSP/2023/1", answer.Headers.Location?.ToString());
    }
}
