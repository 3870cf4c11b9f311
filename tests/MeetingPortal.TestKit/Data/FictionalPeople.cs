using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Languages;

namespace MeetingPortal.TestKit.Data;

/// <summary>People who do not exist, as a mission would enter them.</summary>
public static class FictionalPeople
{
    public static DelegateDetails Head(string familyName = "Hythloday", string? givenNames = "Raphael") =>
        Of(DelegateRole.HeadOfDelegation, familyName, givenNames) with { Honorific = "H.E. Mr.", FunctionalTitle = "Ambassador, Permanent Representative" };

    public static DelegateDetails Adviser(string familyName, string? givenNames = null) => Of(DelegateRole.Adviser, familyName, givenNames);

    public static DelegateDetails Of(DelegateRole role, string familyName, string? givenNames = null) => new()
    {
        Role = role,
        FamilyName = familyName,
        GivenNames = givenNames,
        FunctionalTitle = "Counsellor",
        Institution = "Permanent Mission",
        City = "Geneva",
        Email = $"{(givenNames ?? "x").ToLowerInvariant().Replace(' ', '.')}.{Math.Abs(StringComparer.Ordinal.GetHashCode(familyName)) % 10000}@mission.example",
        Language = Language.English,
        HasGroundsPass = true,
    };
}
