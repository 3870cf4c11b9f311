using System.ComponentModel.DataAnnotations;
using MeetingPortal.Data.Accounts;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Pages.Admin.GiveRight;

/// <summary>The form in which a right is given; which fields it shows depends on the role.</summary>
public sealed class GiveRightInput
{
    [StringLength(PortalUser.DisplayNameMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Admin_NameTooLong))]
    public string? Name { get; set; }

    public string? Email { get; set; }

    /// <summary>Code of the language of mail to a person who has no account yet.</summary>
    public string? MailLanguage { get; set; }

    /// <summary>Code of the meeting.</summary>
    public string? Meeting { get; set; }

    /// <summary>Code of the mission.</summary>
    public string? Mission { get; set; }

    /// <summary>Code of the language of a translator.</summary>
    public string? Language { get; set; }

    /// <summary>The last day on which the right holds, in UTC; empty means until it is taken away.</summary>
    public string? LastDay { get; set; }
}
