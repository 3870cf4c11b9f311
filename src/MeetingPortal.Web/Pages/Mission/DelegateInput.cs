using System.ComponentModel.DataAnnotations;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Pages.Mission;

/// <summary>The form of one person.</summary>
public sealed class DelegateInput
{
    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Delegate_RoleMissing))]
    [EnumDataType(typeof(DelegateRole), ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Delegate_RoleMissing))]
    public DelegateRole? Role { get; set; }

    /// <summary>A day of the meeting as yyyy-MM-dd; empty means from its first day.</summary>
    public string? HeadFrom { get; set; }

    /// <summary>A day of the meeting as yyyy-MM-dd; empty means to its last day.</summary>
    public string? HeadUntil { get; set; }

    [StringLength(DelegateDetails.HonorificMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Delegate_TooLong))]
    public string? Honorific { get; set; }

    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Delegate_FamilyNameMissing))]
    [StringLength(DelegateDetails.NameMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Delegate_TooLong))]
    public string? FamilyName { get; set; }

    [StringLength(DelegateDetails.NameMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Delegate_TooLong))]
    public string? GivenNames { get; set; }

    [StringLength(DelegateDetails.NameMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Delegate_TooLong))]
    public string? PrintedName { get; set; }

    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Delegate_FunctionalTitleMissing))]
    [StringLength(DelegateDetails.TitleMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Delegate_TooLong))]
    public string? FunctionalTitle { get; set; }

    [StringLength(DelegateDetails.PlaceMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Delegate_TooLong))]
    public string? Institution { get; set; }

    [StringLength(DelegateDetails.PlaceMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Delegate_TooLong))]
    public string? City { get; set; }

    [EmailAddress(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Delegate_EmailWrong))]
    [StringLength(DelegateDetails.EmailMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Delegate_TooLong))]
    public string? Email { get; set; }

    public string? Language { get; set; }

    public bool HasGroundsPass { get; set; }

    public bool NeedsNameTag { get; set; }

    public bool IsListed { get; set; } = true;

    /// <summary>Version of the person that the form began with; 0 for a new person.</summary>
    public int SeenVersion { get; set; }

    /// <summary>"This is another person of the same name."</summary>
    public bool IsSomebodyElse { get; set; }

    public static DelegateInput From(DelegationMember member) => new()
    {
        Role = member.Details.Role,
        HeadFrom = Text(member.Details.HeadFrom),
        HeadUntil = Text(member.Details.HeadUntil),
        Honorific = member.Details.Honorific,
        FamilyName = member.Details.FamilyName,
        GivenNames = member.Details.GivenNames,
        PrintedName = member.Details.PrintedName,
        FunctionalTitle = member.Details.FunctionalTitle,
        Institution = member.Details.Institution,
        City = member.Details.City,
        Email = member.Details.Email,
        Language = member.Details.Language.Code,
        HasGroundsPass = member.Details.HasGroundsPass,
        NeedsNameTag = member.Details.NeedsNameTag,
        IsListed = member.Details.IsListed,
        SeenVersion = member.Version,
    };

    /// <param name="fallback">The mission's language, where the form names none of the six.</param>
    public DelegateDetails ToDetails(Language fallback) => new()
    {
        Role = Role!.Value,
        HeadFrom = DayField.Read(HeadFrom),
        HeadUntil = DayField.Read(HeadUntil),
        Honorific = Honorific,
        FamilyName = FamilyName ?? string.Empty,
        GivenNames = GivenNames,
        PrintedName = PrintedName,
        FunctionalTitle = FunctionalTitle ?? string.Empty,
        Institution = Institution,
        City = City,
        Email = Email,
        Language = Domain.Languages.Language.Find(Language) ?? fallback,
        HasGroundsPass = HasGroundsPass,
        NeedsNameTag = NeedsNameTag,
        IsListed = IsListed,
    };

    private static string? Text(DateOnly? day) => day is { } known ? DayField.Of(known) : null;
}
