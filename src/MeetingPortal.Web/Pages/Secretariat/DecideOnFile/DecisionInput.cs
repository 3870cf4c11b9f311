using System.ComponentModel.DataAnnotations;
using MeetingPortal.Domain.Documents;

namespace MeetingPortal.Web.Pages.Secretariat.DecideOnFile;

/// <summary>What an officer decides on a file.</summary>
public sealed class DecisionInput
{
    /// <summary>Version of the file that the page showed.</summary>
    public int SeenVersion { get; set; }

    /// <summary>A day at the venue, such as 2023-09-11.</summary>
    public string? Day { get; set; }

    /// <summary>A time at the venue, such as 10:00.</summary>
    public string? Time { get; set; }

    public FileStage Stage { get; set; }

    /// <summary>Day of issue, such as 2023-09-11, or nothing.</summary>
    public string? IssuedOn { get; set; }

    [StringLength(DocumentFile.ReasonMaxLength)]
    public string? Reason { get; set; }

    /// <summary>The instant that was typed; null when it is none, or an hour that clocks skip.</summary>
    public DateTimeOffset? InstantIn(TimeZoneInfo zone) => VenueInstant.Read(Day, Time, zone);
}
