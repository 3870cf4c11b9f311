using System.Globalization;
using MeetingPortal.Data;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Missions;
using MeetingPortal.Registration.Missions;
using MeetingPortal.Web.Resources;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Pages.Secretariat;

/// <summary>A State or an organization as an officer chooses it.</summary>
/// <param name="Value">As a form carries it: "state:" or "organization:" with its key.</param>
/// <param name="Names">In every language in which it is known.</param>
/// <param name="Delegation">Where its delegation at the meeting stands; null when it has none.</param>
public sealed record PartyOption(string Value, string Name, LocalizedText Names, Party Party, bool IsFictional, DelegationState? Delegation)
{
    /// <summary>A party as a form carries it.</summary>
    public static string ValueOf(Party party) => party.StateCode is { } code ? $"state:{code}" : $"organization:{party.OrganizationId}";
}

/// <summary>What an officer chooses from, sorted by name in the page's language.</summary>
public sealed record PartyChoice(IReadOnlyList<PartyOption> States, IReadOnlyList<PartyOption> Organizations)
{
    /// <summary>States, organizations, and apart from both the States of a demonstration.</summary>
    public IEnumerable<(string Label, IEnumerable<PartyOption> Options)> Groups =>
    [
        (Strings.Behalf_States, States.Where(state => !state.IsFictional)),
        (Strings.Behalf_Organizations, Organizations),
        (Strings.Queue_FictionalTitle, States.Where(state => state.IsFictional)),
    ];

    /// <summary>Organizations that may be meant by what somebody wrote, the likeliest first.</summary>
    public IReadOnlyList<PartyOption> Like(string organization) =>
    [
        .. Organizations.Select(option => (Option: option, Likeness: option.Names.Entries.Max(entry => NameLikeness.Of(organization, entry.Value.Text))))
            .Where(pair => pair.Likeness >= NameLikeness.Near)
            .OrderByDescending(pair => pair.Likeness)
            .Select(pair => pair.Option),
    ];

    public PartyOption? Find(string? value) =>
        States.Concat(Organizations).FirstOrDefault(option => string.Equals(option.Value, value, StringComparison.Ordinal));
}

public sealed class PartyReads(PortalDbContext store, TimeProvider time)
{
    public async Task<PartyChoice> ChoiceAsync(MeetingId meeting, Language language, CancellationToken cancellationToken)
    {
        var delegations = (await store.Delegations.AsNoTracking().Where(delegation => delegation.MeetingId == meeting).ToListAsync(cancellationToken))
            .ToDictionary(delegation => delegation.Party, delegation => (DelegationState?)delegation.State);
        var states = await store.States.AsNoTracking().ToListAsync(cancellationToken);
        var organizations = await store.Organizations.AsNoTracking().ToListAsync(cancellationToken);
        return new PartyChoice(
            Sorted(states.Select(state => Option(state.Name, new Party(state.Code, null), state.IsFictional)), language),
            Sorted(organizations.Select(organization => Option(organization.Name, new Party(null, organization.Id), false)), language));

        PartyOption Option(LocalizedText name, Party party, bool isFictional) =>
            new(PartyOption.ValueOf(party), name.Best(language)?.Text.Text ?? string.Empty, name, party, isFictional, delegations.GetValueOrDefault(party));
    }

    /// <summary>All missions of that State or organization.</summary>
    public Task<IReadOnlyList<Domain.Missions.Mission>> MissionsAsync(Party party, CancellationToken cancellationToken) =>
        MissionRegister.OfAsync(store, party, cancellationToken);

    public Task<Domain.Missions.Mission?> MissionAsync(MissionCode code, CancellationToken cancellationToken) =>
        store.Missions.AsNoTracking().SingleOrDefaultAsync(mission => mission.Code == code, cancellationToken);

    /// <summary>Missions of that State or organization that somebody acts for.</summary>
    public async Task<IReadOnlyList<Domain.Missions.Mission>> WithAccountsAsync(Party party, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return await store.Missions.AsNoTracking()
            .Where(mission => mission.StateCode == party.StateCode && mission.OrganizationId == party.OrganizationId)
            .Where(mission => store.Grants.Any(grant => grant.MissionId == mission.Id && (grant.Until == null || grant.Until > now)))
            .ToListAsync(cancellationToken);
    }

    private static IReadOnlyList<PartyOption> Sorted(IEnumerable<PartyOption> options, Language language) =>
        [.. options.OrderBy(option => option.Name, StringComparer.Create(CultureInfo.GetCultureInfo(language.Code), CompareOptions.None))];
}
