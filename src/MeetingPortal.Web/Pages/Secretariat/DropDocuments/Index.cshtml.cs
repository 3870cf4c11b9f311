using MeetingPortal.Data.Files;
using MeetingPortal.Data.Sweeping;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Publishing.Documents;
using MeetingPortal.Publishing.Drops;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using MeetingPortal.Web.Startup;
using MeetingPortal.Web.Uploads;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace MeetingPortal.Web.Pages.Secretariat.DropDocuments;

/// <summary>Takes many files at once. Each waits with what was recognised until an officer confirms it; a page with script sends them one by one.</summary>
[Authorize(Policy = Policies.DocumentsOfficer)]
[UploadForm(UploadOf.Drop)]
[EnableRateLimiting(RateLimits.Drop)]
public sealed class IndexModel(
    StaffReads reads,
    DropReads drops,
    UploadReader uploads,
    IFileStore files,
    ReceiveDroppedFileHandler receive,
    SecretariatLinks links,
    IOptions<UploadOptions> limits,
    IOptions<RetentionOptions> retention,
    TimeProvider time) : StaffPageModel(reads)
{
    /// <summary>Name of the field of files.</summary>
    public string FilesField => "Files";

    /// <summary>Identity of the drop that the form begins; a script sends it with each file.</summary>
    public Guid Drop { get; private set; }

    public IReadOnlyList<WaitingDrop> Waiting { get; private set; } = [];

    /// <summary>Names of the files that the drop did not take: those beyond its limit.</summary>
    public IReadOnlyList<string> NotTaken { get; private set; } = [];

    public int MostFiles => limits.Value.DropFiles;

    public int MostMegabytes => limits.Value.DocumentMegabytes;

    public int KeptDays => retention.Value.DropDays;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Title = Strings.Drop_Title;
        Drop = NewId.At<DropId>(time.GetUtcNow()).Value;
        Waiting = await drops.WaitingAsync(Meeting, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Title = Strings.Drop_Title;
        using var upload = await uploads.ReadAsync(HttpContext);
        Drop = Guid.TryParse(upload.Form["Drop"], out var id) ? id : NewId.At<DropId>(time.GetUtcNow()).Value;
        Refusal? refusal = upload.Files.Count == 0 ? new Refusal(FileRefusals.Missing) : null;
        var notTaken = new List<string>();
        foreach (var file in upload.Files)
        {
            if ((await ReceiveAsync(file, cancellationToken)).Match<Refusal?>(_ => null, refused => refused) is { } why)
            {
                refusal = why;
                notTaken.Add(file.Name);
            }
        }

        NotTaken = notTaken;

        if (string.Equals(upload.Form["Single"], "true", StringComparison.Ordinal))
        {
            return refusal is null ? new NoContentResult() : BadRequest(Texts.OfKey(refusal.Key));
        }

        if (refusal is null)
        {
            return Redirect(links.Drop(Language, Meeting.Code, new DropId(Drop)));
        }

        Waiting = await drops.WaitingAsync(Meeting, cancellationToken);
        return this.Invalid(refusal, FilesField);
    }

    private async Task<Outcome<DroppedFileId>> ReceiveAsync(UploadedFile file, CancellationToken cancellationToken)
    {
        if (file.Refusal is { Key: DocumentRefusals.DropFull } full)
        {
            return full;
        }

        var look = Look(file);
        if (file.File is { } received && look.Match(_ => true, _ => false))
        {
            files.Keep(received, FileArea.Public);
        }

        var command = new ReceiveDroppedFile(
            Meeting.Id, new DropId(Drop), Meeting.SymbolRoot, new ReceivedFile(file.Name, file.File?.Sha256, file.File?.Length ?? 0, file.Type, look), MostFiles);
        return await receive.HandleAsync(command, User.AsActor(), cancellationToken);
    }

    private static Outcome<FileLook> Look(UploadedFile file)
    {
        if (file.File is not { } received)
        {
            return file.Refusal!;
        }

        using var content = received.OpenRead();
        return FileLook.At(content, file.Type);
    }
}
