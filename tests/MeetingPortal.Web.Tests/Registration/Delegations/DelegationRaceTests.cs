using MeetingPortal.Data.Providers;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Registration.Delegations;
using MeetingPortal.TestKit.Data;
using Microsoft.EntityFrameworkCore;
using static MeetingPortal.Web.Tests.Registration.Delegations.DelegationDesk;

namespace MeetingPortal.Web.Tests.Registration.Delegations;

/// <summary>Two people do at the same time what only one of them can do: within one process, and from two at one database.</summary>
public sealed class DelegationRaceTests
{
    private const int Rounds = 6;

    [Theory]
    [EveryDatabase]
    public async Task M11_TwoSimultaneousSubmits_HandInOne(DatabaseProvider provider)
    {
        await using var desk = await OpenAsync(provider);
        await using var beside = desk.Store.Beside();
        await desk.GrantAsync(Geneva, desk.GenevaMission, "ann@utopia.invalid");
        await DelegationPathTests.AddThreeAsync(desk);
        for (var round = 1; round <= Rounds; round++)
        {
            var seen = (await desk.DelegationAsync()).Version;
            var outcomes = await AtOnceAsync(
                () => desk.SubmitAsync(seen, Geneva), () => desk.SubmitAsync(seen, NewYork), () => desk.SubmitAsync(seen, Geneva, at: beside), () => desk.SubmitAsync(seen, NewYork, at: beside));

            Assert.Equal([round], outcomes.Where(outcome => outcome.Refused() is null).Select(Outcomes.Done));
            Assert.All(outcomes, outcome => Assert.Contains(outcome.Refused(), (string?[])[null, DelegationRefusals.SubmissionWaits, DelegationRefusals.DelegationChangedMeanwhile], StringComparer.Ordinal));
            (await desk.RecallAsync(round)).Done();
        }

        Assert.Equal(Enumerable.Range(1, Rounds), (await desk.SubmissionsAsync()).Select(submission => submission.Number));
        Assert.Equal(Rounds, (await desk.MailAsync()).Count);
    }

    [Theory]
    [EveryDatabase]
    public async Task Decide_TwoOfficersAtOnce_OneWins(DatabaseProvider provider)
    {
        await using var desk = await OpenAsync(provider);
        await using var beside = desk.Store.Beside();
        await desk.GrantAsync(Geneva, desk.GenevaMission, "ann@utopia.invalid");
        await DelegationPathTests.AddThreeAsync(desk);
        for (var round = 1; round <= Rounds; round++)
        {
            var number = (await desk.SubmitAsync()).Done();
            var key = await desk.KeyAsync(number);
            var outcomes = await AtOnceAsync(
                () => desk.AcknowledgeAsync(key), () => desk.AskAsync(key, "Qui ?", OtherOfficer), () => desk.AcknowledgeAsync(key, OtherOfficer, beside), () => desk.AskAsync(key, "Qui ?", at: beside));

            var winner = Assert.Single(outcomes, outcome => outcome.Refused() is null).Done();
            Assert.Equal(3, outcomes.Count(outcome => outcome.Refused() is DelegationRefusals.DecisionOutdated));
            var stored = await desk.SubmissionAsync(number);
            Assert.Equal((winner.State, winner.EndedBy, 2), (stored.State, stored.EndedBy, stored.Version));
            Assert.Equal(round * 2, (await desk.MailAsync()).Count);
            (await desk.AddAsync(Person($"Round{round}"))).Done();
        }
    }

    [Theory]
    [EveryDatabase]
    public async Task Recall_WhileAnOfficerBeginsOrAcknowledges_OneWins(DatabaseProvider provider)
    {
        await using var desk = await OpenAsync(provider);
        await using var beside = desk.Store.Beside();
        await DelegationPathTests.AddThreeAsync(desk);
        for (var round = 1; round <= Rounds; round++)
        {
            var number = (await desk.SubmitAsync()).Done();
            var key = await desk.KeyAsync(number);
            var outcomes = await AtOnceAsync(() => desk.RecallAsync(number), () => round % 2 == 0 ? desk.BeginAsync(key, at: beside) : desk.AskAsync(key, "Qui ?", at: beside));

            var winner = Assert.Single(outcomes, outcome => outcome.Refused() is null).Done();
            Assert.Contains(outcomes.Select(Outcomes.Refused), key => key is DelegationRefusals.ReviewHasBegun or DelegationRefusals.NothingWaits or DelegationRefusals.DecisionOutdated);
            Assert.Equal(winner.State, (await desk.SubmissionAsync(number)).State);
            Assert.Equal(winner.State == SubmissionState.UnderReview, (await desk.DelegationAsync()).HasOpenSubmission);
            if (winner.State == SubmissionState.UnderReview)
            {
                (await desk.AskAsync(await desk.KeyAsync(number), "Qui ?")).Done();
            }
        }
    }

    [Theory]
    [EveryDatabase]
    public async Task Submit_WhileAnOfficerDecidesOnTheLast_IsRefusedOrNumberedNext(DatabaseProvider provider)
    {
        await using var desk = await OpenAsync(provider);
        await using var beside = desk.Store.Beside();
        await DelegationPathTests.AddThreeAsync(desk);
        (await desk.SubmitAsync()).Done();
        var key = await desk.KeyAsync(1);
        var seen = (await desk.DelegationAsync()).Version;

        // A mission that presses the button again while the officer decides: whichever comes first, it saw an older delegation.
        var (ask, submit) = (Task.Run(() => desk.AskAsync(key, "Qui ?", at: beside), Cancellation), Task.Run(() => desk.SubmitAsync(seen), Cancellation));

        Assert.Null((await ask).Refused());
        Assert.Contains((await submit).Refused(), (string?[])[DelegationRefusals.SubmissionWaits, DelegationRefusals.DelegationChangedMeanwhile], StringComparer.Ordinal);
        Assert.Equal(2, (await desk.SubmitAsync()).Done());
    }

    [Theory]
    [EveryDatabase]
    public async Task Add_FirstPersonsOfOneStateAtOnce_BeginOneDelegation(DatabaseProvider provider)
    {
        await using var desk = await OpenAsync(provider);
        await using var beside = desk.Store.Beside();

        var outcomes = await AtOnceAsync([.. Enumerable.Range(1, 6).Select<int, Func<Task<Outcome<Domain.Identifiers.SeatId>>>>(number =>
            () => (number % 2 == 0 ? desk.Store : beside).WithAsync<AddDelegateHandler, Outcome<Domain.Identifiers.SeatId>>(handler => handler.HandleAsync(
                new AddDelegate(number > 4 ? desk.Arcadia : desk.Utopia, Person($"Utopian{number}"), false), Geneva, Cancellation)))]);

        Assert.All(outcomes, outcome => Assert.Null(outcome.Refused()));
        var delegations = await desk.Store.ReadAsync(context => context.Delegations.AsNoTracking().Include(delegation => delegation.Members).OrderBy(delegation => delegation.StateCode).ToListAsync(Cancellation));
        Assert.Equal([("XA", 2), ("XU", 4)], delegations.Select(delegation => (delegation.StateCode!, delegation.Members.Count)));
        Assert.Equal([1, 2], delegations.Select(delegation => delegation.Serial).Order());
        Assert.Equal([1, 2, 3, 4], delegations[1].Members.Select(member => member.Position).Order());
    }

    private static Task<TResult[]> AtOnceAsync<TResult>(params Func<Task<TResult>>[] acts) => Task.WhenAll(acts.Select(act => Task.Run(act, Cancellation)));
}
