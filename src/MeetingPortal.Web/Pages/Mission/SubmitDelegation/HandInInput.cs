namespace MeetingPortal.Web.Pages.Mission.SubmitDelegation;

/// <summary>What is said with a delegation as it is handed in.</summary>
public sealed class HandInInput
{
    /// <summary>For an officer: the day on which the note verbale arrived, as yyyy-MM-dd.</summary>
    public string? NoteReceivedOn { get; set; }

    /// <summary>What the mission writes to the secretariat.</summary>
    public string? Message { get; set; }

    public DateOnly? NoteDay => DayField.Read(NoteReceivedOn);
}
