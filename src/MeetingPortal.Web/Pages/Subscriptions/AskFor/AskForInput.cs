namespace MeetingPortal.Web.Pages.Subscriptions.AskFor;

/// <summary>The form of a subscription.</summary>
public sealed class AskForInput
{
    public string? Email { get; set; }
}
