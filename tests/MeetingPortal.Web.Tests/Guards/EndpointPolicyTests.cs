using MeetingPortal.Domain.Access;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Caching;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;

namespace MeetingPortal.Web.Tests.Guards;

/// <summary>Nothing is open by accident: an endpoint names a policy or stands on the one list of public endpoints.</summary>
public sealed class EndpointPolicyTests(PortalFixture portal)
{
    private static IEnumerable<PublicEndpoint> Feeds => PublicEndpoints.CachedFeeds.Concat(PublicEndpoints.CachedApi);

    [Fact]
    public async Task Endpoints_NameAPolicyOrStandOnTheList()
    {
        var endpoints = await EndpointsAsync();

        var undecided = endpoints.Where(endpoint => !StandsOnTheList(endpoint) && (IsOpen(endpoint) || PoliciesOf(endpoint).Count == 0));

        Assert.True(endpoints.Count > 25, "The endpoints were not found.");
        Assert.Empty(undecided.Select(Describe));
    }

    [Fact]
    public async Task Endpoints_OfTheBackOfficeOfAMeeting_NeedAnOfficerOfIt()
    {
        var staff = (await EndpointsAsync())
            .Where(endpoint => endpoint.RoutePattern.RawText!.Contains("/secretariat/", StringComparison.Ordinal) && endpoint.RoutePattern.GetParameter("meeting") is not null)
            .ToList();

        Assert.NotEmpty(staff);
        Assert.Empty(staff.Where(endpoint => !PoliciesOf(endpoint).Exists(IsOfStaffOfAMeeting)).Select(Describe));
    }

    [Fact]
    public async Task Endpoints_OfAdministrationAndMissions_NeedTheirRoles()
    {
        var endpoints = await EndpointsAsync();
        var admin = endpoints.Where(endpoint => endpoint.RoutePattern.RawText!.Contains("/admin", StringComparison.Ordinal)).ToList();
        var missions = endpoints.Where(endpoint => endpoint.RoutePattern.GetParameter("mission") is not null).ToList();

        Assert.NotEmpty(admin);
        Assert.NotEmpty(missions);
        Assert.Empty(admin.Where(endpoint => !PoliciesOf(endpoint).Contains(Policies.PortalAdministrator, StringComparer.Ordinal)).Select(Describe));
        Assert.Empty(missions.Where(endpoint => !PoliciesOf(endpoint).Exists(policy => policy is Policies.MissionMember or Policies.MissionAdministrator or Policies.EditDelegation)).Select(Describe));
    }

    [Fact]
    public async Task Endpoints_OfTheBackOffice_AreNeverOnTheList()
    {
        var open = (await EndpointsAsync())
            .Where(endpoint => StandsOnTheList(endpoint) && endpoint.RoutePattern.RawText!.Contains("secretariat", StringComparison.OrdinalIgnoreCase));

        Assert.Empty(open.Select(Describe));
    }

    [Fact]
    public async Task List_EveryEntry_IsAnEndpoint()
    {
        var endpoints = await EndpointsAsync();
        var pages = endpoints.Select(PageOf).ToHashSet(StringComparer.Ordinal);
        var routes = endpoints.Where(endpoint => PageOf(endpoint) is null).Select(endpoint => endpoint.RoutePattern.RawText).ToHashSet(StringComparer.Ordinal);

        var stalePages = PublicEndpoints.CachedPages.Select(page => page.Route).Concat(PublicEndpoints.OpenPages).Where(page => !pages.Contains(page));
        var staleRoutes = Feeds.Select(feed => feed.Route).Concat(PublicEndpoints.OpenRoutes).Where(route => !routes.Contains(route));

        Assert.Empty(stalePages);
        Assert.Empty(staleRoutes);
    }

    [Fact]
    public async Task List_CachedEntries_AreMarkedForTheCache()
    {
        var cached = PublicEndpoints.CachedPages.Concat(Feeds).Select(entry => entry.Route).ToHashSet(StringComparer.Ordinal);
        var endpoints = await EndpointsAsync();

        var marked = endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<PublicEndpoint>() is not null).ToList();

        Assert.All(marked, endpoint => Assert.Contains(PageOf(endpoint) ?? endpoint.RoutePattern.RawText!, cached));
        Assert.Equal(cached.Count, marked.Select(endpoint => PageOf(endpoint) ?? endpoint.RoutePattern.RawText).Distinct(StringComparer.Ordinal).Count());
    }

    private Task<IReadOnlyList<RouteEndpoint>> EndpointsAsync() => PortalEndpoints.AllAsync(portal.Host.Services);

    private static bool StandsOnTheList(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            return true;
        }

        return PageOf(endpoint) is { } page
            ? PublicEndpoints.CachedPages.Any(entry => string.Equals(entry.Route, page, StringComparison.Ordinal)) || PublicEndpoints.OpenPages.Contains(page, StringComparer.Ordinal)
            : Feeds.Any(entry => string.Equals(entry.Route, endpoint.RoutePattern.RawText, StringComparison.Ordinal))
                || PublicEndpoints.OpenRoutes.Contains(endpoint.RoutePattern.RawText, StringComparer.Ordinal);
    }

    private static bool IsOpen(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static List<string> PoliciesOf(RouteEndpoint endpoint) =>
        [.. endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).OfType<string>().Where(policy => policy.Length > 0)];

    private static string? PageOf(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath;

    private static bool IsOfStaffOfAMeeting(string policy) =>
        Policies.RolesOf.TryGetValue(policy, out var roles) && Array.TrueForAll(roles, role => Roles.IsStaff(role) && Roles.ScopeOf(role) != RoleScope.Portal);

    private static string Describe(RouteEndpoint endpoint) => $"{endpoint.RoutePattern.RawText} ({endpoint.DisplayName})";
}
