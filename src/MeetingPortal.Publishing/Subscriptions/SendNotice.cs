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

/// <summary>Sends notices of a meeting, all or none: of each one message for each address, without the address in it, so that whoever ended it meanwhile is not written to.</summary>
/// <param name="SeenVersions">By notice, the version on the officer's page.</param>
public sealed record SendNotice(MeetingId Meeting, IReadOnlyDictionary<Guid, int> SeenVersions);

public sealed class SendNoticeHandler(Writes writes, NoticeReads reads, TimeProvider time)
{
    /// <returns>How many messages go out.</returns>
    public Task<Outcome<int>> HandleAsync(SendNotice command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<int>(
            actor,
            nameof(SendNotice),
            async (scope, cancellation) =>
            {
                var ids = command.SeenVersions.Keys.ToList();
                var chosen = await scope.Store.Notices.Where(notice => notice.MeetingId == command.Meeting && ids.Contains(notice.Id))
                    .OrderBy(notice => notice.CreatedAt).ThenBy(notice => notice.Id)
                    .ToListAsync(cancellation);
                if (chosen.Count == 0 || chosen.Count < ids.Count)
                {
                    return new Refusal(Notice.DecidedMeanwhile);
                }

                var messages = 0;
                foreach (var (notice, subject) in await reads.SubjectsAsync(command.Meeting, chosen, cancellation))
                {
                    var outcome = subject is null ? new Refusal(Notice.WithdrawnMeanwhile) : await SendAsync(scope, notice, subject, command.SeenVersions[notice.Id], cancellation);
                    if (outcome.Match<Refusal?>(_ => null, refusal => refusal) is { } refused)
                    {
                        return refused;
                    }

                    messages += notice.SentTo ?? 0;
                }

                return messages;
            },
            cancellationToken);

    private async Task<Outcome<Notice>> SendAsync(WriteScope scope, Notice notice, NoticeSubject subject, int seenVersion, CancellationToken cancellationToken)
    {
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
