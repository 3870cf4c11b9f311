namespace MeetingPortal.Domain.Access;

/// <summary>Keys of the refusals of second factors and of the administration of accounts.</summary>
public static class AccountRefusals
{
    /// <summary>One answer for a one-time password that is wrong or was used before, and for a recovery code that is wrong or used.</summary>
    public const string SecondFactorWrong = "Refusal_SecondFactorWrong";

    /// <summary>Too many wrong one-time passwords of the account within a day: for a while none is taken.</summary>
    public const string SecondFactorLocked = "Refusal_SecondFactorLocked";

    public const string EnrolmentOver = "Refusal_EnrolmentOver";

    /// <summary>There is no key that waits to be confirmed.</summary>
    public const string NoKeyWaiting = "Refusal_NoKeyWaiting";

    /// <summary>Nothing to do: the account has no second factor, or has one already.</summary>
    public const string SecondFactorMissing = "Refusal_SecondFactorMissing";

    public const string SecondFactorPresent = "Refusal_SecondFactorPresent";

    /// <summary>Somebody else took the right away meanwhile.</summary>
    public const string RightGone = "Refusal_RightGone";

    /// <summary>An account that holds a right is not erased.</summary>
    public const string HoldsRights = "Refusal_HoldsRights";

    /// <summary>Nothing of that address is in the store.</summary>
    public const string AddressUnknown = "Refusal_AddressUnknown";

    /// <summary>The message was sent, dropped or tried again meanwhile.</summary>
    public const string MessageSettled = "Refusal_MessageSettled";
}
