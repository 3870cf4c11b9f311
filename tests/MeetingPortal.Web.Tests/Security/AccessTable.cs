using MeetingPortal.Domain.Access;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>Whom an endpoint is for: everybody who is signed in, or the holders of these roles where the address leads.</summary>
internal sealed record Entry(bool EverybodySignedIn, params Role[] Roles);

/// <summary>
/// Who may open what. Every endpoint that needs a sign-in stands here by its page; one that is added must be placed, or the test fails.
/// </summary>
internal static class AccessTable
{
    public static readonly IReadOnlyDictionary<string, Entry> Entries = new Dictionary<string, Entry>(StringComparer.Ordinal)
    {
        ["/Account/Home/Index"] = new(EverybodySignedIn: true),
        ["/Account/Enrol/Index"] = new(EverybodySignedIn: true),
        ["/Account/RecoveryCodes/Index"] = new(EverybodySignedIn: true),
        ["/Account/SignOut/Index"] = new(EverybodySignedIn: true),
        ["/Secretariat/Start/Index"] = new(EverybodySignedIn: true),
        ["/Secretariat/MeetingHome/Index"] = For(Role.DocumentsOfficer),
        ["/Secretariat/EditPage/Index"] = For(Role.DocumentsOfficer),
        ["/Secretariat/Preview/Index"] = For(Role.DocumentsOfficer),
        ["/Secretariat/ReleasePublication/Index"] = For(Role.DocumentsOfficer),
        ["/Secretariat/History/Index"] = For(Role.DocumentsOfficer),
        ["/Admin/Accounts/Index"] = For(Role.PortalAdministrator),
        ["/Admin/Account/Index"] = For(Role.PortalAdministrator),
        ["/Admin/GiveRight/Index"] = For(Role.PortalAdministrator),
        ["/Admin/TakeRightAway/Index"] = For(Role.PortalAdministrator),
        ["/Admin/ResetSecondFactor/Index"] = For(Role.PortalAdministrator),
        ["/Admin/Mail/Index"] = For(Role.PortalAdministrator),
        ["/Admin/History/Index"] = For(Role.PortalAdministrator),
        ["/Mission/People/ShowPeople/Index"] = For([.. Roles.OfMissions]),
        ["/Mission/People/InvitePerson/Index"] = For([.. Roles.MissionAdministrators]),
        ["/Mission/People/ManageInvitation/Index"] = For([.. Roles.MissionAdministrators]),
        ["/Mission/People/ChangeRole/Index"] = For([.. Roles.MissionAdministrators]),
        ["/Mission/People/TakeAway/Index"] = For([.. Roles.MissionAdministrators]),
    };

    private static Entry For(params Role[] roles) => new(EverybodySignedIn: false, roles);
}
