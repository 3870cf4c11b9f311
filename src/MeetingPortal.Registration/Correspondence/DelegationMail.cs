using MeetingPortal.Data;
using MeetingPortal.Data.Mail;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Correspondence;

/// <summary>What missions are written about their submissions.</summary>
public static class DelegationMail
{
    /// <summary>
    /// Tells everybody who acts for the delegation's missions what became of a submission: one row, of which the sender makes one for each
    /// of them; see <see cref="AddressSubmissionMailHandler"/>.
    /// </summary>
    public static void Tell(WriteScope scope, MeetingFrame meeting, Submission submission)
    {
        var kind = submission.State switch
        {
            SubmissionState.Acknowledged => MailKind.SubmissionAcknowledged,
            SubmissionState.ClarificationRequested => MailKind.ClarificationRequested,
            _ => MailKind.SubmissionReceived,
        };
        scope.Send(OutboxMail.Of(kind, submission.Id.Value, address: null, Language.English, scope.At, meeting: meeting.Id));
    }

    /// <summary>Takes the officer's question, which may name a person, out of what was written about those submissions.</summary>
    public static async Task EraseReasonsAsync(PortalDbContext store, IReadOnlyCollection<Guid> submissions, CancellationToken cancellationToken)
    {
        var messages = await store.OutboxMessages
            .Where(message => message.Kind == MailKind.ClarificationRequested && message.Address != null && submissions.Contains(message.SubjectId))
            .ToListAsync(cancellationToken);
        foreach (var message in messages)
        {
            store.Entry(message).Property(entry => entry.Values).CurrentValue = [.. message.Values.SkipLast(1), string.Empty];
        }
    }
}
