namespace MeetingPortal.Domain.Access;

/// <summary>Keys of the refusals that concern accounts and rights.</summary>
public static class AccessRefusals
{
    public const string ScopeMissing = "Refusal_ScopeMissing";
    public const string UntilPassed = "Refusal_UntilPassed";
    public const string AlreadyHeld = "Refusal_AlreadyHeld";
    public const string LastAdministrator = "Refusal_LastAdministrator";

    /// <summary>One answer for a code that is wrong, used, too old or tried too often, and for an address that nobody has.</summary>
    public const string CodeWrong = "Refusal_CodeWrong";

    public const string InvitationClosed = "Refusal_InvitationClosed";
    /// <summary>The same person has an open invitation to the same mission.</summary>
    public const string AlreadyInvited = "Refusal_AlreadyInvited";

    public const string TooManyInvitations = "Refusal_TooManyInvitations";

    /// <summary>The portal has an administrator, who gives every further right.</summary>
    public const string AdministratorExists = "Refusal_AdministratorExists";

    public const string ReasonMissing = "Refusal_ReasonMissing";
    public const string AlreadyDecided = "Refusal_AlreadyDecided";
}
