using System.ComponentModel.DataAnnotations;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Pages.Secretariat.ReviewDelegation;

/// <summary>What an officer decides on, as the officer saw it, and what the mission is asked.</summary>
public sealed class DecisionInput
{
    public int Number { get; set; }

    public int Version { get; set; }

    [StringLength(Submission.ReasonMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Delegate_TooLong))]
    public string? Reason { get; set; }
}
