using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;

namespace MeetingPortal.Web.Localisation;

/// <summary>One of the six language codes, in small letters.</summary>
internal sealed class LanguageConstraint : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values.TryGetValue(routeKey, out var value) && Language.Find(value?.ToString()) is not null;
}

/// <summary>A well-formed meeting code, in any capitals, that is no reserved word.</summary>
internal sealed class MeetingConstraint : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values.TryGetValue(routeKey, out var value) && MeetingCode.TryParse(value?.ToString()?.ToLowerInvariant(), out _);
}
