using MeetingPortal.Domain.Publications;

namespace MeetingPortal.Web.Pages.Secretariat.SetStage;

/// <summary>The form in which an officer says how far an agenda or a programme has come.</summary>
public sealed class StageInput : IBasedOn
{
    public string BasedOn { get; set; } = string.Empty;

    public Stage Stage { get; set; } = Stage.Provisional;

    public SixTexts Source { get; set; } = new();

    /// <summary>That the officer compared an outline with the official text.</summary>
    public bool IsCompared { get; set; }

    /// <summary>The stage as it is; the one after an outline, which is none to set.</summary>
    public static StageInput From(IHaveStage now) => new()
    {
        BasedOn = Staging.MarkOf(now),
        Stage = now.Stage == Stage.Outline ? Stage.Provisional : now.Stage,
        Source = SixTexts.From(now.StageSource),
    };
}
