namespace MeetingPortal.Domain.Publications;

/// <summary>Keys of the refusals that publishing can give.</summary>
public static class Refusals
{
    public const string SentenceMissing = "Refusal_SentenceMissing";
    public const string NothingToRelease = "Refusal_NothingToRelease";
    public const string ChangedMeanwhile = "Refusal_ChangedMeanwhile";
    public const string OnlyOneOfTitleAndText = "Refusal_OnlyOneOfTitleAndText";
    public const string LastLanguage = "Refusal_LastLanguage";
    public const string InstantPassed = "Refusal_ReleaseInstantPassed";
    public const string NothingPlanned = "Refusal_NothingPlanned";
    public const string AlreadyWithdrawn = "Refusal_AlreadyWithdrawn";
    public const string WithdrawalReasonMissing = "Refusal_WithdrawalReasonMissing";
    public const string AlreadyBegun = "Refusal_AlreadyBegun";
    public const string ItemGone = "Refusal_ItemGone";
    public const string ItemTitleMissing = "Refusal_ItemTitleMissing";
    public const string ItemNumberTaken = "Refusal_ItemNumberTaken";
    public const string ItemCannotMove = "Refusal_ItemCannotMove";
    public const string ItemHasChildren = "Refusal_ItemHasChildren";
    public const string SittingTimeSkipped = "Refusal_SittingTimeSkipped";
    public const string SittingEndsFirst = "Refusal_SittingEndsFirst";
    public const string EntryEmpty = "Refusal_EntryEmpty";
    public const string StageBackToOutline = "Refusal_StageBackToOutline";
    public const string StageSourceMissing = "Refusal_StageSourceMissing";
    public const string StageNotOfAgenda = "Refusal_StageNotOfAgenda";

    /// <summary>A number by which pages are ordered lies between 0 and <see cref="PageContent.LastOrder"/>.</summary>
    public const string PageOrderWrong = "Refusal_PageOrderWrong";
}
