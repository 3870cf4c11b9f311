using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Secretariat.AddDocument;

/// <summary>Lists a document of the meeting.</summary>
[Authorize(Policy = Policies.DocumentsOfficer)]
public sealed class IndexModel(StaffReads reads, DocumentForms forms, SecretariatLinks links) : StaffPageModel(reads)
{
    [BindProperty]
    public DocumentInput Input { get; set; } = new();

    public void OnGet()
    {
        Title = Strings.DocumentDesk_Add;
        Input.Symbols = Meeting.SymbolRoot.Length == 0 ? string.Empty : Meeting.SymbolRoot + "/";
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Title = Strings.DocumentDesk_Add;
        if (!Input.Check(ModelState))
        {
            return this.Invalid();
        }

        var outcome = await forms.SaveAsync(Meeting, before: null, Input, User, cancellationToken);
        return outcome.Match(id => Redirect(links.Document(Language, Meeting.Code, id) + "?done=saved"), this.Refused);
    }
}
