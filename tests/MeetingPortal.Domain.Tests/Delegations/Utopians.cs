using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Domain.Tests.Delegations;

/// <summary>The delegation of a State that does not exist to a meeting of three days.</summary>
internal static class Utopians
{
    public static readonly DateTimeOffset Now = new(2040, 3, 1, 9, 0, 0, TimeSpan.Zero);

    public static readonly DateOnly First = new(2040, 5, 7);

    public static readonly DateOnly Last = new(2040, 5, 9);

    public static readonly IReadOnlyList<DateOnly> Days = [First, First.AddDays(1), Last];

    public static readonly UserId Mission = NewId.At<UserId>(Now);

    public static readonly UserId Officer = NewId.At<UserId>(Now);

    public static Delegation Delegation() => new()
    {
        Id = NewId.At<DelegationId>(Now),
        MeetingId = NewId.At<MeetingId>(Now),
        StateCode = "XU",
        Serial = 42,
        CreatedAt = Now,
    };

    /// <summary>A delegation with a head for the whole meeting and an adviser.</summary>
    public static Delegation WithTwo()
    {
        var delegation = Delegation();
        delegation.Added(Head("Hythlodaeus"));
        delegation.Added(Person("Giles"));
        return delegation;
    }

    public static DelegateDetails Person(string family, string? given = null, DelegateRole role = DelegateRole.Adviser) => new()
    {
        Role = role,
        FamilyName = family,
        GivenNames = given,
        FunctionalTitle = "Syphogrant",
        Language = Language.English,
    };

    public static DelegateDetails Head(string family, DateOnly? from = null, DateOnly? until = null) =>
        Person(family, role: DelegateRole.HeadOfDelegation) with { HeadFrom = from, HeadUntil = until };

    public static DelegationMember Added(this Delegation delegation, DelegateDetails details) => delegation.Add(details, isSomebodyElse: false, Now).Done();

    /// <summary>Hands in what differs from what was acknowledged, as somebody does who has just checked the answers.</summary>
    public static Outcome<Submission> Submits(this Delegation delegation, params DelegationPlace[] acknowledged) =>
        delegation.Submit(delegation.StandsBeside(acknowledged), new SubmissionTerms(Mission, false, null), delegation.Version, Days, Now);

    /// <summary>How it stands when that was acknowledged, with that note verbale.</summary>
    public static DelegationStanding StandsBeside(this Delegation delegation, IReadOnlyCollection<DelegationPlace> acknowledged, StoredFileId? note = null) =>
        new(delegation.Places(), acknowledged, note);

    public static string[] Names(this Delegation delegation) => [.. delegation.Places().Select(place => place.Details.FamilyName)];

    public static TResult Done<TResult>(this Outcome<TResult> outcome) => outcome.Match(result => result, refusal => throw new InvalidOperationException(refusal.Key));

    /// <summary>Key of the refusal; null when there is none.</summary>
    public static string? Refused<TResult>(this Outcome<TResult> outcome) => outcome.Match(_ => null, refusal => (string?)refusal.Key);
}
