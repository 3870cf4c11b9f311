using MeetingPortal.Domain.Languages;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Net.Http.Headers;

namespace MeetingPortal.Web.Localisation;

/// <summary>The language of an answer is the address's; what the browser prefers chooses only where the address names none.</summary>
public static class RequestLanguage
{
    public static Language Of(HttpContext context) =>
        Language.Find(context.GetRouteValue("lang") as string) ?? InPath(OriginalPath(context)) ?? Preferred(context.Request);

    /// <summary>The first of the six that Accept-Language asks for, by weight; English when it asks for none.</summary>
    public static Language Preferred(HttpRequest request)
    {
        if (!StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage!, out var wanted))
        {
            return Language.English;
        }

        return wanted
            .Where(value => value.Quality is null or > 0)
            .OrderByDescending(value => value.Quality ?? 1)
            .Select(value => Language.Find(value.Value.Value!.Split('-')[0].ToLowerInvariant()))
            .FirstOrDefault(language => language is not null) ?? Language.English;
    }

    /// <summary>An error page is rendered at its own address; what counts is the one that was asked for.</summary>
    private static string? OriginalPath(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
        ?? context.Features.Get<IExceptionHandlerPathFeature>()?.Path
        ?? context.Request.Path.Value;

    private static Language? InPath(string? path) =>
        path?.Split('/') is { Length: > 1 } segments ? Language.Find(segments[1].ToLowerInvariant()) : null;
}
