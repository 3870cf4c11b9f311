using System.Security.Cryptography;
using System.Text;
using MeetingPortal.Data;
using MeetingPortal.Domain.Reference;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Parties;

/// <summary>A State and the days of its relation to a treaty.</summary>
/// <param name="Dates">Empty for a State of which nothing is stored.</param>
/// <param name="AreConfirmed">True when a depositary or the treaty's page confirms the days.</param>
public sealed record TreatyState(State State, TreatyDates Dates, bool AreConfirmed);

/// <summary>Which State stands how to a treaty, by what is stored; demonstration States are in no treaty.</summary>
public sealed class TreatyParties(PortalDbContext store)
{
    /// <summary>Codes of the treaties of which days are stored, in order.</summary>
    public async Task<IReadOnlyList<string>> CodesAsync(CancellationToken cancellationToken) =>
        await store.TreatyRelations.AsNoTracking().Select(relation => relation.TreatyCode).Distinct().OrderBy(code => code).ToListAsync(cancellationToken);

    /// <summary>All States, in the order of their codes.</summary>
    public async Task<IReadOnlyList<TreatyState>> StatesAsync(string treaty, CancellationToken cancellationToken)
    {
        var states = await store.States.AsNoTracking().Where(state => !state.IsFictional).OrderBy(state => state.Code).ToListAsync(cancellationToken);
        var relations = await store.TreatyRelations.AsNoTracking().Where(relation => relation.TreatyCode == treaty).ToDictionaryAsync(relation => relation.StateCode, StringComparer.Ordinal, cancellationToken);
        return states.ConvertAll(state => relations.TryGetValue(state.Code, out var relation)
            ? new TreatyState(state, relation.Dates, relation.DatesConfirmed)
            : new TreatyState(state, new TreatyDates(), AreConfirmed: false));
    }

    /// <summary>How many States stand how to the treaty on that day; one of which nothing is stored is no party.</summary>
    public async Task<IReadOnlyDictionary<TreatyStatus, int>> CountsAsync(string treaty, DateOnly day, CancellationToken cancellationToken) =>
        (await StatesAsync(treaty, cancellationToken)).CountBy(state => state.Dates.On(day)).ToDictionary();

    /// <summary>Short text that differs when what is stored of the treaty does.</summary>
    public static string Mark(IEnumerable<TreatyState> states) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', states.Where(state => !state.Dates.IsEmpty).Select(state => $"{state.State.Code} {state.Dates.Mark}").Order(StringComparer.Ordinal)))));
}
