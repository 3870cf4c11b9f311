using MeetingPortal.Domain.Outcomes;
using Xunit;

namespace MeetingPortal.Domain.Tests.Outcomes;

public class OutcomeTests
{
    [Fact]
    public void Match_Result_TakesTheFirstWay()
    {
        Outcome<string> outcome = "made";

        Assert.Equal("made!", outcome.Match(result => result + "!", refusal => refusal.Key));
    }

    [Fact]
    public void Match_Refusal_TakesTheSecondWay()
    {
        Outcome<int> outcome = new Refusal("Refusal_DeadlinePassed");

        Assert.Equal("Refusal_DeadlinePassed", outcome.Match(result => $"{result}", refusal => refusal.Key));
    }

    [Fact]
    public void Match_ResultThatIsADefaultValue_IsAResult()
    {
        Outcome<bool> outcome = false;

        Assert.True(outcome.Match(_ => true, _ => false));
    }
}
