using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Documents;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Pages.Shared;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeetingPortal.Web.Pages.Secretariat.TakeTitles;

/// <summary>What translators propose for titles of documents, beside the original and the present words: an officer takes it or puts it aside, which can be undone.</summary>
[Authorize(Policy = Policies.DocumentsOfficer)]
public sealed class IndexModel(StaffReads reads, TitleReads titles, TakeTitlesHandler take, SetTitleAsideHandler setAside, SecretariatLinks links) : StaffPageModel(reads)
{
    private const int PageLength = 50;

    [BindProperty]
    public List<TakenInput> Input { get; set; } = [];

    [BindProperty(SupportsGet = true, Name = "p")]
    public string? Asked { get; set; }

    public PagedRows<ProposedRow> Paged { get; private set; } = null!;

    public IReadOnlyList<ProposedRow> Aside { get; private set; } = [];

    /// <summary>Those that are others than when the officer opened the page.</summary>
    public IReadOnlyList<ProposedRow> ChangedMeanwhile { get; private set; } = [];

    /// <summary>How many were just taken.</summary>
    public int? Taken { get; private set; }

    public void OnGet([FromQuery] int? taken) => Taken = taken;

    public async Task<IActionResult> OnPostTakeAsync(CancellationToken cancellationToken)
    {
        var ticked = Input.Where(title => title.IsTaken).Select(title => title.ToTaken()).OfType<TakenTitle>().ToList();
        var outcome = await take.HandleAsync(new Publishing.Documents.TakeTitles(Meeting.Id, ticked), User.AsActor(), cancellationToken);
        return await outcome.Match<Task<IActionResult>>(
            count => Task.FromResult<IActionResult>(Redirect(links.TakeTitles(Language, Meeting.Code, Paged.Number, count))),
            refusal => RefusedAsync(refusal, cancellationToken));
    }

    /// <summary>The other rows stay as they are ticked.</summary>
    public Task<IActionResult> OnPostSetAsideAsync(string title, CancellationToken cancellationToken) => MoveAsync(title, isAside: true, cancellationToken);

    public Task<IActionResult> OnPostBringBackAsync(string title, CancellationToken cancellationToken) => MoveAsync(title, isAside: false, cancellationToken);

    /// <summary>The line of the form for that title; it begins as a new page would show it.</summary>
    public TakenInput TypedOf(ProposedRow row) => Input.Find(title => title.IsOf(row)) ?? TakenInput.From(row);

    protected override async Task<bool> LoadAsync(PageHandlerExecutingContext context)
    {
        Title = Strings.TakeTitles_Title;
        await ReloadAsync(HttpContext.RequestAborted);
        return true;
    }

    private async Task ReloadAsync(CancellationToken cancellationToken)
    {
        var proposed = await titles.ProposedAsync(Meeting, cancellationToken);
        Paged = PagedRows.Of([.. proposed.Where(row => !row.Proposal.IsAside)], Asked, PageLength);
        Aside = [.. proposed.Where(row => row.Proposal.IsAside)];
    }

    /// <param name="title">Document and language of the title, as the button has them.</param>
    private async Task<IActionResult> MoveAsync(string? title, bool isAside, CancellationToken cancellationToken)
    {
        if (title?.Split('|') is [var document, var code] && Guid.TryParse(document, out var id) && Domain.Languages.Language.Find(code) is { } language)
        {
            await setAside.HandleAsync(new SetTitleAside(Meeting.Id, new DocumentId(id), language, isAside), User.AsActor(), cancellationToken);
            await ReloadAsync(cancellationToken);
        }

        ModelState.Clear();
        return Page();
    }

    private async Task<IActionResult> RefusedAsync(Refusal refusal, CancellationToken cancellationToken)
    {
        await ReloadAsync(cancellationToken);
        if (refusal.Key is Refusals.ChangedMeanwhile)
        {
            ChangedMeanwhile = [.. Paged.Rows.Where(row => TypedOf(row) is var typed && !string.Equals(typed.Seen, row.Document.MarkIn(row.Language), StringComparison.Ordinal))];

            // Taking them from here is a decision made in sight of how they stand now.
            foreach (var (row, typed) in ChangedMeanwhile.Select(row => (row, TypedOf(row))))
            {
                (typed.Seen, typed.IsTaken) = (row.Document.MarkIn(row.Language), false);
            }
        }

        ModelState.Clear();
        return this.Invalid(refusal, Paged.Rows.Count == 0 ? string.Empty : FieldOf(ChangedMeanwhile is [var first, ..] ? first : Paged.Rows[0]));
    }

    private string FieldOf(ProposedRow row) => $"Input[{Paged.Rows.ToList().IndexOf(row)}].IsTaken";
}
