using MeetingPortal.Data.Mail;
using MeetingPortal.Data.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MeetingPortal.Data.Sweeping;

/// <summary>
/// Removes rows that did their work and are not audited: forms of the sign-in, which anybody may send with anybody's address, one-time
/// addresses that were used or are too old, messages that were sent or dropped, and texts of files that are gone. Dead messages stay until
/// staff decide.
/// </summary>
public sealed class RowSweeper(PortalDbContext store, WriteGate gate, Leases leases, IOptions<RetentionOptions> retention, TimeProvider time) : ISweeper
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
            return await RemoveAsync(store.SignInRequests.Where(request => request.AskedAt < signIn), cancellationToken)
                + await RemoveAsync(store.SignInLinks.Where(link => link.ExpiresAt < signIn || link.RedeemedAt < signIn), cancellationToken)
                + await RemoveAsync(
                    store.OutboxMessages.Where(message => (message.State == MailState.Sent || message.State == MailState.Dropped) && message.CreatedAt < mail),
                    cancellationToken)
                + await RemoveAsync(store.FileTexts.Where(text => !store.StoredFiles.Any(file => file.Sha256 == text.Sha256)), cancellationToken);
        }
        finally
        {
            await leases.GiveBackAsync(LeaseName, CancellationToken.None);
        }
    }

    private async Task<int> RemoveAsync<TRow>(IQueryable<TRow> rows, CancellationToken cancellationToken)
    {
        using (await gate.EnterAsync(cancellationToken))
        {
            return await rows.ExecuteDeleteAsync(cancellationToken);
        }
    }
}
