using MeetingPortal.Data;
using MeetingPortal.Data.Mail;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Missions;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Correspondence;

/// <summary>Where mail leads a mission to; the web knows the addresses.</summary>
public interface IMissionAddresses
{
    /// <summary>Absolute address of the mission's delegation at that meeting.</summary>
    string Delegation(Language language, MissionCode mission, MeetingCode meeting);
}

/// <summary>Tells everybody who acts for a delegation's missions what became of a submission, each in the language of their mission.</summary>
public sealed class DelegationMail(IMissionAddresses addresses, TimeProvider time)
{
    public async Task TellAsync(WriteScope scope, Meeting meeting, Delegation delegation, Submission submission, CancellationToken cancellationToken)
    {
        var kind = submission.State switch
        {
            SubmissionState.Acknowledged => MailKind.SubmissionAcknowledged,
            SubmissionState.ClarificationRequested => MailKind.ClarificationRequested,
            _ => MailKind.SubmissionReceived,
        };
        var recipients = await RecipientsAsync(scope.Store, delegation.Party, cancellationToken);
        if (recipients.Count == 0)
        {
            return;
        }

        var name = await PartyNames.OfAsync(scope.Store, delegation.Party, cancellationToken);
        var now = time.GetUtcNow();
        foreach (var (mission, address) in recipients)
        {
            IReadOnlyList<string> values =
            [
                name.Best(mission.Language)?.Text.Text ?? string.Empty,
                SubmissionReference.Of(meeting, delegation.Serial, submission.Number),
                meeting.ShortCode,
                addresses.Delegation(mission.Language, mission.Code, meeting.Code),
                MailValue.Lines(submission.Reason),
            ];
            scope.Send(OutboxMail.Of(kind, submission.Id.Value, address, mission.Language, now, values, meeting.Id));
        }
    }

    /// <summary>Each address once, with the first of the missions that it acts for.</summary>
    private async Task<IReadOnlyList<(Mission Mission, string Address)>> RecipientsAsync(PortalDbContext store, Party party, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var rows = await (
            from mission in store.Missions.AsNoTracking()
            join grant in store.Grants on mission.Id equals grant.MissionId
            where mission.StateCode == party.StateCode && mission.OrganizationId == party.OrganizationId
            where grant.Until == null || grant.Until > now
            orderby grant.Id
            select new { Mission = mission, grant.UserId }).ToListAsync(cancellationToken);
        var ids = rows.Select(row => row.UserId.Value).Distinct().ToList();
        var mailboxes = await store.Users.AsNoTracking().Where(user => ids.Contains(user.Id) && user.Email != null)
            .ToDictionaryAsync(user => user.UserId, user => user.Email!, cancellationToken);
        return
        [
            .. rows.DistinctBy(row => row.UserId)
                .Where(row => mailboxes.ContainsKey(row.UserId))
                .Select(row => (row.Mission, mailboxes[row.UserId])),
        ];
    }
}
