using MeetingPortal.Domain.Rooms;

namespace MeetingPortal.Web.Pages.Secretariat.SetNow;

/// <summary>What an officer may add to a press of a button.</summary>
public sealed class NowInput
{
    /// <summary>A time at the venue, or nothing.</summary>
    public string? Until { get; set; }

    public NowRemark Remark { get; set; }

    public SixTexts Note { get; set; } = new();
}
