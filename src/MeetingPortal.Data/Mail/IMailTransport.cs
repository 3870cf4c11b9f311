using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Data.Mail;

/// <summary>Hands one message over to whoever delivers it.</summary>
public interface IMailTransport
{
    /// <exception cref="MailNotSentException">It was not taken; the message says why, without any address.</exception>
    Task SendAsync(ReadyMail mail, CancellationToken cancellationToken);
}

/// <summary>A message with all its texts made.</summary>
/// <param name="Id">Message-ID, without angle brackets; its part after the at sign is added when missing.</param>
/// <param name="Text">Plain text; lines end with LF.</param>
/// <param name="Unsubscribe">An absolute address that takes a post without any session and ends what the message belongs to; null where there is nothing to end.</param>
public sealed record ReadyMail(string Id, string To, string Subject, string Text, Language Language, DateTimeOffset Date, string? Unsubscribe = null);

/// <summary>A message was not taken over.</summary>
public sealed class MailNotSentException : Exception
{
    public MailNotSentException()
    {
    }

    public MailNotSentException(string message)
        : base(message)
    {
    }

    public MailNotSentException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
