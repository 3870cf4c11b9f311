using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Publishing.Documents;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeetingPortal.Web.Pages.Secretariat.ListOtherMeetings;

/// <summary>Documents of other meetings that stand in this meeting's list, such as the rules of procedure. They stay what and where they are.</summary>
[Authorize(Policy = Policies.DocumentsOfficer)]
public sealed class IndexModel(
    StaffReads reads, PublicReads documents, LostListings listings, ListDocumentOfOtherHandler list, UnlistDocumentOfOtherHandler unlist, SecretariatLinks links) : StaffPageModel(reads)
{
    [BindProperty]
    public string? Symbol { get; set; }

    public IReadOnlyList<PublicDocument> Listed { get; private set; } = [];

    /// <summary>Those that readers do not see any more.</summary>
    public IReadOnlyList<LostListing> Lost { get; private set; } = [];

    public void OnGet()
    {
        // Everything is loaded for both methods.
    }

    public async Task<IActionResult> OnPostListAsync(CancellationToken cancellationToken)
    {
        var outcome = await list.HandleAsync(new ListDocumentOfOther(Meeting.Id, Symbol), User.AsActor(), cancellationToken);
        return outcome.Match(_ => Redirect(links.OtherMeetings(Language, Meeting.Code)), refusal => this.Invalid(refusal, nameof(Symbol)));
    }

    public async Task<IActionResult> OnPostTakeOffAsync(Guid document, CancellationToken cancellationToken)
    {
        var outcome = await unlist.HandleAsync(new UnlistDocumentOfOther(Meeting.Id, new DocumentId(document)), User.AsActor(), cancellationToken);
        return outcome.Match(_ => Redirect(links.OtherMeetings(Language, Meeting.Code)), refusal => this.Invalid(refusal));
    }

    protected override async Task<bool> LoadAsync(PageHandlerExecutingContext context)
    {
        Title = Strings.OtherMeetings_Title;
        Listed = [.. (await documents.DocumentsAsync(Meeting, HttpContext.RequestAborted)).Where(document => document.Meeting != Meeting.Code)];
        Lost = await listings.OfAsync(Meeting.Id, HttpContext.RequestAborted);
        return true;
    }
}
