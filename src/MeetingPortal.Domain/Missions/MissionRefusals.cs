namespace MeetingPortal.Domain.Missions;

/// <summary>Keys of the refusals that concern missions.</summary>
public static class MissionRefusals
{
    public const string CityMissing = "Refusal_CityMissing";
    public const string PartyUnknown = "Refusal_PartyUnknown";
}
