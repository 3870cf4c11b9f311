namespace MeetingPortal.Web.Startup;

/// <summary>When members of staff need a second factor.</summary>
public enum SecondFactorRequirement
{
    ExceptInDevelopment,
    Always,
}

/// <summary>Section <c>Accounts</c> of the configuration.</summary>
public sealed class AccountsOptions
{
    public const string Section = "Accounts";

    /// <summary>There is no setting that does without it outside Development.</summary>
    public SecondFactorRequirement SecondFactor { get; set; } = SecondFactorRequirement.ExceptInDevelopment;
}
