namespace MeetingPortal.Web.Pages.Account.Enrol;

/// <summary>The form that confirms a key.</summary>
public sealed class EnrolInput
{
    public string? Code { get; set; }
}
