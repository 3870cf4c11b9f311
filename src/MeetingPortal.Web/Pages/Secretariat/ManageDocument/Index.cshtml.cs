using MeetingPortal.Data.Files;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Publishing.Documents;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using MeetingPortal.Web.Startup;
using MeetingPortal.Web.Uploads;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace MeetingPortal.Web.Pages.Secretariat.ManageDocument;

/// <summary>One document as the officer has it: its data, its files with their standing, and a form to send a file.</summary>
[Authorize(Policy = Policies.DocumentsOfficer)]
[UploadForm]
[EnableRateLimiting(RateLimits.Upload)]
public sealed class IndexModel(
    StaffReads reads, DocumentDesk desk, UploadReader uploads, IFileStore files, AddDocumentFileHandler add, MeetingClock clock, SecretariatLinks links)
    : DocumentPageModel(reads, desk)
{
    /// <summary>Name of the file's field.</summary>
    public string FileField => "File";

    public FileInput Input { get; private set; } = new();

    /// <summary>What was just done, said once.</summary>
    public string? Notice { get; private set; }

    public DateTimeOffset Now => clock.Now;

    public void OnGet([FromQuery] string? done)
    {
        Title = Current.Symbol.AsIssued;
        Input.Language = Language.Code;
        Notice = done switch
        {
            "saved" => Strings.DocumentDesk_Saved,
            "removed" => Strings.DocumentDesk_FileRemoved,
            _ => null,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Title = Current.Symbol.AsIssued;
        using var upload = await uploads.ReadAsync(HttpContext);
        await TryUpdateModelAsync(Input, nameof(Input), upload.Fields);
        if (DayField.IsWrong(Input.IssuedOn))
        {
            ModelState.AddModelError("Input.IssuedOn", Strings.DocumentDesk_DateWrong);
        }

        var findings = Look(upload);
        var refusal = findings.Match<Refusal?>(_ => null, refused => refused);
        if (refusal is not null)
        {
            ModelState.AddModelError(FileField, Texts.OfKey(refusal.Key));
        }

        return ModelState.IsValid ? await AddAsync(upload, findings.Match(found => found, _ => FileFindings.None), cancellationToken) : this.Invalid();
    }

    private async Task<IActionResult> AddAsync(Upload upload, FileFindings findings, CancellationToken cancellationToken)
    {
        files.Keep(upload.File!, FileArea.Public);
        var command = new AddDocumentFile(
            Meeting.Id,
            Current.Document.Id,
            upload.ToRow(FileArea.Public, Meeting.Id, Now),
            LanguageOr(Input.Language),
            Enum.IsDefined(Input.Stage) ? Input.Stage : FileStage.Official,
            DayField.Read(Input.IssuedOn),
            findings);
        var outcome = await add.HandleAsync(command, User.AsActor(), cancellationToken);
        return outcome.Match(id => Redirect(links.DocumentFile(Language, Meeting.Code, Current.Document.Id, id)), refusal => this.Invalid(refusal, FileField));
    }

    /// <summary>What the file is and what was found in it.</summary>
    private static Outcome<FileFindings> Look(Upload upload)
    {
        if (upload.Refusal is { } refused)
        {
            return refused;
        }

        if (upload.Type is not (FileType.Pdf or FileType.Docx))
        {
            return new Refusal(DocumentRefusals.NoDocumentFile);
        }

        if (upload.Type == FileType.Docx)
        {
            return FileFindings.None;
        }

        using var content = upload.File!.OpenRead();
        return PdfFindings.Read(content);
    }
}

/// <summary>What is said of a file that is sent.</summary>
public sealed class FileInput
{
    public string? Language { get; set; }

    public FileStage Stage { get; set; } = FileStage.Official;

    public string? IssuedOn { get; set; }
}
