using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Documents;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeetingPortal.Web.Pages.Secretariat.DocumentItems;

/// <summary>Under which items of the agenda a document is taken up; kept in the agenda's working copy. What two officers change at once is kept of both.</summary>
[Authorize(Policy = Policies.DocumentsOfficer)]
public sealed class IndexModel(StaffReads reads, DocumentDesk desk, SetItemsOfDocumentHandler set, SecretariatLinks links) : DocumentPageModel(reads, desk)
{
    [BindProperty]
    public List<Guid> Under { get; set; } = [];

    /// <summary>Items under which the document stood when the page was opened.</summary>
    [BindProperty]
    public List<Guid> WasUnder { get; set; } = [];

    /// <summary>Of the working copy; empty when there is no agenda yet.</summary>
    public IReadOnlyList<AgendaItem> Items { get; private set; } = [];

    public void OnGet()
    {
        WasUnder = [.. Items.Where(item => item.Documents.Contains(Current.Document.Id)).Select(item => item.Id.Value)];
        Under = WasUnder;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Items.Count == 0)
        {
            return NotFound();
        }

        var command = new SetItemsOfDocument(Meeting.Id, Current.Document.Id, Ids(Under.Except(WasUnder)), Ids(WasUnder.Except(Under)));
        var outcome = await set.HandleAsync(command, User.AsActor(), cancellationToken);
        return outcome.Match(_ => Redirect(links.Document(Language, Meeting.Code, Current.Document.Id) + "?done=items"), refusal => this.Invalid(refusal));
    }

    protected override async Task<bool> LoadAsync(PageHandlerExecutingContext context)
    {
        if (!await base.LoadAsync(context))
        {
            return false;
        }

        Title = Strings.DocumentItems_Title;
        Items = [.. (await Reads.AgendaAsync(Meeting.Id, HttpContext.RequestAborted))?.AllItems() ?? []];
        return true;
    }

    private static HashSet<ItemId> Ids(IEnumerable<Guid> values) => [.. values.Select(value => new ItemId(value))];
}
