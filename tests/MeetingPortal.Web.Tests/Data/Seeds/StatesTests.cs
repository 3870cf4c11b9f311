using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Reference;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Data.Seeds;

/// <summary>The States as they stood on the first day of the Meeting.</summary>
public sealed class StatesTests(SeededFacts facts) : IClassFixture<SeededFacts>
{
    private static readonly DateOnly FirstDay = new(2023, 9, 11);

    [Fact]
    public async Task States_Loaded_Are197WithNamesInSixLanguages()
    {
        var states = await facts.Store.ReadAsync(context => context.States.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken));

        Assert.Equal(197, states.Count);
        Assert.All(states, state => Assert.Equal(Language.All, state.Name.Entries.Select(entry => entry.Key)));
        Assert.All(states, state => Assert.All(state.Name.Entries, entry => Assert.Equal(TextStatus.Official, entry.Value.Status)));
    }

    [Fact]
    public async Task Status_OnTheFirstDay_CountsAsTheDepositaryDoes()
    {
        var byStatus = (await StatusesAsync(FirstDay)).GroupBy(pair => pair.Value).ToDictionary(group => group.Key, group => group.Count());

        Assert.Equal(111, byStatus[TreatyStatus.StateParty]);
        Assert.Equal(1, byStatus[TreatyStatus.RatifiedNotInForce]);
        Assert.Equal(12, byStatus[TreatyStatus.Signatory]);
        Assert.Equal(73, byStatus[TreatyStatus.StateNotParty]);
    }

    [Fact]
    public async Task Status_OfSouthSudan_BecomesPartyOnTheDayOfEntryIntoForce()
    {
        Assert.Equal(TreatyStatus.RatifiedNotInForce, (await StatusesAsync(FirstDay))["SS"]);
        Assert.Equal(TreatyStatus.RatifiedNotInForce, (await StatusesAsync(new DateOnly(2024, 1, 31)))["SS"]);
        Assert.Equal(TreatyStatus.StateParty, (await StatusesAsync(new DateOnly(2024, 2, 1)))["SS"]);
        Assert.Equal(TreatyStatus.StateNotParty, (await StatusesAsync(new DateOnly(2023, 8, 2)))["SS"]);
    }

    [Fact]
    public async Task Status_OfSignatories_IsOfTheTwelveThatDidNotRatify()
    {
        var signatories = (await StatusesAsync(FirstDay)).Where(pair => pair.Value == TreatyStatus.Signatory).Select(pair => pair.Key);

        string[] twelve = ["AO", "CD", "CF", "CY", "DJ", "HT", "ID", "JM", "KE", "LR", "TZ", "UG"];
        Assert.Equal(twelve, signatories.Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private async Task<Dictionary<string, TreatyStatus>> StatusesAsync(DateOnly day)
    {
        var (states, relations) = await facts.Store.ReadAsync(async context => (
            await context.States.AsNoTracking().Select(state => state.Code).ToListAsync(TestContext.Current.CancellationToken),
            await context.TreatyRelations.AsNoTracking().ToDictionaryAsync(relation => relation.StateCode, relation => relation.Dates, StringComparer.Ordinal, TestContext.Current.CancellationToken)));
        return states.ToDictionary(state => state, state => relations.GetValueOrDefault(state, new TreatyDates()).On(day), StringComparer.Ordinal);
    }
}
