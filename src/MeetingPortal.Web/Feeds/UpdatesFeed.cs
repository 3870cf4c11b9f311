using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Feeds;

/// <summary>The updates of a meeting as an Atom feed (RFC 4287) in one language; ids are those of releases and files and never change.</summary>
public sealed class UpdatesFeed(PublicReads reads, PublicAgendas agendas, PublicLinks links)
{
    private const int Most = 50;

    public async Task<string> WriteAsync(PublicMeeting meeting, Language language, CancellationToken cancellationToken)
    {
        var documents = await reads.DocumentsAsync(meeting.Meeting, cancellationToken);
        var updates = await reads.UpdatesAsync(meeting.Meeting, documents, Most, cancellationToken);
        return Write(FeedOf(
            $"{meeting.Meeting.ShortCode} – {Strings.Updates_Title}",
            links.UpdatesFeed(language, meeting.Code),
            links.Updates(language, meeting.Code),
            language,
            await reads.OpenedAsync(meeting.Meeting.Id, cancellationToken),
            [.. updates.Select(update => ItemOf(update, meeting, language))]));
    }

    /// <summary>What was released of an item of the agenda, and the documents linked to it.</summary>
    /// <returns>Nothing for an item that the agenda does not have.</returns>
    public async Task<FeedAnswer> OfItemAsync(PublicMeeting meeting, string slug, Language language, CancellationToken cancellationToken)
    {
        if (await agendas.OfAsync(meeting.Meeting.Id, programme: null, cancellationToken) is not { } agenda)
        {
            return await FeedAnswer.WithoutAsync(reads, meeting, ContentKind.Agenda, PublicationSlugs.Agenda, cancellationToken);
        }

        if (agenda.AllItems().FirstOrDefault(candidate => string.Equals(candidate.Slug, slug, StringComparison.Ordinal)) is not { } item)
        {
            return FeedAnswer.Nothing;
        }

        var updates = await reads.UpdatesOfItemAsync(meeting.Meeting.Id, item.Id, Most, cancellationToken);
        var documents = await reads.DocumentsAsync(meeting.Meeting, cancellationToken);
        var changes = await reads.DocumentChangesAsync(meeting.Meeting, cancellationToken);
        var opened = await reads.OpenedAsync(meeting.Meeting.Id, cancellationToken);
        var linked = documents.Where(document => item.Documents.Contains(document.Id))
            .Select(document => ItemOf(document, changes.ChangedAt.GetValueOrDefault(document.Id, opened), language));
        var feed = FeedOf(
            $"{meeting.Meeting.ShortCode} – {item.Number.In(language)} {item.Title.Best(language)?.Text.Text}",
            links.ItemFeed(language, meeting.Code, item),
            $"{links.Agenda(language, meeting.Code)}#{item.Slug}",
            language,
            opened,
            [.. updates.Select(update => ItemOf(update, meeting, language)).Concat(linked).OrderByDescending(entry => entry.LastUpdatedTime).Take(Most)]);
        feed.Description = agenda.IsOutline
            ? SyndicationContent.CreatePlaintextContent(ContentTitles.OutlineNotice(documents.OfficialOf(meeting.Code, ContentKind.Agenda)?.Symbol.AsIssued))
            : null;
        return new FeedAnswer(Write(feed));
    }

    /// <param name="since">When the feed began, which is its instant as long as nothing is in it.</param>
    private SyndicationFeed FeedOf(string title, string address, string page, Language language, DateTimeOffset since, IReadOnlyList<SyndicationItem> items)
    {
        var self = links.Absolute(address);
        var feed = new SyndicationFeed
        {
            Id = self,
            Title = SyndicationContent.CreatePlaintextContent(XmlText.Clean(title)),
            Language = language.Tag,
            LastUpdatedTime = items.Count > 0 ? items[0].LastUpdatedTime : since,
            Items = items,
        };
        feed.Authors.Add(new SyndicationPerson { Name = Strings.Frame_SiteName });
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(self), "application/atom+xml"));
        feed.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(links.Absolute(page)), "text/html"));
        return feed;
    }

    private SyndicationItem ItemOf(IPublicUpdate update, PublicMeeting meeting, Language language) => update switch
    {
        PublicDocumentNews news => ItemOf(news, language),
        PublicFileWithdrawal gone => ItemOf(gone, language),
        PublicWithdrawal withdrawal => ItemOf(withdrawal, meeting, language),
        PublicZoneChange change => ItemOf($"{change.Id}", Strings.Updates_ZoneTitle, NewsTexts.SummaryOf(change), change.At, links.Overview(language, meeting.Code)),
        _ => ItemOf((PublicReleaseRow)update, meeting, language),
    };

    private SyndicationItem ItemOf(PublicDocument document, DateTimeOffset changedAt, Language language) =>
        ItemOf(document, $"{document.Id}", $"{document.Symbol.AsIssued} {document.Title.Best(language)?.Text.Text}", VersionTexts.Of(document.StateIn(language)), changedAt, language);

    private SyndicationItem ItemOf(PublicDocumentNews news, Language language) =>
        ItemOf(news.Document, news.Key, NewsTexts.TitleOf(news.Document, language), NewsTexts.SummaryOf(news, language), news.At, language);

    /// <summary>Beside the entry of the news that the file came out, as with releases.</summary>
    private SyndicationItem ItemOf(PublicFileWithdrawal gone, Language language) => ItemOf(
        gone.Document,
        $"{gone.First}#withdrawn",
        $"{NewsTexts.TitleOf(gone.Document, language)} – {NewsTexts.SummaryOf(gone, language)}",
        gone.Reason,
        gone.At,
        language);

    private SyndicationItem ItemOf(PublicDocument document, string id, string title, string summary, DateTimeOffset changedAt, Language language) =>
        ItemOf(id, title, summary, changedAt, links.Document(language, document.Symbol));

    private SyndicationItem ItemOf(PublicReleaseRow update, PublicMeeting meeting, Language language) => ItemOf(
        $"{update.Id}",
        ContentTitles.Of(update.Kind, update.Title, update.IsOutline, language),
        update.Sentence.Best(language)?.Text.Text ?? string.Empty,
        update.ReleasedAt,
        links.Release(language, meeting.Code, update.Kind, update.Slug, update.Number));

    /// <summary>An entry beside that of the release, which readers may have kept: one that took its place would be news to nobody.</summary>
    private SyndicationItem ItemOf(PublicWithdrawal withdrawal, PublicMeeting meeting, Language language) => ItemOf(
        $"{withdrawal.Id}#withdrawn",
        WithdrawalTexts.TitleOf(withdrawal, language),
        withdrawal.Reason.Best(language)?.Text.Text ?? string.Empty,
        withdrawal.At,
        links.Release(language, meeting.Code, withdrawal.Kind, withdrawal.Slug, withdrawal.Number));

    private SyndicationItem ItemOf(string id, string title, string summary, DateTimeOffset at, string address)
    {
        var item = new SyndicationItem
        {
            Id = $"urn:uuid:{id}",
            Title = SyndicationContent.CreatePlaintextContent(XmlText.Clean(title)),
            Summary = SyndicationContent.CreatePlaintextContent(XmlText.Clean(summary)),
            PublishDate = at,
            LastUpdatedTime = at,
        };
        item.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(links.Absolute(address)), "text/html"));
        return item;
    }

    private static string Write(SyndicationFeed feed)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            new Atom10FeedFormatter(feed).WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
