using MeetingPortal.Domain.Publications;

namespace MeetingPortal.Web.Pages.Secretariat.SetStage;

/// <summary>The form in which an officer says how far an agenda or a programme has come.</summary>
public sealed class StageInput
{
    public Stage Stage { get; set; } = Stage.Provisional;

    public SixTexts Source { get; set; } = new();

    /// <summary>That the officer compared an outline with the official text.</summary>
    public bool IsCompared { get; set; }
}
