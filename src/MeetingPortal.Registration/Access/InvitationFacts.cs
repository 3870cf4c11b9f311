using MeetingPortal.Data;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Missions;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Access;

/// <summary>An invitation with what a reader has to be told of it.</summary>
/// <param name="PartyName">Name of the State or organization whose mission it is.</param>
/// <param name="Meeting">Null when the mission itself invites a colleague.</param>
/// <param name="InvitedBy">Displayed name of whoever invited.</param>
public sealed record InvitationFacts(Invitation Invitation, Mission Mission, LocalizedText PartyName, Meeting? Meeting, string InvitedBy)
{
    /// <summary>Reads them; null for what does not exist.</summary>
    internal static async Task<InvitationFacts?> ReadAsync(PortalDbContext store, Invitation? invitation, CancellationToken cancellationToken)
    {
        if (invitation?.MissionId is not { } missionId)
        {
            return null;
        }

        var mission = await store.Missions.AsNoTracking().SingleAsync(candidate => candidate.Id == missionId, cancellationToken);
        var name = mission.StateCode is { } state
            ? await store.States.AsNoTracking().Where(candidate => candidate.Code == state).Select(candidate => candidate.Name).SingleAsync(cancellationToken)
            : await store.Organizations.AsNoTracking().Where(candidate => candidate.Id == mission.OrganizationId).Select(candidate => candidate.Name).SingleAsync(cancellationToken);
        var meeting = await store.Meetings.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == invitation.MeetingId, cancellationToken);
        var inviter = invitation.InvitedBy.Value;
        var invitedBy = await store.Users.AsNoTracking().Where(user => user.Id == inviter).Select(user => user.DisplayName).SingleOrDefaultAsync(cancellationToken);
        return new InvitationFacts(invitation, mission, name, meeting, invitedBy ?? string.Empty);
    }
}

/// <summary>Reads invitations for their recipients.</summary>
public sealed class Invitations(PortalDbContext store, TimeProvider time)
{
    /// <summary>The open invitation of that link; null for one that is unknown, accepted, withdrawn or too old.</summary>
    public async Task<InvitationFacts?> FindOpenAsync(string? secret, CancellationToken cancellationToken)
    {
        var hash = OneTimeSecret.HashOf(secret ?? string.Empty);
        var invitation = await store.Invitations.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.SecretHash == hash, cancellationToken);
        return invitation?.IsOpen(time.GetUtcNow()) == true ? await InvitationFacts.ReadAsync(store, invitation, cancellationToken) : null;
    }
}
