using MeetingPortal.Data.Mail;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Subscriptions;

/// <summary>Names a notice as the officer saw it.</summary>
/// <param name="SeenVersion">Version of the notice on the officer's page.</param>
public sealed record NoticeKey(MeetingId Meeting, Guid Notice, int SeenVersion);

/// <summary>Sends a notice: one message for each address, without the address in it, so that whoever ended it meanwhile is not written to.</summary>
public sealed record SendNotice(NoticeKey Notice);

public sealed class SendNoticeHandler(NoticeWrites notices, NoticeReads reads, TimeProvider time)
{
    public Task<Outcome<Notice>> HandleAsync(SendNotice command, Actor actor, CancellationToken cancellationToken) =>
        notices.RunAsync(command.Notice, actor, nameof(SendNotice), SendAsync, cancellationToken);

    private async Task<Outcome<Notice>> SendAsync(WriteScope scope, Notice notice, int seenVersion, CancellationToken cancellationToken)
    {
        if (await reads.SubjectAsync(notice, cancellationToken) is not { } subject)
        {
            return new Refusal(Notice.WithdrawnMeanwhile);
        }

        var now = time.GetUtcNow();
        var recipients = await reads.RecipientsAsync(notice, subject, cancellationToken);
        var outcome = notice.Send(recipients.Count, seenVersion, now);
        if (outcome.Match(_ => true, _ => false))
        {
            foreach (var recipient in recipients)
            {
                scope.Send(OutboxMail.Of(
                    MailKind.Notice, recipient.Subscriber.Id, address: null, recipient.Subscriber.Language, now, [notice.Id.ToString()], notice.MeetingId));
            }

            var fulfilled = recipients.SelectMany(recipient => recipient.Wishes)
                .Where(wish => wish.Topic == SubscriptionTopic.DocumentLanguage)
                .Select(wish => wish.Id)
                .ToList();
            foreach (var wish in await scope.Store.Subscriptions.Where(row => fulfilled.Contains(row.Id)).ToListAsync(cancellationToken))
            {
                wish.Fulfil(now);
            }
        }

        return outcome;
    }
}
