using System.Net;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Web.Caching;
using MeetingPortal.Web.Tests.Caching;
using MeetingPortal.Web.Tests.Guards;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>M01, M02, M04: every role at every endpoint, where it holds and elsewhere. What a person has no right in is not found.</summary>
public sealed class AccessTableTests(PeopleOfEveryRole people) : IClassFixture<PeopleOfEveryRole>
{
    public static TheoryData<Role> EveryRole => [.. Enum.GetValues<Role>()];

    [Fact]
    public async Task M04_EveryClosedEndpoint_StandsInTheTable()
    {
        var closed = (await ClosedAsync()).Select(PageOf).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(closed.Except(AccessTable.Entries.Keys, StringComparer.Ordinal));
        Assert.Empty(AccessTable.Entries.Keys.Except(closed, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(EveryRole))]
    public async Task M04_RoleAtEveryEndpointOfItsOwn_OpensWhatTheTableSays(Role role)
    {
        var client = await people.ClientAsync(role);
        var wrong = new List<string>();

        foreach (var endpoint in await ClosedAsync())
        {
            var entry = AccessTable.Entries[PageOf(endpoint)];
            var mayOpen = entry.EverybodySignedIn || entry.Roles.Contains(role);
            if (!entry.IsFile)
            {
                await AskAsync(client, endpoint, address => address, mayOpen, wrong, entry.NamesAThing ? [HttpMethod.Post] : []);
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(EveryRole))]
    public async Task M01_RoleAtAnotherMeetingOrMission_FindsNothing(Role role)
    {
        var client = await people.ClientAsync(role, isElsewhere: true);
        var wrong = new List<string>();

        foreach (var endpoint in (await ClosedAsync()).Where(endpoint => endpoint.RoutePattern.GetParameter("meeting") is not null || endpoint.RoutePattern.GetParameter("mission") is not null))
        {
            await AskAsync(client, endpoint, PeopleOfEveryRole.Elsewhere, mayOpen: false, wrong);
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(EveryRole))]
    public async Task M02_RightsAndInvitationsOfAnotherMission_AreNotFoundThroughOnesOwn(Role role)
    {
        var client = await people.ClientAsync(role);
        var wrong = new List<string>();

        foreach (var endpoint in (await ClosedAsync()).Where(endpoint => endpoint.RoutePattern.GetParameter("mission") is not null
            && (endpoint.RoutePattern.GetParameter("right") is not null || endpoint.RoutePattern.GetParameter("invitation") is not null)))
        {
            // A form is checked for its token before anything is looked up; what a form with one meets, MissionPeopleTests asks.
            await AskAsync(client, endpoint, people.ObjectsOfAnotherMission, mayOpen: false, wrong, HttpMethod.Get);
        }

        Assert.Empty(wrong);
    }

    private static string PageOf(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath ?? endpoint.RoutePattern.RawText!;

    private async Task AskAsync(HttpClient client, RouteEndpoint endpoint, Func<string, string> change, bool mayOpen, List<string> wrong, params HttpMethod[] methods)
    {
        foreach (var address in PortalEndpoints.AddressesOf(endpoint, Language.English.Code).Select(people.WithRealObjects).Select(change))
        {
            foreach (var method in methods.Length == 0 ? [HttpMethod.Get, HttpMethod.Post] : methods)
            {
                using var answer = await client.AskAsync(address, method: method);

                // A form without its token comes back as 400: it was let through to where forms are checked.
                var isOpen = answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest;
                if (isOpen != mayOpen || (!isOpen && answer.StatusCode != HttpStatusCode.NotFound))
                {
                    wrong.Add($"{method} {address}: {answer.StatusCode}");
                }
            }
        }
    }

    private async Task<List<RouteEndpoint>> ClosedAsync() =>
        [.. (await PortalEndpoints.AllAsync(people.Host.Services))
            .Where(endpoint => endpoint.Metadata.GetMetadata<PublicEndpoint>() is null && endpoint.Metadata.GetMetadata<OpenEndpoint>() is null)];
}
