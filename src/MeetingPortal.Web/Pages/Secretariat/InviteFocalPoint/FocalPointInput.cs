using System.ComponentModel.DataAnnotations;
using MeetingPortal.Domain.Access;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Pages.Secretariat.InviteFocalPoint;

/// <summary>Whom an officer invites, and for which mission.</summary>
public sealed class FocalPointInput : PartyInput
{
    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Admin_NameMissing))]
    [StringLength(Invitation.NameMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Admin_NameTooLong))]
    public string? Name { get; set; }

    public string? Email { get; set; }
}
