using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Missions;

namespace MeetingPortal.Web.Links;

/// <summary>Addresses of a mission's own pages, always with the language.</summary>
public sealed class MissionLinks
{
    /// <summary>Who acts for the mission.</summary>
    public string People(Language language, MissionCode mission) => $"/{language.Code}/mission/{mission}/people";

    public string ChangeRole(Language language, MissionCode mission, Guid right) => $"{People(language, mission)}/{right}/role";

    public string TakeAway(Language language, MissionCode mission, Guid right) => $"{People(language, mission)}/{right}/take-away";

    public string Invite(Language language, MissionCode mission) => $"{People(language, mission)}/invite";

    /// <summary>Sends an invitation again or withdraws it.</summary>
    public string Invitation(Language language, MissionCode mission, Guid invitation) => $"{People(language, mission)}/invitations/{invitation}";

    /// <summary>The mission's delegation at a meeting.</summary>
    public string Delegation(Language language, MissionCode mission, MeetingCode meeting) => $"/{language.Code}/mission/{mission}/{meeting}";
}
