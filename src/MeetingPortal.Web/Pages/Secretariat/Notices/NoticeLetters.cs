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
/// <param name="Recipients">Whom it would be sent to; nobody once it was.</param>
public sealed record NoticeRow(Notice Notice, NoticeSubject? Subject, IReadOnlyList<NoticeRecipient> Recipients)
{
    public int Total => Notice.SentTo ?? Recipients.Count;

    public bool CanSend => Notice.State == NoticeState.Draft && Subject is not null && Total > 0;

    /// <summary>How many messages, by the first thing that their recipients asked for and by language.</summary>
    public static IReadOnlyList<NoticeCount> CountsOf(IEnumerable<NoticeRow> rows) =>
    [
        .. rows.SelectMany(row => row.Recipients)
            .GroupBy(recipient => (Topic: recipient.Wishes.Min(wish => wish.Topic), recipient.Subscriber.Language))
            .Select(group => new NoticeCount(group.Key.Topic, group.Key.Language, group.Count()))
            .OrderBy(count => count.Topic).ThenBy(count => count.Language),
    ];

    /// <summary>How many addresses are written to, however many messages each gets.</summary>
    public static int AddressesOf(IEnumerable<NoticeRow> rows) => rows.SelectMany(row => row.Recipients).Select(recipient => recipient.Subscriber.Id).Distinct().Count();
}

public sealed record NoticeCount(SubscriptionTopic Topic, Language Language, int Count);

/// <summary>The message as a recipient finds it.</summary>
public sealed record NoticeLetter(string Subject, string Text);

/// <summary>Notices as officers see them.</summary>
public sealed class NoticeLetters(NoticeReads reads, SubscriptionMail mail, Mail.MailTexts texts)
{
    private const int MostDecided = 50;
    private const int Headline = 1;

    public async Task<IReadOnlyList<NoticeRow>> ListAsync(MeetingId meeting, CancellationToken cancellationToken) =>
        await RowsAsync(meeting, await reads.OfMeetingAsync(meeting, MostDecided, cancellationToken), cancellationToken);

    /// <summary>The drafts of a meeting that can be sent.</summary>
    /// <param name="chosen">Those alone; null for all.</param>
    public async Task<IReadOnlyList<NoticeRow>> ToSendAsync(MeetingId meeting, IReadOnlyCollection<Guid>? chosen, CancellationToken cancellationToken)
    {
        var drafts = await reads.DraftsAsync(meeting, cancellationToken);
        var rows = await RowsAsync(meeting, [.. drafts.Where(draft => chosen?.Contains(draft.Id) != false).OrderBy(draft => draft.CreatedAt)], cancellationToken);
        return [.. rows.Where(row => row.CanSend)];
    }

    public async Task<NoticeRow?> FindAsync(MeetingId meeting, Guid id, CancellationToken cancellationToken) =>
        await reads.FindAsync(meeting, id, cancellationToken) is { } notice ? (await RowsAsync(meeting, [notice], cancellationToken))[0] : null;

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

    private async Task<IReadOnlyList<NoticeRow>> RowsAsync(MeetingId meeting, IReadOnlyList<Notice> notices, CancellationToken cancellationToken)
    {
        var rows = new List<NoticeRow>();
        foreach (var (notice, subject) in await reads.SubjectsAsync(meeting, notices, cancellationToken))
        {
            var recipients = subject is null || notice.State == NoticeState.Sent ? [] : await reads.RecipientsAsync(notice, subject, cancellationToken);
            rows.Add(new NoticeRow(notice, subject, recipients));
        }

        return rows;
    }
}
