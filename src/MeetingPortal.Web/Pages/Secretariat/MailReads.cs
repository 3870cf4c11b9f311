using MeetingPortal.Data;
using MeetingPortal.Data.Mail;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Pages.Secretariat;

/// <summary>What became of the message that was written last about something; to whom it went is not told.</summary>
/// <param name="State">Of several recipients the worst: not delivered before waiting before sent.</param>
/// <param name="SentAt">When the last recipient's was sent.</param>
/// <param name="Failed">How many of the recipients it did not reach.</param>
/// <param name="Recipients">How many it was written to.</param>
public sealed record MailStanding(MailState State, DateTimeOffset? SentAt, int Failed, int Recipients);

/// <summary>Reads the outbox for officers, who would otherwise take a message that died for one that was read.</summary>
public sealed class MailReads(PortalDbContext store)
{
    private static readonly MailState[] WorstFirst = [MailState.Dead, MailState.Waiting, MailState.Sent, MailState.Dropped];

    /// <param name="subject">What the message is about; see <see cref="MailKind"/>.</param>
    /// <returns>Null when nothing was written.</returns>
    public async Task<MailStanding?> LastAsync(Guid subject, CancellationToken cancellationToken)
    {
        var messages = await store.OutboxMessages.AsNoTracking()
            .Where(message => message.SubjectId == subject)
            .Select(message => new { message.Kind, message.CreatedAt, message.State, message.SentAt })
            .ToListAsync(cancellationToken);
        if (messages.Count == 0)
        {
            return null;
        }

        // Kinds stand in the order in which a submission leads to them, which decides between messages of one instant.
        var newest = messages.Max(message => (message.CreatedAt, message.Kind));
        var last = messages.Where(message => (message.CreatedAt, message.Kind) == newest).ToList();
        return new MailStanding(
            WorstFirst.First(state => last.Any(message => message.State == state)),
            last.Max(message => message.SentAt),
            last.Count(message => message.State == MailState.Dead),
            last.Count);
    }
}
