using System.ComponentModel.DataAnnotations;

namespace MeetingPortal.Web.Now;

/// <summary>Section <c>Now</c> of the configuration: how many pages may follow at once what is on. Checked at start.</summary>
public sealed class NowOptions
{
    public const string Section = "Now";

    /// <summary>Of this process; a page that finds no place asks for the cached answer now and then.</summary>
    [Range(1, 100_000)]
    public int MostStreams { get; set; } = 2000;

    /// <summary>Of one network. A whole conference room may share one address.</summary>
    [Range(1, 100_000)]
    public int MostStreamsOfNetwork { get; set; } = 500;
}
