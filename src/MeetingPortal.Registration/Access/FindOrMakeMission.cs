using MeetingPortal.Data;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Missions;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.People;
using MeetingPortal.Domain.Reference;
using MeetingPortal.Registration.Missions;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Access;

/// <summary>Whose mission is meant: a State or an organization that is known, or an organization that is noted under a name.</summary>
public sealed record WantedParty
{
    private WantedParty(Party? known, string? newOrganization) => (Known, NewOrganization) = (known, newOrganization);

    /// <summary>Null for an organization that may not be known yet.</summary>
    public Party? Known { get; }

    /// <summary>As the organization writes itself; one that has this name already is taken.</summary>
    public string? NewOrganization { get; }

    public static WantedParty Of(Party party) => new(party, null);

    public static WantedParty Organization(string name) => new(null, name);
}

/// <summary>Finds the office of a State or an organization in a city, or notes it where there is none yet.</summary>
/// <param name="City">As the mission writes it; capitals and accents do not make another city.</param>
/// <param name="Language">In which a new mission is written to, and of a new organization's name; a mission that is known keeps its own.</param>
public sealed record FindOrMakeMission(WantedParty Party, string City, Language Language);

public sealed class FindOrMakeMissionHandler(Writes writes, TimeProvider time)
{
    public Task<Outcome<Mission>> HandleAsync(FindOrMakeMission command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync(
            actor,
            nameof(FindOrMakeMission),
            (scope, cancellation) => FindOrMakeAsync(scope, command, time.GetUtcNow(), cancellation),
            cancellationToken);

    /// <summary>The same within another operation.</summary>
    internal static async Task<Outcome<Mission>> FindOrMakeAsync(WriteScope scope, FindOrMakeMission command, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!NameText.TryClean(command.City, out var city) || city.Length is 0 or > Mission.CityMaxLength)
        {
            return new Refusal(MissionRefusals.CityMissing);
        }

        return await PartyAsync(scope, command, now, cancellationToken) is { } party
            ? await MissionRegister.FindOrMakeAsync(scope, party, city, command.Language, now, cancellationToken)
            : new Refusal(MissionRefusals.PartyUnknown);
    }

    private static async Task<Party?> PartyAsync(WriteScope scope, FindOrMakeMission command, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (command.Party.Known is { } known)
        {
            return await ExistsAsync(scope.Store, known, cancellationToken) ? known : null;
        }

        return NameText.TryClean(command.Party.NewOrganization, out var name) && name.Length is > 0 and <= Organization.NameMaxLength
            ? new Party(null, (await MissionRegister.FindOrMakeOrganizationAsync(scope, name, command.Language, now, cancellationToken)).Id)
            : null;
    }

    private static async Task<bool> ExistsAsync(PortalDbContext store, Party party, CancellationToken cancellationToken) => party switch
    {
        { StateCode: { } code, OrganizationId: null } => await store.States.AnyAsync(state => state.Code == code, cancellationToken),
        { StateCode: null, OrganizationId: { } id } => await store.Organizations.AnyAsync(organization => organization.Id == id, cancellationToken),
        _ => false,
    };
}
