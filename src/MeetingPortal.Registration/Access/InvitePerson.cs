using MeetingPortal.Data.Mail;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Access;

/// <summary>Invites one person to act for one mission.</summary>
/// <param name="MeetingId">The meeting for which the secretariat invites; null when the mission itself invites a colleague.</param>
/// <param name="Role">One of the roles of missions.</param>
/// <param name="Email">An address that <see cref="EmailShape"/> takes.</param>
public sealed record InvitePerson(MissionId MissionId, MeetingId? MeetingId, Role Role, string Name, string Email, Language Language);

public sealed class InvitePersonHandler(Writes writes, TimeProvider time)
{
    /// <returns>The invitation; its mail is on the way once this is committed.</returns>
    public Task<Outcome<Invitation>> HandleAsync(InvitePerson command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<Invitation>(
            actor, nameof(InvitePerson), (scope, cancellation) => InviteAsync(scope, command, actor, time.GetUtcNow(), cancellation), cancellationToken);

    /// <summary>The same within another operation.</summary>
    internal static async Task<Outcome<Invitation>> InviteAsync(
        WriteScope scope, InvitePerson command, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!Roles.OfMissions.Contains(command.Role))
        {
            return new Refusal(AccessRefusals.ScopeMissing);
        }

        if (!NameText.TryClean(command.Name, out var name) || name.Length == 0)
        {
            return new Refusal(NameText.CharacterRefused);
        }

        var email = command.Email.Trim();
        var open = await scope.Store.Invitations
            .Where(invitation => invitation.MissionId == command.MissionId && invitation.State == InvitationState.Open && invitation.ExpiresAt > now)
            .ToListAsync(cancellationToken);
        if (open.Any(invitation => string.Equals(invitation.Email, email, StringComparison.OrdinalIgnoreCase)))
        {
            return new Refusal(AccessRefusals.AlreadyInvited);
        }

        if (open.Count >= InvitationLimits.OpenPerMission || !await InvitationLimits.MayMailAsync(scope, command.MissionId, now, cancellationToken))
        {
            return new Refusal(AccessRefusals.TooManyInvitations);
        }

        if (await HoldsAsync(scope, command, email, now, cancellationToken))
        {
            return new Refusal(AccessRefusals.AlreadyHeld);
        }

        var invitation = Of(command with { Name = name, Email = email }, actor, now);
        scope.Store.Invitations.Add(invitation);
        InvitationLimits.Send(scope, invitation, now);
        await scope.TellAdministratorsAsync(MailKind.MissionInvitationMade, invitation, invitation.InvitedBy, now, cancellationToken);
        return invitation;
    }

    private static Invitation Of(InvitePerson command, Actor actor, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        MissionId = command.MissionId,
        MeetingId = command.MeetingId,
        Role = command.Role,
        Name = command.Name,
        Email = command.Email,
        Language = command.Language,
        ExpiresAt = now + Invitation.Lifetime,
        InvitedBy = actor.UserId ?? throw new InvalidOperationException("Only a person invites."),
    };

    private static async Task<bool> HoldsAsync(WriteScope scope, InvitePerson command, string email, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var normalized = email.ToUpperInvariant();
        var user = await scope.Store.Users.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.NormalizedEmail == normalized, cancellationToken);
        if (user is null)
        {
            return false;
        }

        var held = await scope.Store.Grants.AsNoTracking()
            .Where(grant => grant.UserId == user.UserId && grant.MissionId == command.MissionId && grant.Role == command.Role)
            .ToListAsync(cancellationToken);
        return held.Any(grant => grant.Holds(now));
    }
}
