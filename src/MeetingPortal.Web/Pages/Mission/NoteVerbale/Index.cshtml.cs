using MeetingPortal.Data.Files;
using MeetingPortal.Domain.Files;
using MeetingPortal.Registration.Delegations;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Files;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using MeetingPortal.Web.Startup;
using MeetingPortal.Web.Uploads;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace MeetingPortal.Web.Pages.Mission.NoteVerbale;

/// <summary>The one note verbale of the delegation: looked at, put in, put in place of another, taken away.</summary>
[Authorize(Policy = Policies.EditDelegation)]
[UploadForm]
[ShowsFiles]
[EnableRateLimiting(RateLimits.Upload)]
public sealed class IndexModel(
    MissionDesk desk, UploadReader uploads, IFileStore files, PrivateFileViews views, AttachNoteVerbaleHandler attach, RemoveNoteVerbaleHandler remove, MissionLinks links)
    : MissionPageModel(desk)
{
    public const string FileField = "File";

    public PrivateFileView? View => Current.Note is { } note ? views.Of(note, links.File(Language, Mission.Code, Meeting.Code, note.Id)) : null;

    /// <summary>What was just done, said once.</summary>
    public string? Notice { get; private set; }

    public void OnGet([FromQuery] bool attached, [FromQuery] bool removed)
    {
        Title = Strings.Note_Title;
        Notice = (attached, removed) switch
        {
            (true, _) when Current.Note is not null => Strings.Note_Attached,
            (_, true) => Strings.Note_Removed,
            _ => null,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Title = Strings.Note_Title;
        using var upload = await uploads.ReadAsync(HttpContext);
        if (upload.Refusal is { } refused)
        {
            ModelState.AddModelError(FileField, Texts.OfKey(refused.Key));
            return this.Invalid();
        }

        files.Keep(upload.File!, FileArea.Private);
        var outcome = await attach.HandleAsync(
            new AttachNoteVerbale(Key, upload.ToRow(FileArea.Private, Meeting.Id, Desk.Now)), User.AsActor(), cancellationToken);
        return outcome.Match(
            _ => Redirect(links.NoteVerbale(Language, Mission.Code, Meeting.Code) + "?attached=true"),
            refusal => this.Invalid(refusal, FileField));
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken)
    {
        Title = Strings.Note_Title;
        var outcome = await remove.HandleAsync(new RemoveNoteVerbale(Key), User.AsActor(), cancellationToken);
        return outcome.Match(
            _ => Redirect(links.NoteVerbale(Language, Mission.Code, Meeting.Code) + "?removed=true"),
            refusal => this.Invalid(refusal));
    }
}
