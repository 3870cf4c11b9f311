using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Markdown;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Pages.Shared;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Secretariat.Preview;

/// <summary>The working copy as readers of one language will see it.</summary>
[Authorize(Policy = Policies.Translation)]
public sealed class IndexModel(StaffReads reads, MarkdownRenderer renderer) : StaffPageModel(reads)
{
    public StaffPublication Publication { get; private set; } = null!;

    public PageText? PageText { get; private set; }

    public async Task<IActionResult> OnGetAsync(string kind, string slug, [FromQuery(Name = "in")] string? previewing, CancellationToken cancellationToken)
    {
        if (await FindAsync(kind, slug, cancellationToken) is not { } publication)
        {
            return NotFound();
        }

        Publication = publication;
        var content = publication.Copy.Content;
        var language = LanguageOr(previewing);
        Title = $"{Strings.Staff_Preview}: {ContentTitles.Of(content.Kind, content.OwnTitle, content.IsOutline, Language)}";
        if (content is PageContent page && page.Text.Best(language) is var (shownIn, text))
        {
            PageText = new PageText(page, shownIn, renderer.Render(text.Text));
        }

        return Page();
    }
}
