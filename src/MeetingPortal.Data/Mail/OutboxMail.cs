using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Data.Mail;

/// <summary>Makes rows of the outbox.</summary>
public static class OutboxMail
{
    /// <summary>A message that is due at once, to be given to <c>WriteScope.Send</c>.</summary>
    /// <param name="subject">The thing that it is about; see <see cref="MailKind"/>.</param>
    /// <param name="address">Null where the sender finds it out.</param>
    /// <param name="values">In the message's language; those that people typed went through <see cref="MailValue"/>.</param>
    public static OutboxMessage Of(
        MailKind kind, Guid subject, string? address, Language language, DateTimeOffset now, IReadOnlyList<string>? values = null, MeetingId? meeting = null)
    {
        var id = Guid.CreateVersion7(now);
        return new OutboxMessage
        {
            Id = id,
            Kind = kind,
            SubjectId = subject,
            MeetingId = meeting,
            Address = address,
            Language = language,
            Values = values ?? [],
            MessageId = id.ToString("N"),
            CreatedAt = now,
            NextAttemptAt = now,
        };
    }
}
