using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Publishing.Documents;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Secretariat.EditDocument;

/// <summary>Changes what is said of a document; nothing that is typed is lost when somebody else was faster.</summary>
[Authorize(Policy = Policies.DocumentsOfficer)]
public sealed class IndexModel(StaffReads reads, DocumentDesk desk, SaveDocumentHandler save, SecretariatLinks links) : DocumentPageModel(reads, desk)
{
    [BindProperty]
    public DocumentInput Input { get; set; } = new();

    /// <summary>What somebody else saved meanwhile; set when a save was refused for it.</summary>
    public DocumentInput? Theirs { get; private set; }

    public void OnGet()
    {
        Title = Strings.DocumentDesk_Edit;
        Input = DocumentInput.From(Current);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Title = Strings.DocumentDesk_Edit;
        if (!Input.Check(ModelState))
        {
            return this.Invalid();
        }

        var document = Current.Document;
        var command = new SaveDocument(Meeting.Id, document.Id, Input.ToData(document), Input.SeenVersion);
        var outcome = await save.HandleAsync(command, User.AsActor(), cancellationToken);
        return outcome.Match(id => Redirect(links.Document(Language, Meeting.Code, id) + "?done=saved"), Refused);
    }

    private IActionResult Refused(Refusal refusal)
    {
        if (refusal.Key is DocumentRefusals.DocumentChangedMeanwhile)
        {
            // Saving again from here is a decision made in sight of both.
            Theirs = DocumentInput.From(Current);
            Input.SeenVersion = Theirs.SeenVersion;
        }

        return DocumentInputs.Refused(this, refusal);
    }
}
