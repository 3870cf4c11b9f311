using MeetingPortal.Domain.Rooms;

namespace MeetingPortal.Web.Pages.Secretariat.SetNow;

/// <summary>What an officer may add to a press of a button.</summary>
public sealed class NowInput
{
    /// <summary>A time at the venue, or nothing.</summary>
    public string? Until { get; set; }

    public NowRemark Remark { get; set; }

    public SixTexts Note { get; set; } = new();

    /// <summary>True when something was typed that is no time.</summary>
    public bool HasWrongUntil => !string.IsNullOrWhiteSpace(Until) && TimeField.Read(Until) is null;

    /// <param name="standing">What is said of the sitting already, or null.</param>
    public static NowInput From(NowMoment? standing) => standing is null
        ? new NowInput()
        : new NowInput { Until = standing.Until is { } until ? TimeField.Of(until) : null, Remark = standing.Remark, Note = SixTexts.From(standing.Note) };
}
