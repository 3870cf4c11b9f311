using MeetingPortal.Data.Mail;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Access;

/// <summary>How much mail invitations may cause: nobody can make the portal write to strangers without end.</summary>
public static class InvitationLimits
{
    public const int OpenPerMission = 20;

    /// <summary>Mails for one mission within an hour, first ones and renewed ones together.</summary>
    public const int MailsPerHour = 20;

    /// <summary>Mails of one invitation within an hour.</summary>
    public const int MailsOfOnePerHour = 3;

    /// <param name="invitation">The invitation that exists already, when it is to be sent again.</param>
    internal static async Task<bool> MayMailAsync(
        WriteScope scope, MissionId mission, DateTimeOffset now, CancellationToken cancellationToken, Guid? invitation = null)
    {
        var since = now - TimeSpan.FromHours(1);
        var ofMission = scope.Store.Invitations.Where(candidate => candidate.MissionId == mission).Select(candidate => candidate.Id);
        var sent = await scope.Store.OutboxMessages
            .Where(message => message.Kind == MailKind.Invitation && message.CreatedAt > since && ofMission.Contains(message.SubjectId))
            .Select(message => message.SubjectId)
            .ToListAsync(cancellationToken);
        return sent.Count < MailsPerHour && sent.Count(subject => subject == invitation) < MailsOfOnePerHour;
    }

    internal static void Send(WriteScope scope, Invitation invitation, DateTimeOffset now) =>
        scope.Send(OutboxMail.Of(MailKind.Invitation, invitation.Id, address: null, invitation.Language, now, meeting: invitation.MeetingId));
}
