using MeetingPortal.Data.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Caching;
using MeetingPortal.Web.Links;
using Microsoft.Net.Http.Headers;

namespace MeetingPortal.Web.Files;

/// <summary>Marks an endpoint that says itself how its answers may be kept.</summary>
internal sealed class KeepsItself
{
    public static readonly KeepsItself Instance = new();
}

/// <summary>
/// Gives published files to everybody. Before its instant a file's address answers like one that was never given; a file that was replaced
/// leads to the one in its place, a withdrawn one answers 410.
/// </summary>
internal static class PublicFileEndpoints
{
    public const string Route = "/files/{file:guid}/{name}";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapPublicFiles(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods(Route, Methods, GiveAsync)
            .AllowAnonymous().WithMetadata(OpenEndpoint.Instance, ServesFiles.Instance, KeepsItself.Instance);

    private static async Task<IResult> GiveAsync(Guid file, string name, HttpContext http, PublicReads reads, PublicLinks links, IFileStore store)
    {
        var found = await reads.FileAsync(new DocumentFileId(file), http.RequestAborted);
        http.Response.Headers.CacheControl = found is null or { WithdrawnReason: not null } ? "no-store" : "public, no-cache";
        if (found is null)
        {
            return Results.NotFound();
        }

        if (found.WithdrawnReason is not null)
        {
            http.Features.Set(found);
            return Results.StatusCode(StatusCodes.Status410Gone);
        }

        if (found.Id.Value != file || !string.Equals(found.Name, name, StringComparison.Ordinal))
        {
            return Results.Redirect(links.File(found.Id, found.Name));
        }

        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(found.Name);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.ContentLanguage = found.Language.Tag;
        http.Response.Headers.Link = await AlternatesAsync(found, reads, links, http.RequestAborted);
        return Results.Stream(
            store.OpenRead(found.Stored.Area, found.Stored.Sha256),
            FileMedia.TypeOf(found.Stored.Type),
            lastModified: found.PublicFrom,
            entityTag: new EntityTagHeaderValue($"\"{found.Stored.Sha256}\""),
            enableRangeProcessing: true);
    }

    /// <summary>The same document in the other languages (RFC 8288).</summary>
    private static async Task<string> AlternatesAsync(ServedFile served, PublicReads reads, PublicLinks links, CancellationToken cancellationToken)
    {
        var document = await reads.DocumentAsync(served.Symbol, cancellationToken);
        var others = document?.Files.Where(file => file.Type == served.Stored.Type && file.Language != served.Language && file.WithdrawnReason is null) ?? [];
        return string.Join(", ", others.Select(file => $"<{links.File(file.Id, file.Name)}>; rel=\"alternate\"; hreflang=\"{file.Language.Tag}\""));
    }
}
