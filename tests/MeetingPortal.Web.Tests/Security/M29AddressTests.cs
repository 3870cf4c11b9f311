using System.Net;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Publishing.Seeding;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Caching;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>M29: deep links with names that mean something else: reserved words as meetings, words as release numbers.</summary>
public sealed class M29AddressTests(PortalFixture portal)
{
    public static TheoryData<string> ReservedWords => [.. MeetingCode.Reserved];

    [Theory]
    [InlineData("latest")]
    [InlineData("wip")]
    [InlineData("current")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1.0")]
    [InlineData("2147483648")]
    [InlineData("99999999999999999999")]
    [InlineData("1%20")]
    [InlineData("01")]
    [InlineData("+1")]
    [InlineData("%2B1")]
    [InlineData("٣")]
    public async Task M29_ReleaseThatIsNoNumberOfOne_IsNotFound(string number)
    {
        foreach (var publication in new[] { "letter", "agenda", "programme", "info/venue" })
        {
            using var answer = await portal.Client.AskAsync($"/en/11msp/{publication}/v/{number}");

            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Theory]
    [MemberData(nameof(ReservedWords))]
    public async Task M29_MeetingNamedLikeAPartOfThePortal_IsRefused(string word)
    {
        await using var host = new PortalHost();

        await Assert.ThrowsAsync<SeedException>(() => SecondMeeting.AddAsync(host, code: word));
    }

    [Fact]
    public async Task M29_FirstSegmentsOfThePortalsOwnAddresses_AreReserved()
    {
        var own = (await Guards.PortalEndpoints.AllAsync(portal.Host.Services))
            .Select(endpoint => endpoint.RoutePattern.PathSegments)
            .Where(segments => segments.Count > 1 && segments[0].Parts[0].IsParameter && segments[1].Parts[0].IsLiteral)
            .Select(segments => ((Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart)segments[1].Parts[0]).Content)
            .Distinct(StringComparer.Ordinal)
            .ToList();

        Assert.Contains("secretariat", own, StringComparer.Ordinal);
        Assert.Empty(own.Except(MeetingCode.Reserved, StringComparer.Ordinal));
    }
}
