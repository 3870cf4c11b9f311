using System.Globalization;
using System.Net;
using MeetingPortal.Web.Tests.Caching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>M10: a limit per network address that a made-up X-Forwarded-For gets around.</summary>
public sealed class M10RateLimitTests
{
    private const int Allowed = 100;

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

    /// <summary>A form without its token: refused, but counted.</summary>
    private static async Task<HttpStatusCode> PostAsync(HttpClient client, string from, string forwardedFor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/en/account/sign-in", UriKind.Relative)) { Content = new FormUrlEncodedContent([]) };
        request.Headers.Add(Wire.Header, from);
        request.Headers.Add("X-Forwarded-For", forwardedFor);
        using var answer = await client.SendAsync(request, Cancellation);
        return answer.StatusCode;
    }

    /// <summary>Gives requests the network address that the test wants them to come from.</summary>
    private sealed class Wire : IStartupFilter
    {
        public const string Header = "X-Test-Address";

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((HttpContext context, RequestDelegate rest) =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse(context.Request.Headers[Header].ToString());
                return rest(context);
            });
            next(app);
        };
    }
}
