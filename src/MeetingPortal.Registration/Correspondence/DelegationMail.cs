using MeetingPortal.Data;
using MeetingPortal.Data.Mail;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Missions;
using MeetingPortal.Registration.Delegations;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Correspondence;

/// <summary>Where mail leads a mission to; the web knows the addresses.</summary>
public interface IMissionAddresses
{
    /// <summary>Absolute address of the mission's delegation at that meeting.</summary>
    string Delegation(Language language, MissionCode mission, MeetingCode meeting);
}

/// <summary>Tells everybody who acts for a delegation's missions what became of a submission, each in the language of their mission.</summary>
public sealed class DelegationMail(DelegationQueries queries, IMissionAddresses addresses, TimeProvider time)
{
    public async Task TellAsync(WriteScope scope, MeetingFrame meeting, Delegation delegation, Submission submission, CancellationToken cancellationToken)
    {
        var kind = submission.State switch
        {
            SubmissionState.Acknowledged => MailKind.SubmissionAcknowledged,
            SubmissionState.ClarificationRequested => MailKind.ClarificationRequested,
            _ => MailKind.SubmissionReceived,
        };
        var now = time.GetUtcNow();
        foreach (var recipient in await RecipientsAsync(scope.Store, delegation.Party, now, cancellationToken))
        {
            var (mission, language) = (recipient.Mission, recipient.Language);
            IReadOnlyList<string> values =
            [
                MailValue.OneLine(recipient.Party.Best(language)?.Text.Text),
                SubmissionReference.Of(meeting.ShortCode, delegation.Serial, submission.Number),
                meeting.ShortCode,
                addresses.Delegation(language, mission, meeting.Code),
                MailValue.Lines(submission.Reason),
            ];
            scope.Send(OutboxMail.Of(kind, submission.Id.Value, recipient.Address, language, now, values, meeting.Id));
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
    private async Task<IReadOnlyList<Recipient>> RecipientsAsync(PortalDbContext store, Party party, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rows = await queries.RecipientsAsync(store, party, now, cancellationToken);
        return [.. rows.OrderBy(row => row.Mission.Value, StringComparer.Ordinal).DistinctBy(row => row.Address, StringComparer.OrdinalIgnoreCase)];
    }
}
