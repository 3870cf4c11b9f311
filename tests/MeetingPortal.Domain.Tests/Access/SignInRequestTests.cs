using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using Xunit;

namespace MeetingPortal.Domain.Tests.Access;

/// <summary>Every way to enter a code, allowed and refused.</summary>
public class SignInRequestTests
{
    private const string Right = "00112233";
    private const string Other = "99887766";

    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    [Theory]
    [InlineData("sent", Right, true)]
    [InlineData("sent", Other, false)]
    [InlineData("sent", "", false)]
    [InlineData("never sent", Right, false)]
    [InlineData("never sent", "", false)]
    [InlineData("used", Right, false)]
    [InlineData("expired", Right, false)]
    [InlineData("sent again", Right, false)]
    [InlineData("sent again", Other, true)]
    [InlineData("four wrong tries", Right, true)]
    [InlineData("five wrong tries", Right, false)]
    public void Enter_InEachState_IsTakenOrRefusedInOneWay(string state, string code, bool isTaken)
    {
        var (request, now) = In(state);
        var (tries, usedAt) = (request.Tries, request.UsedAt);

        var refusal = request.Enter(code, now).Match<string?>(_ => null, refused => refused.Key);

        Assert.Equal(isTaken ? null : AccessRefusals.CodeWrong, refusal);
        Assert.Equal(tries + 1, request.Tries);
        Assert.Equal(isTaken ? now : usedAt, request.UsedAt);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public void Enter_AroundTheEndOfItsLifetime_EndsAtThatInstant(int milliseconds, bool isTaken)
    {
        var (request, now) = In("sent");

        var outcome = request.Enter(Right, now + Lifetime + TimeSpan.FromMilliseconds(milliseconds));

        Assert.Equal(isTaken, outcome.Match(_ => true, _ => false));
    }

    private static (SignInRequest Request, DateTimeOffset Now) In(string state)
    {
        var request = new SignInRequest { Id = Guid.CreateVersion7(Now), NormalizedEmail = "A@EXAMPLE.ORG", BrowserHash = "0", AskedAt = Now };
        if (state is not "never sent")
        {
            request.CodeIsSent(Right, new UserId(request.Id), Now, Lifetime);
        }

        switch (state)
        {
            case "used":
                request.Enter(Right, Now);
                break;
            case "sent again":
                request.CodeIsSent(Other, new UserId(request.Id), Now, Lifetime);
                break;
            case "four wrong tries" or "five wrong tries":
                for (var attempt = 0; attempt < (state.StartsWith("four", StringComparison.Ordinal) ? 4 : 5); attempt++)
                {
                    request.Enter(Other, Now);
                }

                break;
        }

        return (request, state is "expired" ? Now + Lifetime : Now);
    }
}
