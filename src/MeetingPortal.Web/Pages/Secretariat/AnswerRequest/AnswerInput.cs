namespace MeetingPortal.Web.Pages.Secretariat.AnswerRequest;

/// <summary>The officer's answer to a request for access: where the mission sits, or why the request is set aside.</summary>
public sealed class AnswerInput
{
    /// <summary>City of a mission that exists; empty for another city.</summary>
    public string? Mission { get; set; }

    public string? City { get; set; }

    public string? Reason { get; set; }

    public string CityOfMission => string.IsNullOrWhiteSpace(City) ? Mission ?? string.Empty : City;
}
