using MeetingPortal.Data.Mail;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Subscriptions;
using MeetingPortal.Publishing.Subscriptions;
using MeetingPortal.Web.Mail;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Pages.Secretariat.Notices;

/// <summary>A notice with what it tells and whom, in numbers: officers see no addresses.</summary>
/// <param name="Subject">Null when readers have the thing no more.</param>
/// <param name="Counts">How many addresses, each counted once, by the first thing they asked for and by language.</param>
public sealed record NoticeRow(Notice Notice, NoticeSubject? Subject, IReadOnlyList<NoticeCount> Counts)
{
    public int Total => Notice.SentTo ?? Counts.Sum(count => count.Count);
}

public sealed record NoticeCount(SubscriptionTopic Topic, Language Language, int Count);

/// <summary>The message as a recipient finds it.</summary>
public sealed record NoticeLetter(string Subject, string Text);

/// <summary>Notices as officers see them.</summary>
public sealed class NoticeLetters(NoticeReads reads, SubscriptionMail mail, Mail.MailTexts texts)
{
    private const int Most = 50;
    private const int Headline = 1;

    public async Task<IReadOnlyList<NoticeRow>> ListAsync(MeetingId meeting, CancellationToken cancellationToken)
    {
        var rows = new List<NoticeRow>();
        foreach (var notice in await reads.OfMeetingAsync(meeting, Most, cancellationToken))
        {
            rows.Add(await RowAsync(notice, cancellationToken));
        }

        return rows;
    }

    public async Task<NoticeRow?> FindAsync(MeetingId meeting, Guid id, CancellationToken cancellationToken) =>
        await reads.FindAsync(meeting, id, cancellationToken) is { } notice ? await RowAsync(notice, cancellationToken) : null;

    /// <summary>What the notice tells in one line.</summary>
    public string HeadlineOf(NoticeRow row, Language language)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Subject is { } subject ? mail.ValuesOf(row.Notice, subject, language, string.Empty)[Headline] : Strings.Notices_Withdrawn;
    }

    public NoticeLetter? LetterOf(NoticeRow row, Language language)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Subject is not { } subject)
        {
            return null;
        }

        var values = mail.ValuesOf(row.Notice, subject, language, Strings.Notices_OwnAddress);
        return new NoticeLetter(Mail.MailTexts.Subject(MailKind.Notice, language, values), texts.Body(MailKind.Notice, language, values));
    }

    private async Task<NoticeRow> RowAsync(Notice notice, CancellationToken cancellationToken)
    {
        var subject = await reads.SubjectAsync(notice, cancellationToken);
        var recipients = subject is null || notice.State == NoticeState.Sent ? [] : await reads.RecipientsAsync(notice, subject, cancellationToken);
        return new NoticeRow(
            notice,
            subject,
            [
                .. recipients.GroupBy(recipient => (Topic: recipient.Wishes.Min(wish => wish.Topic), recipient.Subscriber.Language))
                    .Select(group => new NoticeCount(group.Key.Topic, group.Key.Language, group.Count()))
                    .OrderBy(count => count.Topic).ThenBy(count => count.Language),
            ]);
    }
}
