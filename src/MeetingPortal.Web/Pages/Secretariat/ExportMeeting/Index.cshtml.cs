using MeetingPortal.Publishing.Seeding;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using MeetingPortal.Web.Uploads;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace MeetingPortal.Web.Pages.Secretariat.ExportMeeting;

/// <summary>Gives the meeting as a folder that people can read and another portal can take.</summary>
[Authorize(Policy = Policies.DocumentsOfficer)]
public sealed class IndexModel(StaffReads reads, Publishing.Exchange.ExportMeeting export, IOptions<UploadOptions> limits) : StaffPageModel(reads)
{
    public string FileName => $"{Meeting.Code}.zip";

    /// <summary>Why a portal with the limits of this one does not take the folder; null when it does.</summary>
    public string? TooLarge { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Title = Strings.Export_Title;
        var (files, bytes) = await export.SizeAsync(Meeting.Id, cancellationToken);
        TooLarge = limits.Value.Folder.Take(files, bytes)
            ? null
            : Texts.Format(Strings.Export_TooLarge, FileTexts.Size(bytes, Language), files, limits.Value.FolderMegabytes, FolderLimits.MostFiles);
    }

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
