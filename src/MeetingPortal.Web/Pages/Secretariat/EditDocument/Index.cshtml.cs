using MeetingPortal.Domain.Documents;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Secretariat.EditDocument;

/// <summary>Changes what is said of a document; nothing that is typed is lost when somebody else was faster.</summary>
[Authorize(Policy = Policies.DocumentsOfficer)]
public sealed class IndexModel(StaffReads reads, DocumentDesk desk, DocumentForms forms, SecretariatLinks links) : DocumentPageModel(reads, desk)
{
    [BindProperty]
    public DocumentInput Input { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Title = Strings.DocumentDesk_Edit;
        Input = await forms.FillAsync(Current, Language, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Title = Strings.DocumentDesk_Edit;
        if (!Input.Check(ModelState))
        {
            return this.Invalid();
        }

        var outcome = await forms.SaveAsync(Meeting, Current.Document, Input, User, cancellationToken);
        if (outcome.Match(_ => false, refusal => refusal.Key is DocumentRefusals.DocumentChangedMeanwhile))
        {
            See(await forms.FillAsync(Current, Language, cancellationToken), Input);
        }

        return outcome.Match(id => Redirect(links.Document(Language, Meeting.Code, id) + "?done=saved"), this.Refused);
    }
}
