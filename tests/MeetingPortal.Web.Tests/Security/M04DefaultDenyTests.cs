using System.Net;
using System.Security.Claims;
using MeetingPortal.Domain.Languages;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Caching;
using MeetingPortal.Web.Tests.Caching;
using MeetingPortal.Web.Tests.Guards;
using Microsoft.AspNetCore.Authorization;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>M04: a management endpoint that anybody reaches because something above it was wrong.</summary>
public sealed class M04DefaultDenyTests
{
    /// <summary>A portal for each method: one sender may not ask as often as there are addresses and methods.</summary>
    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task M04_EveryEndpointOffTheList_SendsAnonymousToSignInOrHides(string method)
    {
        await using var host = new PortalHost("Production");
        using var anonymous = host.CreateClient();
        var closed = (await PortalEndpoints.AllAsync(host.Services))
            .Where(endpoint => endpoint.Metadata.GetMetadata<PublicEndpoint>() is null && endpoint.Metadata.GetMetadata<OpenEndpoint>() is null)
            .ToList();

        var answers = new List<string>();
        foreach (var address in closed.SelectMany(endpoint => PortalEndpoints.AddressesOf(endpoint, Language.English.Code)).Distinct(StringComparer.Ordinal))
        {
            using var answer = await anonymous.AskAsync(address, method: new HttpMethod(method));
            if (answer.StatusCode != HttpStatusCode.NotFound && answer.Headers.Location?.ToString().StartsWith("/en/account/sign-in", StringComparison.Ordinal) != true)
            {
                answers.Add($"{method} {address}: {answer.StatusCode}");
            }
        }

        Assert.True(closed.Count >= 7, "The closed endpoints were not found.");
        Assert.Empty(answers);
    }

    [Fact]
    public async Task M04_EndpointWithoutAPolicy_IsDeniedToEverybody()
    {
        await using var host = new PortalHost();
        var fallback = await host.WithAsync<IAuthorizationPolicyProvider, AuthorizationPolicy?>(policies => policies.GetFallbackPolicyAsync());
        var signedIn = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, "01a2076b-0000-7000-8000-000000000001")], "test"));

        var result = await host.WithAsync<IAuthorizationService, AuthorizationResult>(service => service.AuthorizeAsync(signedIn, null, fallback!));

        Assert.False(result.Succeeded);
    }

    [Fact]
    public async Task M04_Anonymous_IsSentToSignInInTheLanguageOfTheAddress()
    {
        await using var host = new PortalHost();
        using var anonymous = host.CreateClient();

        using var page = await anonymous.AskAsync("/ar/secretariat/11msp/page/venue/edit");

        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
        Assert.Equal("/ar/account/sign-in?returnTo=%2Far%2Fsecretariat%2F11msp%2Fpage%2Fvenue%2Fedit", page.Headers.Location?.ToString());
    }
}
