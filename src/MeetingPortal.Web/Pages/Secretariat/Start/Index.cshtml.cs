using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Registration.Access;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;

namespace MeetingPortal.Web.Pages.Secretariat.Start;

[Authorize(Policy = Policies.SignedIn)]
public sealed class IndexModel(StaffReads reads, Rights rights) : PortalPageModel
{
    public IReadOnlyList<Meeting> Meetings { get; private set; } = [];

    public override bool IsUnlisted => true;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Title = Strings.Staff_StartTitle;
        var held = await rights.HeldAsync(User.PortalUserId!.Value, cancellationToken);
        Meetings = await reads.MeetingsAsync([.. held.Select(grant => grant.MeetingId).OfType<MeetingId>().Distinct()], cancellationToken);
    }
}
