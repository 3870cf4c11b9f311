using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Missions;
using MeetingPortal.Registration.Correspondence;

namespace MeetingPortal.TestKit.Data;

/// <summary>Addresses for mail where there is no web.</summary>
internal sealed class FictionalAddresses : IMissionAddresses
{
    public string Delegation(Language language, MissionCode mission, MeetingCode meeting) => $"https://portal.example/{language.Code}/mission/{mission}/{meeting}";
}
