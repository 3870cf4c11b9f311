using MeetingPortal.Data.Accounts;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Registration.Access;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;

namespace MeetingPortal.Web.Pages.Account.Home;

/// <summary>Where a person who signed in begins: what there is to do, and the account.</summary>
[Authorize(Policy = Policies.SignedIn)]
public sealed class IndexModel(AccountReads reads, Rights rights) : PortalPageModel
{
    public PortalUser Account { get; private set; } = null!;

    public IReadOnlyList<MissionWork> Missions { get; private set; } = [];

    public IReadOnlyList<Meeting> OpenMeetings { get; private set; } = [];

    public IReadOnlyList<MeetingWork> Meetings { get; private set; } = [];

    public bool IsAdministrator { get; private set; }

    public int CodesLeft { get; private set; }

    public override bool IsUnlisted => true;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Title = Strings.Account_Work;
        var user = User.PortalUserId!.Value;
        var held = await rights.HeldAsync(user, cancellationToken);
        Account = await reads.AccountAsync(user, cancellationToken);
        CodesLeft = await reads.RecoveryCodesLeftAsync(user, cancellationToken);
        Missions = await reads.MissionsAsync(held, cancellationToken);
        OpenMeetings = await reads.OpenMeetingsAsync(cancellationToken);
        Meetings = await reads.MeetingsAsync(held, cancellationToken);
        IsAdministrator = held.Any(grant => grant.Role == Role.PortalAdministrator);
    }
}
