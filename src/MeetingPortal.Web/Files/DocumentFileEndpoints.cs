using MeetingPortal.Data.Files;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Pages.Secretariat;
using Microsoft.Net.Http.Headers;

namespace MeetingPortal.Web.Files;

/// <summary>Gives officers the bytes of a file that readers may not have yet.</summary>
internal static class DocumentFileEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapDocumentFiles(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods("/{lang:lang}/secretariat/{meeting:meeting}/documents/{document:guid}/files/{file:guid}/content", Methods, GiveAsync)
            .RequireAuthorization(Policies.DocumentsOfficer).WithMetadata(ServesFiles.Instance);

    private static async Task<IResult> GiveAsync(Guid document, Guid file, HttpContext http, AddressedScope addressed, DocumentDesk desk, IFileStore store)
    {
        if (await addressed.OfAsync(http) is not { Meeting: { } meeting } || await desk.FindAsync(meeting, document, http.RequestAborted) is not { } found
            || found.Files.FirstOrDefault(candidate => candidate.File.Id.Value == file) is not { } held)
        {
            return Results.NotFound();
        }

        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(held.Stored.Name);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        return Results.Stream(store.OpenRead(held.Stored.Area, held.Stored.Sha256), FileMedia.TypeOf(held.Stored.Type), enableRangeProcessing: true);
    }
}
