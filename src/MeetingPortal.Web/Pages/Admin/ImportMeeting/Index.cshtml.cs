using MeetingPortal.Data.Files;
using MeetingPortal.Domain.Files;
using MeetingPortal.Publishing.Exchange;
using MeetingPortal.Publishing.Seeding;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using MeetingPortal.Web.Startup;
using MeetingPortal.Web.Uploads;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace MeetingPortal.Web.Pages.Admin.ImportMeeting;

/// <summary>Takes a meeting's folder: looks at it, shows what it holds, and makes the meeting only when that is confirmed.</summary>
[Authorize(Policy = Policies.PortalAdministrator)]
[UploadForm(UploadOf.Package)]
[EnableRateLimiting(RateLimits.Upload)]
public sealed class IndexModel(AdminReads reads, UploadReader uploads, IFileStore files, WaitingFolders waiting, ImportMeetingHandler import, AdminLinks links, IOptions<UploadOptions> limits)
    : AdminPageModel(reads)
{
    /// <summary>Name of the file's field.</summary>
    public string FileField => "File";

    /// <summary>What was found in the folder; null as long as nobody sent one.</summary>
    public FolderContents? Found { get; private set; }

    /// <summary>Names the folder that waits to be confirmed.</summary>
    public string? Waiting { get; private set; }

    /// <summary>What is wrong in the folder, and where.</summary>
    public SeedException? Fault { get; private set; }

    public int MostMegabytes => limits.Value.FolderMegabytes;

    public int MostFileMegabytes => limits.Value.DocumentMegabytes;

    public override string SamePageIn(Domain.Languages.Language language) => links.ImportMeeting(language);

    public void OnGet() => Title = Strings.ImportMeeting_Title;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Title = Strings.ImportMeeting_Title;
        using var upload = await uploads.ReadAsync(HttpContext);
        if (upload.Refusal is { } refusal)
        {
            return this.Invalid(refusal, FileField);
        }

        try
        {
            Found = await import.HandleAsync(new Publishing.Exchange.ImportMeeting(upload.File!.OpenRead(), OnlyLook: true, limits.Value.Folder), User.AsActor(), cancellationToken);
        }
        catch (SeedException exception)
        {
            return Refused(exception);
        }

        // Without a row, the bytes go by themselves after a day, whether or not somebody confirms.
        files.Keep(upload.File!, FileArea.Private);
        Waiting = waiting.Name(upload.File!.Sha256, User.PortalUserId!.Value);
        return Page();
    }

    public async Task<IActionResult> OnPostConfirmAsync([FromForm] string? folder, CancellationToken cancellationToken)
    {
        Title = Strings.ImportMeeting_Title;
        if (waiting.HashOf(folder, User.PortalUserId!.Value) is not { } sha256)
        {
            ModelState.AddModelError(FileField, Strings.ImportMeeting_Gone);
            return this.Invalid();
        }

        try
        {
            var made = await import.HandleAsync(new Publishing.Exchange.ImportMeeting(files.OpenRead(FileArea.Private, sha256), OnlyLook: false, limits.Value.Folder), User.AsActor(), cancellationToken);
            return Redirect($"{links.Meetings(Language)}?made={made.Code}");
        }
        catch (SeedException exception)
        {
            return Refused(exception);
        }
    }

    private IActionResult Refused(SeedException exception)
    {
        Fault = exception;
        ModelState.AddModelError(FileField, Strings.ImportMeeting_Wrong);
        return this.Invalid();
    }
}
