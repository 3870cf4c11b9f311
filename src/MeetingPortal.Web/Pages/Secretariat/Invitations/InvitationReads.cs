using System.Globalization;
using MeetingPortal.Data;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Registration.Access;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Pages.Secretariat.Invitations;

/// <summary>Where an invitation stands, as officers see it.</summary>
public enum InvitationStanding
{
    Open,
    Accepted,
    Withdrawn,

    /// <summary>Not accepted within its lifetime; it may be sent again.</summary>
    Expired,
}

/// <param name="InvitedBy">Displayed name of the officer; null when the account exists no more.</param>
public sealed record InvitationRow(Invitation Invitation, NamedMission Mission, string? InvitedBy, InvitationStanding Standing)
{
    /// <summary>When its mail was sent last.</summary>
    public DateTimeOffset SentAt => Invitation.ExpiresAt - Invitation.Lifetime;

    public string NameIn(Language language) => Mission.Name.Best(language)?.Text.Text ?? string.Empty;
}

/// <summary>Reads what officers of one meeting have invited, and whom nobody has invited yet.</summary>
public sealed class InvitationReads(PortalDbContext store, MissionNames names, TimeProvider time)
{
    /// <summary>By name in the page's language, of one mission the newest first.</summary>
    public async Task<IReadOnlyList<InvitationRow>> OfAsync(MeetingId meeting, Language language, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var invitations = await store.Invitations.AsNoTracking().Where(invitation => invitation.MeetingId == meeting && invitation.MissionId != null).ToListAsync(cancellationToken);
        var missions = (await names.OfAsync([.. invitations.Select(invitation => invitation.MissionId!.Value).Distinct()], cancellationToken)).ToDictionary(named => named.Mission.Id);
        var ids = invitations.Select(invitation => invitation.InvitedBy.Value).Distinct().ToList();
        var inviters = await store.Users.AsNoTracking().Where(user => ids.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellationToken);
        return
        [
            .. invitations
                .Select(invitation => new InvitationRow(
                    invitation, missions[invitation.MissionId!.Value], inviters.GetValueOrDefault(invitation.InvitedBy.Value), StandingOf(invitation, now)))
                .OrderBy(row => row.NameIn(language), StringComparer.Create(CultureInfo.GetCultureInfo(language.Code), CompareOptions.None))
                .ThenByDescending(row => row.SentAt),
        ];
    }

    /// <summary>Missions of real States and organizations that nobody acts for and nobody is invited to act for.</summary>
    public async Task<IReadOnlyList<NamedMission>> WithoutFocalPointAsync(Language language, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var ids = await store.Missions
            .Where(mission => !store.Grants.Any(grant => grant.MissionId == mission.Id && (grant.Until == null || grant.Until > now)))
            .Where(mission => !store.Invitations.Any(invitation => invitation.MissionId == mission.Id && invitation.State == InvitationState.Open && invitation.ExpiresAt > now))
            .Select(mission => mission.Id)
            .ToListAsync(cancellationToken);
        return
        [
            .. (await names.OfAsync(ids, cancellationToken)).Where(mission => !mission.IsFictional)
                .OrderBy(mission => mission.Name.Best(language)?.Text.Text, StringComparer.Create(CultureInfo.GetCultureInfo(language.Code), CompareOptions.None)),
        ];
    }

    private static InvitationStanding StandingOf(Invitation invitation, DateTimeOffset now) => invitation.State switch
    {
        InvitationState.Accepted => InvitationStanding.Accepted,
        InvitationState.Withdrawn => InvitationStanding.Withdrawn,
        _ => invitation.IsOpen(now) ? InvitationStanding.Open : InvitationStanding.Expired,
    };
}
