using System.ComponentModel.DataAnnotations;
using MeetingPortal.Domain.Access;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Pages.Secretariat.InviteFocalPoint;

/// <summary>Whom an officer invites, and for which mission.</summary>
public sealed class FocalPointInput
{
    /// <summary>"state:" or "organization:" with its key.</summary>
    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Refusal_PartyUnknown))]
    public string? Party { get; set; }

    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Refusal_CityMissing))]
    [StringLength(Domain.Missions.Mission.CityMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Delegate_TooLong))]
    public string? City { get; set; }

    public string? Language { get; set; }

    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Admin_NameMissing))]
    [StringLength(Invitation.NameMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Admin_NameTooLong))]
    public string? Name { get; set; }

    public string? Email { get; set; }
}
