using System.ComponentModel.DataAnnotations;

namespace MeetingPortal.Data.Sweeping;

/// <summary>Section <c>Retention</c> of the configuration: how long is kept what nobody needs any more. Checked at start.</summary>
public sealed class RetentionOptions
{
    public const string Section = "Retention";

    /// <summary>Days that forms of the sign-in and one-time addresses are kept; limits count those of minutes alone.</summary>
    [Range(1, 3650)]
    public int SignInDays { get; set; } = 7;

    /// <summary>Days that messages are kept which were sent or dropped.</summary>
    [Range(1, 3650)]
    public int MailDays { get; set; } = 90;

    /// <summary>Days that files are kept which an officer dropped and nobody confirmed.</summary>
    [Range(1, 3650)]
    public int DropDays { get; set; } = 14;

    /// <summary>Days that an address is kept which nobody confirmed, and a subscription that did what it was for.</summary>
    [Range(3, 3650)]
    public int SubscriptionDays { get; set; } = 7;

    /// <summary>Days after the end of a meeting until its subscriptions, and addresses that have no other, are removed.</summary>
    [Range(1, 3650)]
    public int SubscriptionDaysAfterMeeting { get; set; } = 180;
}
