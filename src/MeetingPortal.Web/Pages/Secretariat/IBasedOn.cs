namespace MeetingPortal.Web.Pages.Secretariat;

/// <summary>A form that says from which saved words its editing began, so that no save is lost under another.</summary>
public interface IBasedOn
{
    string BasedOn { get; set; }
}
