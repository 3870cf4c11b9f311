using MeetingPortal.Data.Mail;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MeetingPortal.Data.Sweeping;

/// <summary>
/// Removes rows that did their work and are not audited: forms of the sign-in, which anybody may send with anybody's address, one-time
/// addresses that were used or are too old, subscriptions that nobody confirmed or that are over, messages that were sent or dropped,
/// files that were dropped and never confirmed, whose bytes the sweeper of files then finds, and texts of files that are gone. Dead
/// messages stay until staff decide.
/// </summary>
public sealed class RowSweeper(PortalDbContext store, WriteGate gate, Leases leases, IOptions<RetentionOptions> retention, TimeProvider time, MeetingClock clock) : ISweeper
{
    public const string LeaseName = "rows";

    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(30);

    public async Task<int?> RunAsync(CancellationToken cancellationToken)
    {
        if (!await leases.TryTakeAsync(LeaseName, LongestRun, cancellationToken))
        {
            return null;
        }

        try
        {
            var now = time.GetUtcNow();
            var (signIn, mail) = (now.AddDays(-retention.Value.SignInDays), now.AddDays(-retention.Value.MailDays));
            var drops = now.AddDays(-retention.Value.DropDays);
            return await RemoveAsync(store.SignInRequests.Where(request => request.AskedAt < signIn), cancellationToken)
                + await RemoveAsync(store.SignInLinks.Where(link => link.ExpiresAt < signIn || link.RedeemedAt < signIn), cancellationToken)
                + await RemoveAsync(
                    store.OutboxMessages.Where(message => (message.State == MailState.Sent || message.State == MailState.Dropped) && message.CreatedAt < mail),
                    cancellationToken)
                + await RemoveAsync(store.DroppedFiles.Where(file => file.ReceivedAt < drops), cancellationToken)
                + await RemoveAsync(store.FileTexts.Where(text => !store.StoredFiles.Any(file => file.Sha256 == text.Sha256)), cancellationToken)
                + await SubscriptionsAsync(now, cancellationToken);
        }
        finally
        {
            await leases.GiveBackAsync(LeaseName, CancellationToken.None);
        }
    }

    /// <summary>An address goes with its last subscription.</summary>
    private async Task<int> SubscriptionsAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var old = now.AddDays(-retention.Value.SubscriptionDays);
        var ended = DateOnly.FromDateTime(clock.Now.UtcDateTime).AddDays(-retention.Value.SubscriptionDaysAfterMeeting);
        return await RemoveAsync(
                store.Subscriptions.Where(row => (row.ConfirmedAt == null && row.AskedAt < old) || row.FulfilledAt < old
                    || store.Meetings.Any(meeting => meeting.Id == row.MeetingId && meeting.EndsOn < ended)),
                cancellationToken)
            + await RemoveAsync(store.Subscribers.Where(row => !store.Subscriptions.Any(wish => wish.SubscriberId == row.Id)), cancellationToken);
    }

    private async Task<int> RemoveAsync<TRow>(IQueryable<TRow> rows, CancellationToken cancellationToken)
    {
        using (await gate.EnterAsync(cancellationToken))
        {
            return await rows.ExecuteDeleteAsync(cancellationToken);
        }
    }
}
