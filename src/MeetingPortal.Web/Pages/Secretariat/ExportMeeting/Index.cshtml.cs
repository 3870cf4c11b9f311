using MeetingPortal.Web.Access;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace MeetingPortal.Web.Pages.Secretariat.ExportMeeting;

/// <summary>Gives the meeting as a folder that people can read and another portal can take.</summary>
[Authorize(Policy = Policies.DocumentsOfficer)]
public sealed class IndexModel(StaffReads reads, Publishing.Exchange.ExportMeeting export) : StaffPageModel(reads)
{
    public string FileName => $"{Meeting.Code}.zip";

    public void OnGet() => Title = Strings.Export_Title;

    public async Task<IActionResult> OnGetFolderAsync(CancellationToken cancellationToken)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(FileName);
        Response.Headers.ContentDisposition = disposition.ToString();
        Response.ContentType = "application/zip";

        // Packed while it is sent: nothing of it lies on the disk or grows in memory.
        HttpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await export.WriteAsync(Meeting.Id, Response.Body, cancellationToken);
        return new EmptyResult();
    }
}
