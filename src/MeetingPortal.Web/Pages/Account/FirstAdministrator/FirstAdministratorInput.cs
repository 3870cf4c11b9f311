namespace MeetingPortal.Web.Pages.Account.FirstAdministrator;

public sealed class FirstAdministratorInput
{
    public string? Name { get; set; }

    public string? Email { get; set; }
}
