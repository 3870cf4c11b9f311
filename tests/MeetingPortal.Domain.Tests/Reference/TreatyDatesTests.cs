using CsCheck;
using MeetingPortal.Domain.Reference;
using Xunit;

namespace MeetingPortal.Domain.Tests.Reference;

public sealed class TreatyDatesTests
{
    private static readonly DateOnly Day = new(2010, 1, 1);

    private static readonly Gen<DateOnly?> Days = Gen.OneOf(Gen.Const((DateOnly?)null), Gen.Int[0, 60].Select(days => (DateOnly?)Day.AddDays(days)));

    private static readonly Gen<TreatyDates> Any = Gen.Select(Days, Days, Days, Days, (signed, deposited, inForce, withdrawn) => new TreatyDates(signed, deposited, inForce, withdrawn));

    [Fact]
    public void Refuse_DaysInOrder_Nothing()
    {
        Assert.Null(new TreatyDates().Refuse());
        Assert.Null(new TreatyDates(Day).Refuse());
        Assert.Null(new TreatyDates(Day, Day, Day, Day.AddDays(1)).Refuse());
        Assert.Null(new TreatyDates(null, null, Day).Refuse());
    }

    [Fact]
    public void Refuse_DaysThatNoStateCanHave_SaysWhich()
    {
        Assert.Equal(TreatyRefusals.SignedAfterDeposit, new TreatyDates(Day.AddDays(1), Day).Refuse()?.Key);
        Assert.Equal(TreatyRefusals.InForceTooEarly, new TreatyDates(null, Day.AddDays(1), Day).Refuse()?.Key);
        Assert.Equal(TreatyRefusals.InForceTooEarly, new TreatyDates(Day.AddDays(1), null, Day).Refuse()?.Key);
        Assert.Equal(TreatyRefusals.WithdrawnNeverInForce, new TreatyDates(null, Day, null, Day.AddDays(9)).Refuse()?.Key);
        Assert.Equal(TreatyRefusals.WithdrawnTooEarly, new TreatyDates(null, Day, Day, Day).Refuse()?.Key);
    }

    /// <summary>A State of which nothing is refused signs, joins, is bound and leaves, in this order and never back.</summary>
    [Fact]
    public void On_OfDaysThatAreNotRefused_NeverGoesBackButByWithdrawal() => Any.Where(dates => dates.Refuse() is null).Sample(dates =>
    {
        var steps = Enumerable.Range(-1, 63).Select(days => dates.On(Day.AddDays(days))).ToList();
        var order = new[] { TreatyStatus.StateNotParty, TreatyStatus.Signatory, TreatyStatus.RatifiedNotInForce, TreatyStatus.StateParty };
        return Enumerable.Range(1, steps.Count - 1).All(step => Array.IndexOf(order, steps[step]) >= Array.IndexOf(order, steps[step - 1])
            || (steps[step] == TreatyStatus.StateNotParty && dates.WithdrawnOn == Day.AddDays(step - 1)));
    });

    [Fact]
    public void Mark_OfOtherDays_IsAnother() => Gen.Select(Any, Any).Sample((one, other) => (one == other) == string.Equals(one.Mark, other.Mark, StringComparison.Ordinal));
}
