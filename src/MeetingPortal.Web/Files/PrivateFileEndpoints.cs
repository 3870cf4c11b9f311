using MeetingPortal.Data.Files;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Registration.Files;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Uploads;
using Microsoft.Net.Http.Headers;

namespace MeetingPortal.Web.Files;

/// <summary>
/// Gives the bytes of private files, one by one and to nobody who is not asked: the officer of the meeting, and whoever registers the
/// delegation that sent the file. A Word document goes as an attachment; its text has a page of its own.
/// </summary>
internal static class PrivateFileEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapPrivateFiles(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/{lang:lang}/secretariat/{meeting:meeting}/files/{file:guid}", Methods, OfOfficerAsync)
            .RequireAuthorization(Policies.RegistrationOfficer).WithMetadata(ServesFiles.Instance);
        endpoints.MapMethods("/{lang:lang}/mission/{mission}/{meeting:meeting}/files/{file:guid}", Methods, OfMissionAsync)
            .RequireAuthorization(Policies.EditDelegation).WithMetadata(ServesFiles.Instance);
    }

    private static async Task<IResult> OfOfficerAsync(Guid file, bool? download, HttpContext http, AddressedScope addressed, PrivateFiles files, IFileStore store) =>
        await addressed.OfAsync(http) is { Meeting: { } meeting }
        && await files.FindAsync(new StoredFileId(file), meeting.Id, http.RequestAborted) is { } found
            ? Answer(found, download == true, http, store)
            : Results.NotFound();

    private static async Task<IResult> OfMissionAsync(Guid file, bool? download, HttpContext http, AddressedScope addressed, PrivateFiles files, IFileStore store) =>
        await addressed.OfAsync(http) is { Meeting: { } meeting, Mission: { } mission }
        && await files.FindAsync(new StoredFileId(file), meeting.Id, mission.Party, http.RequestAborted) is { } found
            ? Answer(found, download == true, http, store)
            : Results.NotFound();

    private static IResult Answer(StoredFile file, bool asAttachment, HttpContext http, IFileStore store)
    {
        var disposition = new ContentDispositionHeaderValue(asAttachment || file.Type == FileType.Docx ? "attachment" : "inline");
        disposition.SetHttpFileName(FileName.WithEnding(file.Name, file.Type));
        http.Response.Headers.ContentDisposition = disposition.ToString();
        return Results.Stream(store.OpenRead(file.Area, file.Sha256), FileMedia.TypeOf(file.Type), enableRangeProcessing: true);
    }
}
