using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Markdown;
using MeetingPortal.Publishing.Reading;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Public.InformationPage;

public sealed class IndexModel(PublicReads reads, MeetingClock clock) : ReleasePageModel<PageContent>(reads, clock, ContentKind.Page)
{
    /// <summary>The language in which the page is shown: the address's, or the one that it falls back to and says so.</summary>
    public MeetingPortal.Domain.Languages.Language ShownIn { get; private set; } = null!;

    public SafeHtml Html { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, int? number, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, number, cancellationToken) || Shown?.Text.Best(Language) is not var (language, text))
        {
            return NotThere();
        }

        Tab = Shown.Place == PagePlace.TakingPart ? Tab.TakingPart : Tab.Information;
        ShownIn = language;
        Title = Shown.Title.Best(Language)?.Text.Text ?? string.Empty;
        Html = await Reads.HtmlAsync(text.Text, cancellationToken);
        return Page();
    }
}
