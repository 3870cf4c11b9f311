using MeetingPortal.Domain.Meetings;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Admin.Meetings;

/// <summary>The meetings of the portal, those in preparation too.</summary>
[Authorize(Policy = Policies.PortalAdministrator)]
public sealed class IndexModel(AdminReads reads, AdminLinks links) : AdminPageModel(reads)
{
    /// <summary>Code of a meeting that was just made.</summary>
    [FromQuery(Name = "made")]
    public string? Made { get; set; }

    public IReadOnlyList<Meeting> Meetings { get; private set; } = [];

    public override string SamePageIn(Domain.Languages.Language language) => links.Meetings(language);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Title = Strings.Meetings_Title;
        Meetings = await Reads.MeetingsAsync(cancellationToken);
    }
}
