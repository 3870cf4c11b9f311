namespace MeetingPortal.Domain.Delegations;

/// <summary>Keys of the refusals that registering a delegation can give.</summary>
public static class DelegationRefusals
{
    public const string PersonChangedMeanwhile = "Refusal_PersonChangedMeanwhile";
    public const string PersonGone = "Refusal_PersonGone";
    public const string SamePersonTwice = "Refusal_SamePersonTwice";
    public const string TooManyPeople = "Refusal_TooManyPeople";
    public const string HeadDatesReversed = "Refusal_HeadDatesReversed";
    public const string HeadDatesOutside = "Refusal_HeadDatesOutside";
    public const string DetailsIncomplete = "Refusal_DetailsIncomplete";

    public const string DelegationChangedMeanwhile = "Refusal_DelegationChangedMeanwhile";
    public const string NothingToSubmit = "Refusal_NothingToSubmit";
    public const string HeadMissingOrDouble = "Refusal_HeadMissingOrDouble";
    public const string SubmissionWaits = "Refusal_SubmissionWaits";
    public const string NoteDayImplausible = "Refusal_NoteDayImplausible";
    public const string MessageTooLong = "Refusal_MessageTooLong";
    public const string MeetingOver = "Refusal_MeetingOver";

    /// <summary>The meeting is over, so the mission could not answer.</summary>
    public const string MeetingOverForQuestions = "Refusal_MeetingOverForQuestions";

    public const string ReviewHasBegun = "Refusal_ReviewHasBegun";
    public const string NothingWaits = "Refusal_NothingWaits";

    /// <summary>What the officer saw is not what waits now: it was recalled, or another officer has decided.</summary>
    public const string DecisionOutdated = "Refusal_DecisionOutdated";

    public const string ClarificationMissing = "Refusal_ClarificationMissing";

    /// <summary>A submission with the person waits for an officer.</summary>
    public const string PersonWaits = "Refusal_PersonWaits";

    public const string StillInDelegation = "Refusal_StillInDelegation";
}
