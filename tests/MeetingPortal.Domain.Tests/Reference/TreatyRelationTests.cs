using System.Globalization;
using MeetingPortal.Domain.Reference;
using Xunit;

namespace MeetingPortal.Domain.Tests.Reference;

public class TreatyRelationTests
{
    private static readonly TreatyRelation SouthSudan = new()
    {
        TreatyCode = "CCM",
        StateCode = "SS",
        DepositedOn = new DateOnly(2023, 8, 3),
        InForceOn = new DateOnly(2024, 2, 1),
        DatesConfirmed = true,
    };

    private static readonly TreatyRelation Withdrawing = new()
    {
        TreatyCode = "CCM",
        StateCode = "XX",
        SignedOn = new DateOnly(2008, 12, 3),
        DepositedOn = new DateOnly(2011, 3, 24),
        InForceOn = new DateOnly(2011, 9, 1),
        WithdrawnOn = new DateOnly(2025, 3, 6),
    };

    [Theory]
    [InlineData("2023-08-02", TreatyStatus.StateNotParty)]
    [InlineData("2023-08-03", TreatyStatus.RatifiedNotInForce)]
    [InlineData("2023-09-11", TreatyStatus.RatifiedNotInForce)]
    [InlineData("2024-01-31", TreatyStatus.RatifiedNotInForce)]
    [InlineData("2024-02-01", TreatyStatus.StateParty)]
    public void On_StateThatAcceded_IsPartyFromEntryIntoForce(string day, TreatyStatus expected) =>
        Assert.Equal(expected, SouthSudan.On(DateOnly.Parse(day, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2008-12-02", TreatyStatus.StateNotParty)]
    [InlineData("2008-12-03", TreatyStatus.Signatory)]
    [InlineData("2011-03-23", TreatyStatus.Signatory)]
    [InlineData("2011-03-24", TreatyStatus.RatifiedNotInForce)]
    [InlineData("2011-09-01", TreatyStatus.StateParty)]
    [InlineData("2025-03-05", TreatyStatus.StateParty)]
    [InlineData("2025-03-06", TreatyStatus.StateNotParty)]
    public void On_StateThatWithdrew_IsPartyUntilTheWithdrawalTakesEffect(string day, TreatyStatus expected) =>
        Assert.Equal(expected, Withdrawing.On(DateOnly.Parse(day, CultureInfo.InvariantCulture)));

    [Fact]
    public void On_StateWithoutDates_IsNotParty() =>
        Assert.Equal(TreatyStatus.StateNotParty, new TreatyRelation { TreatyCode = "CCM", StateCode = "YY" }.On(new DateOnly(2023, 9, 11)));
}
