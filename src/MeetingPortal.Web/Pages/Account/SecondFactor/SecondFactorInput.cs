namespace MeetingPortal.Web.Pages.Account.SecondFactor;

/// <summary>The form in which a code is typed.</summary>
public sealed class SecondFactorInput
{
    /// <summary>Of the app; what is wrong with it is said in one sentence, whatever it is.</summary>
    public string? Code { get; set; }

    /// <summary>From paper.</summary>
    public string? RecoveryCode { get; set; }
}
