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

    /// <summary>Takes the officer's question, which may name a person, out of what was written about those submissions.</summary>
    public static async Task EraseReasonsAsync(PortalDbContext store, IReadOnlyCollection<Guid> submissions, CancellationToken cancellationToken)
    {
        var messages = await store.OutboxMessages
            .Where(message => message.Kind == MailKind.ClarificationRequested && submissions.Contains(message.SubjectId))
            .ToListAsync(cancellationToken);
        foreach (var message in messages)
        {
            store.Entry(message).Property(entry => entry.Values).CurrentValue = [.. message.Values.SkipLast(1), string.Empty];
        }
    }

    /// <summary>Each address once, with the first of the missions that it acts for.</summary>
    private async Task<IReadOnlyList<(Mission Mission, string Address)>> RecipientsAsync(PortalDbContext store, Party party, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();

        // The cast takes the identifier's type away, which accounts of Identity do not know.
        var rows = await (
            from mission in store.Missions.AsNoTracking()
            where mission.StateCode == party.StateCode && mission.OrganizationId == party.OrganizationId
            join grant in store.Grants on mission.Id equals grant.MissionId
            where grant.Until == null || grant.Until > now
            join user in store.Users on (Guid)(object)grant.UserId equals user.Id
            select new { Mission = mission, user.Email }).ToListAsync(cancellationToken);
        return
        [
            .. rows.Where(row => row.Email is not null)
                .OrderBy(row => row.Mission.Code.Value, StringComparer.Ordinal)
                .DistinctBy(row => row.Email, StringComparer.OrdinalIgnoreCase)
                .Select(row => (row.Mission, row.Email!)),
        ];
    }
}
