using MeetingPortal.Domain.Delegations;
using Xunit;
using static MeetingPortal.Domain.Tests.Delegations.Utopians;

namespace MeetingPortal.Domain.Tests.Delegations;

/// <summary>Exactly one head on each day. Days are 1 to 3; "1-2" leads from day 1 to day 2, "-" without dates.</summary>
public sealed class HeadDaysTests
{
    [Theory]
    [InlineData("-", "")]
    [InlineData("1-3", "")]
    [InlineData("1-", "")]
    [InlineData("-3", "")]
    [InlineData("1-1 2-3", "")]
    [InlineData("-2 3-", "")]
    [InlineData("1-1 2-2 3-3", "")]
    [InlineData("", "1:0 2:0 3:0")]
    [InlineData("1-2", "3:0")]
    [InlineData("2-3", "1:0")]
    [InlineData("1-1 3-3", "2:0")]
    [InlineData("1-2 2-3", "2:2")]
    [InlineData("- -", "1:2 2:2 3:2")]
    [InlineData("- 2-2", "2:2")]
    [InlineData("-1 -2 -3", "1:3 2:2")]
    public void Faults_HeadsWithDates_AreTheDaysWithoutExactlyOne(string heads, string expected)
    {
        var people = heads.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Parse).Append(Person("Giles")).ToList();

        var faults = HeadDays.Faults(people, Days).Select(fault => $"{fault.Day.DayNumber - First.DayNumber + 1}:{fault.Heads}");

        Assert.Equal(expected, string.Join(' ', faults));
    }

    [Theory]
    [InlineData("", "7:0")]
    [InlineData("-", "")]
    [InlineData("1-1", "")]
    [InlineData("- 1-", "7:2")]
    public void Faults_MeetingOfOneDay_AreCountedOnThatDay(string heads, string expected)
    {
        var people = heads.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Parse).ToList();

        Assert.Equal(expected, string.Join(' ', HeadDays.Faults(people, [First]).Select(fault => $"{fault.Day.Day}:{fault.Heads}")));
    }

    [Fact]
    public void LeadsOn_NoHead_LeadsOnNoDay() =>
        Assert.DoesNotContain(Days, day => HeadDays.LeadsOn(Person("Giles") with { HeadFrom = First, HeadUntil = Last }, day));

    [Theory]
    [InlineData("1-1", DelegationRefusals.HeadMissingOrDouble)]
    [InlineData("- 3-", DelegationRefusals.HeadMissingOrDouble)]
    [InlineData("-1 2-", null)]
    public void Submit_Heads_MustCoverEachDayOnce(string heads, string? refusal)
    {
        var delegation = Delegation();
        foreach (var head in heads.Split(' '))
        {
            delegation.Add(Parse(head), isSomebodyElse: true, Now).Done();
        }

        Assert.Equal(refusal, delegation.Submits().Refused());
        Assert.Equal(refusal is null ? 1 : 0, delegation.LastNumber);
    }

    private static DelegateDetails Parse(string dates) => dates.Split('-') is [var from, var until]
        ? Head("Hythlodaeus", Day(from), Day(until))
        : throw new FormatException(dates);

    private static DateOnly? Day(string text) => text.Length == 0 ? null : First.AddDays(text[0] - '1');
}
