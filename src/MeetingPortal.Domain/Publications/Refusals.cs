namespace MeetingPortal.Domain.Publications;

/// <summary>Keys of the refusals that publishing can give.</summary>
public static class Refusals
{
    public const string SentenceMissing = "Refusal_SentenceMissing";
    public const string NothingToRelease = "Refusal_NothingToRelease";
    public const string ChangedMeanwhile = "Refusal_ChangedMeanwhile";
    public const string OnlyOneOfTitleAndText = "Refusal_OnlyOneOfTitleAndText";
    public const string LastLanguage = "Refusal_LastLanguage";
}
