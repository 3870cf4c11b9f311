using MeetingPortal.Data.Files;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Pages.Secretariat;
using Microsoft.Net.Http.Headers;

namespace MeetingPortal.Web.Files;

/// <summary>Gives officers the bytes of a file that readers may not have yet, and of one that was dropped and not confirmed.</summary>
internal static class DocumentFileEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapDocumentFiles(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/{lang:lang}/secretariat/{meeting:meeting}/documents/{document:guid}/files/{file:guid}/content", Methods, GiveAsync)
            .RequireAuthorization(Policies.DocumentsOfficer).WithMetadata(ServesFiles.Instance);
        endpoints.MapMethods("/{lang:lang}/secretariat/{meeting:meeting}/documents/drop/{drop:guid}/files/{file:guid}/content", Methods, GiveDroppedAsync)
            .RequireAuthorization(Policies.DocumentsOfficer).WithMetadata(ServesFiles.Instance);
    }

    private static async Task<IResult> GiveAsync(Guid document, Guid file, HttpContext http, AddressedScope addressed, DocumentDesk desk, IFileStore store) =>
        await addressed.OfAsync(http) is { Meeting: { } meeting } && await desk.FindAsync(meeting, document, http.RequestAborted) is { } found
        && found.Files.FirstOrDefault(candidate => candidate.File.Id.Value == file) is { } held
            ? Answer(http, store.OpenRead(held.Stored.Area, held.Stored.Sha256), held.Stored.Type, held.Stored.Name)
            : Results.NotFound();

    private static async Task<IResult> GiveDroppedAsync(Guid drop, Guid file, HttpContext http, AddressedScope addressed, DropReads drops, IFileStore store) =>
        await addressed.OfAsync(http) is { Meeting: { } meeting } && await drops.FindAsync(meeting, new DropId(drop), file, http.RequestAborted) is { Sha256: { } sha256 } dropped
            ? Answer(http, store.OpenRead(FileArea.Public, sha256), dropped.Type, dropped.Name)
            : Results.NotFound();

    private static IResult Answer(HttpContext http, Stream content, FileType type, string name)
    {
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(name);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        return Results.Stream(content, FileMedia.TypeOf(type), enableRangeProcessing: true);
    }
}
