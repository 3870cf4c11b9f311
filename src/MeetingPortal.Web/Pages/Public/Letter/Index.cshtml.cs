using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Public.Letter;

public sealed class IndexModel(PublicReads reads, MeetingClock clock) : ReleasePageModel<LetterContent>(reads, clock, ContentKind.Letter)
{
    public async Task<IActionResult> OnGetAsync(int? number, CancellationToken cancellationToken)
    {
        Tab = Tab.Letter;
        if (!await LoadAsync(PublicationSlugs.Letter, number, cancellationToken))
        {
            return NotThere();
        }

        Title = Shown?.Title.Best(Language)?.Text.Text ?? Strings.Nav_Letter;
        return Page();
    }
}
