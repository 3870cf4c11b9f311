namespace MeetingPortal.Web.Pages.Account.Code;

public sealed class CodeInput
{
    public string? Code { get; set; }
}
