using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace MeetingPortal.Web.Tests.Guards;

/// <summary>
/// The router repeats all that stands below a parameter under every word that stands in the same place and might be its value. Below a
/// language or a meeting stands nearly the whole portal, so that these two must refuse the words beforehand: it took 250 MiB when they did not.
/// </summary>
public sealed class AddressTableTests(PortalFixture portal)
{
    private static readonly string[] Wide = ["lang", "meeting"];

    [Fact]
    public async Task Words_OfAddresses_AreRefusedAsLanguageAndAsMeetingBeforehand()
    {
        var patterns = (await PortalEndpoints.AllAsync(portal.Host.Services)).Select(endpoint => endpoint.RoutePattern).ToList();
        var parameters = patterns.SelectMany(WideParameters).DistinctBy(parameter => (parameter.Before, parameter.Part.Name)).ToList();
        var words = patterns.SelectMany(Words).Distinct().ToList();

        var contests = parameters
            .SelectMany(parameter => words.Where(word => string.Equals(word.Before, parameter.Before, StringComparison.Ordinal)).Select(word => (parameter.Part, word.Word)))
            .ToList();

        Assert.Contains(contests, contest => contest is { Part.Name: "lang", Word: "files" });
        Assert.Contains(contests, contest => contest is { Part.Name: "meeting", Word: "secretariat" });
        Assert.Empty(contests.Where(contest => !IsRefused(contest.Part, contest.Word)).Select(contest => $"{{{contest.Part.Name}}} takes '{contest.Word}'"));
    }

    private bool IsRefused(RoutePatternParameterPart parameter, string word)
    {
        var factory = portal.Host.Services.GetRequiredService<ParameterPolicyFactory>();
        return parameter.ParameterPolicies
            .Select(reference => factory.Create(parameter, reference))
            .OfType<IParameterLiteralNodeMatchingPolicy>()
            .Any(policy => !policy.MatchesLiteral(parameter.Name, word));
    }

    private static IEnumerable<(string Before, RoutePatternParameterPart Part)> WideParameters(RoutePattern pattern) =>
        from index in Enumerable.Range(0, pattern.PathSegments.Count)
        where pattern.PathSegments[index] is { IsSimple: true } segment && segment.Parts[0] is RoutePatternParameterPart part && Wide.Contains(part.Name, StringComparer.Ordinal)
        select (Before(pattern, index), (RoutePatternParameterPart)pattern.PathSegments[index].Parts[0]);

    private static IEnumerable<(string Before, string Word)> Words(RoutePattern pattern) =>
        from index in Enumerable.Range(0, pattern.PathSegments.Count)
        where pattern.PathSegments[index] is { IsSimple: true } segment && segment.Parts[0] is RoutePatternLiteralPart
        select (Before(pattern, index), ((RoutePatternLiteralPart)pattern.PathSegments[index].Parts[0]).Content);

    /// <summary>What stands before the segment, whatever parameters are called.</summary>
    private static string Before(RoutePattern pattern, int index) =>
        string.Join('/', pattern.PathSegments.Take(index).Select(segment => segment.Parts[0] is RoutePatternLiteralPart literal ? literal.Content : "{}"));
}
