using System.Globalization;
using System.Net;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Caching;
using MeetingPortal.Web.Tests.Requests;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>M10: a limit per network address that a made-up X-Forwarded-For gets around.</summary>
public sealed class M10RateLimitTests
{
    private const int Allowed = 100;
    private const int AllowedFiles = 30;
    private const int AllowedPages = 300;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task M10_ForgedForwardedFor_GetsAroundNothing()
    {
        await using var host = new HostWith(services => services.AddSingleton<IStartupFilter>(new Wire()));
        using var client = host.CreateClient();

        for (var sent = 0; sent < Allowed; sent++)
        {
            Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(client, "203.0.113.7", string.Create(CultureInfo.InvariantCulture, $"198.51.100.{sent}")));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await PostAsync(client, "203.0.113.7", "198.51.100.200"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await PostAsync(client, "203.0.113.7", "127.0.0.1"));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(client, "203.0.113.8", "203.0.113.7"));
    }

    [Fact]
    public async Task M10_BehindATrustedProxy_OnlyWhatTheProxyAddedCounts()
    {
        await using var host = new HostWith(services => services.AddSingleton<IStartupFilter>(new Wire()));
        host.Set("Portal:TrustedProxies:0", "203.0.113.9");
        using var client = host.CreateClient();

        for (var sent = 0; sent < Allowed; sent++)
        {
            await PostAsync(client, "203.0.113.9", string.Create(CultureInfo.InvariantCulture, $"192.0.2.{sent}, 198.51.100.1"));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await PostAsync(client, "203.0.113.9", "192.0.2.200, 198.51.100.1"));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(client, "203.0.113.9", "198.51.100.1, 198.51.100.2"));
    }

    [Fact]
    public async Task M10_AddressesOfOneIpv6Network_CountTogether()
    {
        await using var host = new HostWith(services => services.AddSingleton<IStartupFilter>(new Wire()));
        using var client = host.CreateClient();

        for (var sent = 0; sent < Allowed; sent++)
        {
            Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(client, string.Create(CultureInfo.InvariantCulture, $"2001:db8:1:2::{sent:x}"), string.Empty));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await PostAsync(client, "2001:db8:1:2:ffff:ffff:ffff:ffff", string.Empty));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(client, "2001:db8:1:3::1", string.Empty));
    }

    [Fact]
    public async Task M10_Ipv4AddressWithinIpv6_IsThatIpv4Address()
    {
        await using var host = new HostWith(services => services.AddSingleton<IStartupFilter>(new Wire()));
        using var client = host.CreateClient();

        for (var sent = 0; sent < Allowed; sent++)
        {
            await PostAsync(client, sent % 2 == 0 ? "::ffff:203.0.113.7" : "203.0.113.7", string.Empty);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await PostAsync(client, "::ffff:203.0.113.7", string.Empty));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(client, "::ffff:203.0.113.8", string.Empty));
    }

    [Fact]
    public async Task M10_MissionsOfOneBuilding_AreCountedByAccountWhenTheySendFiles()
    {
        await using var host = new PortalHost();
        using var utopia = await host.SignedInAsync(DemonstrationAccount.Utopia, Cancellation);
        using var atlantis = await host.SignedInAsync(DemonstrationAccount.Atlantis, Cancellation);
        using var nobody = host.CreateClient();

        for (var sent = 0; sent < AllowedFiles; sent++)
        {
            Assert.Equal(HttpStatusCode.BadRequest, await FormAsync(utopia, "/en/mission/utopia-geneva/11msp/note"));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await FormAsync(utopia, "/en/mission/utopia-geneva/11msp/note"));
        Assert.Equal(HttpStatusCode.BadRequest, await FormAsync(atlantis, "/en/mission/atlantis-geneva/11msp/note"));
        Assert.Equal(HttpStatusCode.BadRequest, await FormAsync(nobody, Requesters.Address));
    }

    [Fact]
    public async Task M10_ReaderWhoAsksTooOften_IsToldOnAPage()
    {
        await using var host = new PortalHost();
        using var reader = host.CreateClient();
        for (var asked = 0; asked < AllowedPages; asked++)
        {
            using var given = await reader.AskAsync("/fr/account/sign-in");
            Assert.Equal(HttpStatusCode.OK, given.StatusCode);
        }

        using var refused = await reader.AskAsync("/fr/account/sign-in");

        var page = await refused.ReadPageAsync(Cancellation);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("fr", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Trop de demandes", page.Find("h1").TextContent);
    }

    private static async Task<HttpStatusCode> FormAsync(HttpClient client, string address)
    {
        using var content = new FormUrlEncodedContent([]);
        using var answer = await client.PostAsync(new Uri(address, UriKind.Relative), content, Cancellation);
        return answer.StatusCode;
    }

    /// <summary>A form without its token: refused, but counted.</summary>
    private static async Task<HttpStatusCode> PostAsync(HttpClient client, string from, string forwardedFor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/en/account/sign-in", UriKind.Relative)) { Content = new FormUrlEncodedContent([]) };
        request.Headers.Add(Wire.Header, from);
        request.Headers.Add("X-Forwarded-For", forwardedFor);
        using var answer = await client.SendAsync(request, Cancellation);
        return answer.StatusCode;
    }
}
