using System.Globalization;
using CsvHelper;
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

    [Fact]
    public async Task Status_OfEveryState_IsWhatItsRowSays()
    {
        var expected = new Dictionary<string, TreatyStatus>(StringComparer.Ordinal);
        using var reader = new CsvReader(new StreamReader(Path.Combine(SeedFolder.PathOf(SeedFolder.Reference), "states.csv")), CultureInfo.InvariantCulture);
        await reader.ReadAsync();
        reader.ReadHeader();
        while (await reader.ReadAsync())
        {
            expected[reader.GetField("iso2")!] = reader.GetField("ccm_status") switch
            {
                "state_party" => reader.GetField("iso2") is "SS" ? TreatyStatus.RatifiedNotInForce : TreatyStatus.StateParty,
                "signatory" => TreatyStatus.Signatory,
                _ => TreatyStatus.StateNotParty,
            };
        }

        Assert.Equal(expected, await StatusesAsync(FirstDay));
    }

    private async Task<Dictionary<string, TreatyStatus>> StatusesAsync(DateOnly day)
    {
        var relations = await facts.Store.ReadAsync(context => context.TreatyRelations.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken));
        return relations.ToDictionary(relation => relation.StateCode, relation => relation.On(day), StringComparer.Ordinal);
    }
}
