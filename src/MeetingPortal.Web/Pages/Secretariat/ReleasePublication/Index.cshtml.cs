using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Releases;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Secretariat.ReleasePublication;

/// <summary>Shows what readers will notice and releases the working copy with one sentence; a release cannot be taken back.</summary>
[Authorize(Policy = Policies.DocumentsOfficer)]
public sealed class IndexModel(StaffReads reads, ReleasePublicationHandler release, SecretariatLinks links) : StaffPageModel(reads)
{
    [BindProperty]
    public ReleaseInput Input { get; set; } = new();

    public StaffPublication Publication { get; private set; } = null!;

    public IReadOnlyList<ContentChange> Pending { get; private set; } = [];

    public string PublicationTitle { get; private set; } = string.Empty;

    public bool IsReleased { get; private set; }

    public async Task<IActionResult> OnGetAsync(string kind, string slug, [FromQuery] bool released, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(kind, slug, cancellationToken))
        {
            return NotFound();
        }

        IsReleased = released;
        Input.WorkingVersion = Publication.Copy.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string kind, string slug, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(kind, slug, cancellationToken))
        {
            return NotFound();
        }

        foreach (var code in Input.TooLong())
        {
            ModelState.AddModelError($"Input.Sentence[{code}]", Texts.Format(Strings.Release_SentenceTooLong, Domain.Publications.Release.SentenceMaxLength));
        }

        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        var publication = Publication.Publication;
        var outcome = await release.HandleAsync(
            new Publishing.Releases.ReleasePublication(Meeting.Id, publication.Id, Input.WorkingVersion, Input.ToText()), User.AsActor(), cancellationToken);
        return outcome.Match(
            _ => Redirect(links.Release(Language, Meeting.Code, publication.Kind, slug) + "?released=true"),
            Refused);
    }

    private IActionResult Refused(Refusal refusal)
    {
        if (refusal.Key is Refusals.ChangedMeanwhile)
        {
            // The difference on the page is the new one now; releasing again is a decision made in sight of it.
            ModelState.Remove($"{nameof(Input)}.{nameof(Input.WorkingVersion)}");
            Input.WorkingVersion = Publication.Copy.Version;
        }

        return this.Invalid(refusal, refusal.Key is Refusals.SentenceMissing ? $"Input.Sentence[{Language.Code}]" : string.Empty);
    }

    private async Task<bool> LoadAsync(string kind, string slug, CancellationToken cancellationToken)
    {
        if (await FindAsync(kind, slug, cancellationToken) is not { } publication)
        {
            return false;
        }

        Publication = publication;
        Pending = publication.Pending();
        var content = publication.Copy.Content;
        PublicationTitle = ContentTitles.Of(content.Kind, content.OwnTitle, content.IsOutline, Language);
        Title = Texts.Format(Strings.Release_Title, PublicationTitle);
        return true;
    }
}
