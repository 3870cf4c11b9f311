using MeetingPortal.Data.Mail;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Access;

/// <summary>
/// Tells those who administer a mission who else is to act for it: a right for a mission holds in every meeting, whichever meeting's officer
/// invites.
/// </summary>
internal static class InvitationMail
{
    /// <param name="except">Whoever did it and need not be told.</param>
    public static async Task TellAdministratorsAsync(
        this WriteScope scope, MailKind kind, Invitation invitation, UserId except, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ids = await scope.Store.Grants
            .Where(grant => grant.MissionId == invitation.MissionId && Roles.MissionAdministrators.Contains(grant.Role) && (grant.Until == null || grant.Until > now))
            .Select(grant => grant.UserId)
            .Distinct()
            .ToListAsync(cancellationToken);
        var administrators = ids.Where(id => id != except).Select(id => id.Value).ToList();
        if (administrators.Count == 0 || await InvitationFacts.ReadAsync(scope.Store, invitation, cancellationToken) is not { } facts)
        {
            return;
        }

        var language = facts.Mission.Language;
        string[] values = [invitation.Name, invitation.Email, facts.PartyName.Best(language)?.Text.Text ?? string.Empty, facts.Mission.City, facts.InvitedBy];
        foreach (var user in await scope.Store.Users.Where(user => administrators.Contains(user.Id)).ToListAsync(cancellationToken))
        {
            scope.Send(OutboxMail.Of(kind, invitation.Id, user.Email, language, now, [.. values.Select(MailValue.OneLine)], invitation.MeetingId));
        }
    }
}
