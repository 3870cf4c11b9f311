using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Missions;

namespace MeetingPortal.Web.Links;

/// <summary>Addresses of a mission's own pages, always with the language.</summary>
public sealed class MissionLinks
{
    /// <summary>Who acts for the mission.</summary>
    public string People(Language language, MissionCode mission) => $"/{language.Code}/mission/{mission}/people";

    /// <summary>The mission's delegation at a meeting.</summary>
    public string Delegation(Language language, MissionCode mission, MeetingCode meeting) => $"/{language.Code}/mission/{mission}/{meeting}";
}
