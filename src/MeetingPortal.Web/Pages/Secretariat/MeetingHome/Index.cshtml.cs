using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Meetings;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Secretariat.MeetingHome;

[Authorize(Policy = Policies.DocumentsOfficer)]
public sealed class IndexModel(StaffReads reads, ShowDeadlineHandler showDeadline, SecretariatLinks links) : StaffPageModel(reads)
{
    public IReadOnlyList<StaffPublication> Publications { get; private set; } = [];

    /// <summary>What the meeting could have and does not have yet.</summary>
    public IEnumerable<ContentKind> NotBegun => ((ContentKind[])[ContentKind.Letter, ContentKind.Agenda, ContentKind.Programme]).Except(Publications.Select(row => row.Publication.Kind));

    public IReadOnlyList<Deadline> Deadlines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Title = Texts.Format(Strings.Staff_MeetingTitle, Meeting.ShortCode);
        Publications = await Reads.PublicationsAsync(Meeting.Id, cancellationToken);
        Deadlines = await Reads.DeadlinesAsync(Meeting.Id, cancellationToken);
    }

    public async Task<IActionResult> OnPostDeadlineAsync(string deadline, bool show, CancellationToken cancellationToken)
    {
        var known = await Reads.DeadlinesAsync(Meeting.Id, cancellationToken);
        if (!known.Any(candidate => string.Equals(candidate.Slug, deadline, StringComparison.Ordinal)))
        {
            return NotFound();
        }

        await showDeadline.HandleAsync(new ShowDeadline(Meeting.Id, deadline, show), User.AsActor(), cancellationToken);
        return Redirect(links.Meeting(Language, Meeting.Code));
    }
}
