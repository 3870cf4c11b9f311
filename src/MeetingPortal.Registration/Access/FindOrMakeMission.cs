using MeetingPortal.Data;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Missions;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.People;
using MeetingPortal.Registration.Missions;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Access;

/// <summary>Finds the office of a State or an organization in a city, or notes it where there is none yet.</summary>
/// <param name="City">As the mission writes it; capitals do not make another city.</param>
/// <param name="Language">In which a new mission is written to; one that is known keeps its own.</param>
public sealed record FindOrMakeMission(Party Party, string City, Language Language);

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

        return await ExistsAsync(scope.Store, command.Party, cancellationToken)
            ? await MissionRegister.FindOrMakeAsync(scope, command.Party, city, command.Language, now, cancellationToken)
            : new Refusal(MissionRefusals.PartyUnknown);
    }

    private static async Task<bool> ExistsAsync(PortalDbContext store, Party party, CancellationToken cancellationToken) => party switch
    {
        { StateCode: { } code, OrganizationId: null } => await store.States.AnyAsync(state => state.Code == code, cancellationToken),
        { StateCode: null, OrganizationId: { } id } => await store.Organizations.AnyAsync(organization => organization.Id == id, cancellationToken),
        _ => false,
    };
}
