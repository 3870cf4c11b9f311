using MeetingPortal.Data;
using MeetingPortal.Data.Mail;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Missions;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Registration.Delegations;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Correspondence;

/// <summary>Makes of what a submission's operation wrote one message for everybody who acts for its missions, each in the language of their mission.</summary>
/// <param name="Message">A row that <see cref="OutboxMessage.IsToBeAddressed"/>, as its sender claimed it.</param>
public sealed record AddressSubmissionMail(OutboxMessage Message);

/// <summary>
/// Works for the sender of mail, who has time: while missions hand in, everybody else waits for the store. The row and the messages that are
/// made of it change places in one transaction, so that nobody is written to twice and nobody is left out.
/// </summary>
public sealed class AddressSubmissionMailHandler(Writes writes, DelegationQueries queries, IMissionAddresses addresses)
{
    /// <returns>How many messages were made; 0 when nobody acts for the missions, or another worker was first.</returns>
    public Task<Outcome<int>> HandleAsync(AddressSubmissionMail command, CancellationToken cancellationToken) =>
        writes.RunAsync<int>(Actor.Mail, nameof(AddressSubmissionMail), (scope, cancellation) => AddressAsync(scope, command.Message, cancellation), cancellationToken);

    private async Task<Outcome<int>> AddressAsync(WriteScope scope, OutboxMessage claimed, CancellationToken cancellationToken)
    {
        var row = await scope.Store.OutboxMessages.SingleOrDefaultAsync(
            message => message.Id == claimed.Id && message.State == MailState.Waiting && message.ClaimedUntil == claimed.ClaimedUntil, cancellationToken);
        if (row is null)
        {
            return 0;
        }

        var about = await AboutAsync(scope.Store, new SubmissionId(row.SubjectId), cancellationToken);
        var reason = row.Kind == MailKind.ClarificationRequested ? MailValue.Lines(about.Reason) : string.Empty;
        var recipients = await RecipientsAsync(scope.Store, about.Party, scope.At, cancellationToken);
        foreach (var recipient in recipients)
        {
            var language = recipient.Language;
            IReadOnlyList<string> values =
            [
                MailValue.OneLine(recipient.Party.Best(language)?.Text.Text),
                SubmissionReference.Of(about.MeetingName, about.Serial, about.Number),
                about.MeetingName,
                addresses.Delegation(language, recipient.Mission, about.Meeting),
                reason,
            ];
            scope.Send(OutboxMail.Of(row.Kind, row.SubjectId, recipient.Address, language, row.CreatedAt, values, row.MeetingId));
        }

        scope.Store.OutboxMessages.Remove(row);
        return recipients.Count;
    }

    private static async Task<SubmissionAbout> AboutAsync(PortalDbContext store, SubmissionId id, CancellationToken cancellationToken) => await (
        from submission in store.Submissions
        where submission.Id == id
        join delegation in store.Delegations on submission.DelegationId equals delegation.Id
        join meeting in store.Meetings on delegation.MeetingId equals meeting.Id
        select new SubmissionAbout(meeting.Code, meeting.ShortCode, new Party(delegation.StateCode, delegation.OrganizationId), delegation.Serial, submission.Number, submission.Reason))
        .SingleAsync(cancellationToken);

    /// <summary>Each address once, with the first of the missions that it acts for.</summary>
    private async Task<IReadOnlyList<Recipient>> RecipientsAsync(PortalDbContext store, Party party, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rows = await queries.RecipientsAsync(store, party, now, cancellationToken);
        return [.. rows.OrderBy(row => row.Mission.Value, StringComparer.Ordinal).DistinctBy(row => row.Address, StringComparer.OrdinalIgnoreCase)];
    }

    private sealed record SubmissionAbout(MeetingCode Meeting, string MeetingName, Party Party, int Serial, int Number, string? Reason);
}
