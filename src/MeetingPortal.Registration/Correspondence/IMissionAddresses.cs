using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Missions;

namespace MeetingPortal.Registration.Correspondence;

/// <summary>Where mail leads a mission to; the web knows the addresses.</summary>
public interface IMissionAddresses
{
    /// <summary>Absolute address of the mission's delegation at that meeting.</summary>
    string Delegation(Language language, MissionCode mission, MeetingCode meeting);
}
