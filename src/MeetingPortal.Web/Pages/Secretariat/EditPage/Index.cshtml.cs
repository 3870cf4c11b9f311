using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Markdown;
using MeetingPortal.Publishing.Pages;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Secretariat.EditPage;

/// <summary>Edits the working copy of a page in one language; nothing that is typed is lost when a save is refused.</summary>
[Authorize(Policy = Policies.DocumentsOfficer)]
public sealed class IndexModel(StaffReads reads, EditPageTextHandler edit, MarkdownRenderer renderer, SecretariatLinks links) : StaffPageModel(reads)
{
    [BindProperty]
    public PageTextInput Input { get; set; } = new();

    public StaffPublication Publication { get; private set; } = null!;

    public Language Editing { get; private set; } = null!;

    /// <summary>The text as readers would see it, after "Show preview".</summary>
    public SafeHtml? Preview { get; private set; }

    /// <summary>The original beside which a translation is written; null when the original itself is edited.</summary>
    public PageTextInput? Original { get; private set; }

    public bool IsSaved { get; private set; }

    public PageContent Copy => (PageContent)Publication.Copy.Content;

    public async Task<IActionResult> OnGetAsync(string slug, [FromQuery(Name = "in")] string? editing, [FromQuery] bool saved, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, editing, cancellationToken))
        {
            return NotFound();
        }

        IsSaved = saved;
        Input = PageTextInput.From(Copy, Editing);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, [FromQuery(Name = "in")] string? editing, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, editing, cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        var command = new EditPageText(
            Meeting.Id, Publication.Publication.Id, Editing, Input.Title ?? string.Empty, Input.Text ?? string.Empty, Input.BasedOn);
        var outcome = await edit.HandleAsync(command, User.AsActor(), cancellationToken);
        return outcome.Match(
            _ => Redirect(links.EditPage(Language, Meeting.Code, slug, Editing) + "&saved=true"),
            Refused);
    }

    public async Task<IActionResult> OnPostPreviewAsync(string slug, [FromQuery(Name = "in")] string? editing, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, editing, cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        Preview = renderer.Render(Input.Text ?? string.Empty);
        return Page();
    }

    private IActionResult Refused(Refusal refusal)
    {
        if (refusal.Key is not Refusals.ChangedMeanwhile)
        {
            return this.Invalid(refusal, $"{nameof(Input)}.{nameof(Input.Title)}");
        }

        See(PageTextInput.From(Copy, Editing), Input);
        return this.Invalid(refusal, $"{nameof(Input)}.{nameof(Input.Text)}");
    }

    private async Task<bool> LoadAsync(string slug, string? editing, CancellationToken cancellationToken)
    {
        if (await FindAsync(nameof(ContentKind.Page), slug, cancellationToken) is not { } publication)
        {
            return false;
        }

        Publication = publication;
        Editing = LanguageOr(editing);
        var english = Domain.Languages.Language.English;
        Original = Editing == english || Copy.Text.Find(english) is null ? null : PageTextInput.From(Copy, english);
        Title = Texts.Format(Strings.Staff_EditIn, Copy.Title.Best(Language)?.Text.Text ?? slug, LanguageNames.Of(Editing));
        return true;
    }
}
