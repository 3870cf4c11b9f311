using System.ComponentModel.DataAnnotations;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Pages.Secretariat.OnBehalf;

/// <summary>For whom an officer works.</summary>
public sealed class OnBehalfInput
{
    /// <summary>"state:" or "organization:" with its key.</summary>
    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Refusal_PartyUnknown))]
    public string? Party { get; set; }

    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Refusal_CityMissing))]
    [StringLength(Domain.Missions.Mission.CityMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Delegate_TooLong))]
    public string? City { get; set; }

    public string? Language { get; set; }

    /// <summary>"I know that the mission has accounts of its own."</summary>
    public bool IsConfirmed { get; set; }
}
