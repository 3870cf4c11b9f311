using System.Net;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Access;
using MeetingPortal.Web.Tests.Caching;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>M32 and decision 15: a Host header that somebody made up ends up in a link.</summary>
public sealed class M32HostTests(PortalFixture portal)
{
    [Theory]
    [InlineData("evil.example")]
    [InlineData("portal.example.evil.example")]
    [InlineData("evil.example:443")]
    [InlineData("portal.example@evil.example")]
    public async Task M32_UnknownHost_IsRefused(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/en/11msp", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Host", host);

        using var answer = await portal.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("evil", await answer.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/11msp/updates.atom")]
    [InlineData("/en/11msp/programme.ics")]
    public async Task M32_AbsoluteLinks_NameThePublicAddressWhateverTheRequestNames(string address)
    {
        await using var host = new PortalHost();
        using var client = host.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Host", "localhost:9999");
        request.Headers.TryAddWithoutValidation("X-Forwarded-Host", "evil.example");
        request.Headers.TryAddWithoutValidation("X-Forwarded-Proto", "ftp");
        request.Headers.TryAddWithoutValidation("Forwarded", "host=evil.example");

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        var text = await answer.TextAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("https://portal.example/en/11msp/", text.Replace("\r\n ", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("localhost", text, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task M32_LinksInMail_NameThePublicAddressWhateverTheRequestNames()
    {
        await using var host = new PortalHost();
        await host.InviteAsync();
        using var client = host.CreateClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Host", "localhost:9999");
        client.DefaultRequestHeaders.TryAddWithoutValidation("X-Forwarded-Host", "evil.example");
        var page = await client.GetPageAsync(await host.InvitationLinkAsync(), TestContext.Current.CancellationToken);
        using var asked = await client.SubmitAsync(page, "main form", TestContext.Current.CancellationToken);

        var mails = await host.MailAsync(TestContext.Current.CancellationToken);

        Assert.Equal(3, mails.Count);
        Assert.All(mails, mail => Assert.Contains("https://portal.example/", mail.Text, StringComparison.Ordinal));
        Assert.All(mails, mail => Assert.DoesNotContain("localhost", mail.Text, StringComparison.Ordinal));
        Assert.All(mails, mail => Assert.DoesNotContain("evil", mail.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task M32_Redirects_NameNoHost()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/en/secretariat/11msp", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Host", "localhost");

        using var answer = await portal.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.StartsWith("/en/account/sign-in", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
    }
}
