using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Publishing.Bundles;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Caching;
using MeetingPortal.Web.Files;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Startup;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Net.Http.Headers;

namespace MeetingPortal.Web.Bundles;

/// <summary>Gives the documents of a meeting, of a day or of an item in the language of the address, in one file that is made while it is sent.</summary>
internal static class BundleEndpoints
{
    /// <summary>In the order of <see cref="MapBundles"/>: all, of a day, of an item.</summary>
    public static readonly IReadOnlyList<string> Routes =
    [
        "/{lang:lang}/{meeting:meeting}/documents/bundle.zip",
        "/{lang:lang}/{meeting:meeting}/documents/bundle/{day:regex(^\\d{{4}}-\\d{{2}}-\\d{{2}}$)}.zip",
        "/{lang:lang}/{meeting:meeting}/documents/bundle/item/{item}.zip",
    ];

    private const int RetryAfterSeconds = 30;

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapBundles(this IEndpointRouteBuilder endpoints)
    {
        foreach (var route in Routes)
        {
            endpoints.MapMethods(route, Methods, GiveAsync).AllowAnonymous().ExcludeFromDescription()
                .WithMetadata(OpenEndpoint.Instance, ServesFiles.Instance, KeepsItself.Instance, new EnableRateLimitingAttribute(RateLimits.Bundle));
        }
    }

    private static async Task GiveAsync(
        string meeting, string? day, string? item, HttpContext http, PublicReads reads, BundleReads bundles, BundleWriter writer, BundlePlaces places)
    {
        var cancellation = http.RequestAborted;
        var contents = MeetingCode.TryParse(meeting, out var code) && await reads.MeetingAsync(code, cancellation) is { } found && TryReadDay(day, out var date)
            ? await bundles.OfAsync(found, date, item, RequestLanguage.Of(http), cancellation)
            : null;
        if (contents is null)
        {
            Refuse(http, StatusCodes.Status404NotFound);
            return;
        }

        var page = await writer.PageAsync(contents, http);
        var mark = MarkOf(contents.Bundle, page);
        Describe(http.Response, contents, mark);
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(mark, useStrongComparison: false)))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        if (HttpMethods.IsHead(http.Request.Method))
        {
            return;
        }

        using var place = places.TryTake();
        if (place is null)
        {
            Refuse(http, StatusCodes.Status503ServiceUnavailable);
            http.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
            return;
        }

        await writer.WriteAsync(contents, page, http.Response.Body, cancellation);
    }

    private static bool TryReadDay(string? day, out DateOnly? date)
    {
        date = DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed) ? parsed : null;
        return day is null || date is not null;
    }

    private static void Refuse(HttpContext http, int status)
    {
        http.Response.Clear();
        http.Response.StatusCode = status;
        http.Response.Headers.CacheControl = "no-store";
    }

    private static void Describe(HttpResponse response, BundleContents contents, EntityTagHeaderValue mark)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(contents.FileName);
        response.ContentType = "application/zip";
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.ContentLanguage = contents.Bundle.Language.Tag;
        response.Headers.CacheControl = "public, no-cache";
        response.Headers.ETag = mark.ToString();
    }

    /// <summary>
    /// Weak: two bundles of the same files and the same contents page may differ in a byte. Of these alone: the version of the meeting also
    /// counts what readers may not know of.
    /// </summary>
    private static EntityTagHeaderValue MarkOf(Bundle bundle, string page)
    {
        var text = string.Join('\n', bundle.Files.Select(file => $"{file.Name} {file.Stored.Sha256}").Append(page));
        return new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}\"", isWeak: true);
    }
}
