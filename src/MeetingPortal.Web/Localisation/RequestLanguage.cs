using System.Globalization;
using MeetingPortal.Domain.Languages;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Net.Http.Headers;

namespace MeetingPortal.Web.Localisation;

/// <summary>The language of an answer is the address's; what the browser prefers chooses only where the address names none.</summary>
public static class RequestLanguage
{
    public static Language Of(HttpContext context) =>
        context.Items[typeof(ReadAs)] as Language ?? Language.Find(context.GetRouteValue("lang") as string) ?? InPath(OriginalPath(context)) ?? Preferred(context.Request);

    /// <summary>Lets what is rendered before it is disposed of read as in another language than the page around it.</summary>
    public static IDisposable As(HttpContext context, Language language) => new ReadAs(context, language);

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

    private sealed class ReadAs : IDisposable
    {
        private readonly HttpContext _context;
        private readonly object? _before;
        private readonly (CultureInfo Own, CultureInfo Texts) _cultures = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);

        public ReadAs(HttpContext context, Language language)
        {
            (_context, _before) = (context, context.Items[typeof(ReadAs)]);
            context.Items[typeof(ReadAs)] = language;
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language.Code);
        }

        public void Dispose()
        {
            _context.Items[typeof(ReadAs)] = _before;
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = _cultures;
        }
    }
}
