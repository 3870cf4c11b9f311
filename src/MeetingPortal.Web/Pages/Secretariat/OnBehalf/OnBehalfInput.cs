namespace MeetingPortal.Web.Pages.Secretariat.OnBehalf;

/// <summary>For whom an officer works.</summary>
public sealed class OnBehalfInput : PartyInput
{
    /// <summary>"I know that the mission has accounts of its own."</summary>
    public bool IsConfirmed { get; set; }
}
