using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using Microsoft.AspNetCore.Routing.Matching;

namespace MeetingPortal.Web.Localisation;

/// <summary>
/// One of the six language codes, in small letters. It answers for the words that other addresses begin with too, so that the table of
/// addresses does not repeat every page below each file and feed: without that answer it takes a quarter of a gigabyte.
/// </summary>
internal sealed class LanguageConstraint : IRouteConstraint, IParameterLiteralNodeMatchingPolicy
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values.TryGetValue(routeKey, out var value) && IsLanguage(value?.ToString());

    public bool MatchesLiteral(string parameterName, string literal) => IsLanguage(literal);

    private static bool IsLanguage(string? value) => Language.Find(value) is not null;
}

/// <summary>A well-formed meeting code, in any capitals, that is no reserved word; like <see cref="LanguageConstraint"/> it keeps the table of addresses small.</summary>
internal sealed class MeetingConstraint : IRouteConstraint, IParameterLiteralNodeMatchingPolicy
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values.TryGetValue(routeKey, out var value) && IsMeeting(value?.ToString());

    public bool MatchesLiteral(string parameterName, string literal) => IsMeeting(literal);

    private static bool IsMeeting(string? value) => MeetingCode.TryParse(value?.ToLowerInvariant(), out _);
}
