using MeetingPortal.Data.Files;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Documents;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using MeetingPortal.Web.Startup;
using MeetingPortal.Web.Uploads;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace MeetingPortal.Web.Pages.Secretariat.ManageDocument;

/// <summary>One document as the officer has it: its data, its files with their standing, and a form to send a file.</summary>
[Authorize(Policy = Policies.DocumentsOfficer)]
[UploadForm(UploadOf.Document)]
[EnableRateLimiting(RateLimits.Upload)]
public sealed class IndexModel(
    StaffReads reads, DocumentDesk desk, UploadReader uploads, IFileStore files, AddDocumentFileHandler add, SubmitterDirectory submitters, MeetingClock clock, SecretariatLinks links, IOptions<UploadOptions> limits)
    : DocumentPageModel(reads, desk)
{
    /// <summary>Name of the file's field.</summary>
    public string FileField => "File";

    /// <summary>What a file may have.</summary>
    public int MostMegabytes => limits.Value.DocumentMegabytes;

    public FileInput Input { get; private set; } = new();

    /// <summary>Items of the agenda's working copy under which it is taken up.</summary>
    public IReadOnlyList<AgendaItem> Items { get; private set; } = [];

    /// <summary>Who submitted it, as far as they are known by name.</summary>
    public IReadOnlyList<LocalizedText> Submitters { get; private set; } = [];

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
            "withdrawn" => Strings.DocumentDesk_WithdrawnAll,
            "items" => Strings.DocumentItems_Saved,
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

        var look = Look(upload);
        var refusal = look.Match<Refusal?>(_ => null, refused => refused);
        if (refusal is not null)
        {
            ModelState.AddModelError(FileField, Texts.OfKey(refusal.Key));
        }

        return ModelState.IsValid ? await AddAsync(upload, look.Match(found => found.Findings, _ => FileFindings.None), cancellationToken) : this.Invalid();
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

    protected override async Task<bool> LoadAsync(PageHandlerExecutingContext context)
    {
        if (!await base.LoadAsync(context))
        {
            return false;
        }

        Items = [.. (await Reads.AgendaAsync(Meeting.Id, HttpContext.RequestAborted))?.ItemsOf(Current.Document.Id) ?? []];
        Submitters = await submitters.NamesAsync(Current.Document.SubmittedBy, HttpContext.RequestAborted);
        return true;
    }

    /// <summary>What is seen in the file.</summary>
    private static Outcome<FileLook> Look(Upload upload)
    {
        if (upload.Refusal is { } refused)
        {
            return refused;
        }

        using var content = upload.File!.OpenRead();
        return FileLook.At(content, upload.Type);
    }
}

/// <summary>What is said of a file that is sent.</summary>
public sealed class FileInput
{
    public string? Language { get; set; }

    public FileStage Stage { get; set; } = FileStage.Official;

    public string? IssuedOn { get; set; }
}
