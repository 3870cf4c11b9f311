namespace MeetingPortal.Web.Pages.Secretariat.AnswerRequest;

/// <summary>The officer's answer to a request for access: which mission it is, or why the request is set aside.</summary>
public sealed class AnswerInput : PartyInput
{
    public string? Reason { get; set; }
}
