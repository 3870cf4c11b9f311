using System.ComponentModel.DataAnnotations;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Publishing.Documents;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeetingPortal.Web.Pages.Secretariat.WithdrawDocument;

/// <summary>Takes a document away from readers in every language at once, in sight of the files that this concerns.</summary>
[Authorize(Policy = Policies.DocumentsOfficer)]
public sealed class IndexModel(StaffReads reads, DocumentDesk desk, WithdrawDocumentHandler withdraw, MeetingClock clock, SecretariatLinks links) : DocumentPageModel(reads, desk)
{
    [BindProperty]
    public WithdrawDocumentInput Input { get; set; } = new();

    public DateTimeOffset Now => clock.Now;

    /// <summary>The files that readers have.</summary>
    public IReadOnlyList<StaffFile> Public => [.. Current.Files.Where(row => row.File.IsPublic(Now))];

    /// <summary>The files that are withdrawn or held back.</summary>
    public IReadOnlyList<StaffFile> Affected => [.. Current.Files.Where(row => row.File is { WithdrawnAt: null, PublicFrom: not null })];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        var seen = Input.Seen.ToDictionary(pair => new DocumentFileId(pair.Key), pair => pair.Value);
        var outcome = await withdraw.HandleAsync(new Publishing.Documents.WithdrawDocument(Meeting.Id, Current.Document.Id, Input.Reason, seen), User.AsActor(), cancellationToken);
        return outcome.Match(
            _ => Redirect(links.Document(Language, Meeting.Code, Current.Document.Id) + "?done=withdrawn"),
            refusal => this.Invalid(refusal, refusal.Key is DocumentRefusals.ReasonMissing ? "Input.Reason" : string.Empty));
    }

    protected override async Task<bool> LoadAsync(PageHandlerExecutingContext context)
    {
        if (!await base.LoadAsync(context))
        {
            return false;
        }

        Title = Texts.Format(Strings.DocumentDesk_WithdrawAllTitle, Current.Symbol.AsIssued);
        return true;
    }
}

/// <summary>Why the document is withdrawn, and what the page showed of its files.</summary>
public sealed class WithdrawDocumentInput
{
    [StringLength(DocumentFile.ReasonMaxLength)]
    public string? Reason { get; set; }

    /// <summary>Versions of the files, by their ids.</summary>
    public Dictionary<Guid, int> Seen { get; set; } = [];
}
