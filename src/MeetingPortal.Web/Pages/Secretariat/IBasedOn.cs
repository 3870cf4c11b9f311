namespace MeetingPortal.Web.Pages.Secretariat;

/// <summary>A form that says from which saved words its editing began, so that no save is lost under another.</summary>
public interface IBasedOn
{
    string BasedOn { get; set; }
}

/// <summary>A form of something that somebody else may have removed meanwhile.</summary>
public interface IMayBeGone : IBasedOn
{
    /// <summary>True once the form has said that saving adds what was typed anew.</summary>
    bool AddsAnew { get; set; }
}
