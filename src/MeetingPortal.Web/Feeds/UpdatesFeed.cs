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
public sealed class UpdatesFeed(PublicReads reads, PublicLinks links)
{
    private const int Most = 50;

    public async Task<string> WriteAsync(PublicMeeting meeting, Language language, CancellationToken cancellationToken)
    {
        var documents = await reads.DocumentsAsync(meeting.Meeting, cancellationToken);
        var updates = await reads.UpdatesAsync(meeting.Meeting.Id, documents, Most, cancellationToken);
        return Write(FeedOf(
            $"{meeting.Meeting.ShortCode} – {Strings.Updates_Title}",
            links.UpdatesFeed(language, meeting.Code),
            links.Updates(language, meeting.Code),
            language,
            await reads.OpenedAsync(meeting.Meeting.Id, cancellationToken),
            [.. updates.Select(update => update is PublicDocumentNews news ? ItemOf(news, language) : ItemOf((PublicReleaseRow)update, meeting, language))]));
    }

    /// <summary>What was released of an item of the agenda, and the documents linked to it.</summary>
    /// <returns>Null for an item that the agenda does not have.</returns>
    public async Task<string?> OfItemAsync(PublicMeeting meeting, string slug, Language language, CancellationToken cancellationToken)
    {
        var release = await reads.CurrentAsync(meeting.Meeting.Id, ContentKind.Agenda, PublicationSlugs.Agenda, cancellationToken);
        if (release?.Content is not AgendaContent agenda || agenda.AllItems().FirstOrDefault(candidate => string.Equals(candidate.Slug, slug, StringComparison.Ordinal)) is not { } item)
        {
            return null;
        }

        var updates = await reads.UpdatesOfItemAsync(meeting.Meeting.Id, item.Id, Most, cancellationToken);
        var documents = await reads.DocumentsAsync(meeting.Meeting, cancellationToken);
        var changes = await reads.DocumentChangesAsync(meeting.Meeting, cancellationToken);
        var linked = documents.Where(document => item.Documents.Contains(document.Id))
            .Select(document => ItemOf(document, changes.ChangedAt.GetValueOrDefault(document.Id, release.ReleasedAt), language));
        var feed = FeedOf(
            $"{meeting.Meeting.ShortCode} – {item.Number.In(language)} {item.Title.Best(language)?.Text.Text}",
            links.ItemFeed(language, meeting.Code, item),
            $"{links.Agenda(language, meeting.Code)}#{item.Slug}",
            language,
            release.ReleasedAt,
            [.. updates.Select(update => ItemOf(update, meeting, language)).Concat(linked).OrderByDescending(entry => entry.LastUpdatedTime).Take(Most)]);
        feed.Description = agenda.IsOutline
            ? SyndicationContent.CreatePlaintextContent(ContentTitles.OutlineNotice(documents.OfficialOf(meeting.Code, ContentKind.Agenda)?.Symbol.AsIssued))
            : null;
        return Write(feed);
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

    private SyndicationItem ItemOf(PublicDocument document, DateTimeOffset changedAt, Language language) =>
        ItemOf(document, $"{document.Id}", $"{document.Symbol.AsIssued} {document.Title.Best(language)?.Text.Text}", VersionTexts.Of(document.StateIn(language)), changedAt, language);

    private SyndicationItem ItemOf(PublicDocumentNews news, Language language) =>
        ItemOf(news.Document, $"{news.First}", NewsTexts.TitleOf(news, language), NewsTexts.SummaryOf(news, language), news.At, language);

    private SyndicationItem ItemOf(PublicDocument document, string id, string title, string summary, DateTimeOffset changedAt, Language language)
    {
        var item = new SyndicationItem
        {
            Id = $"urn:uuid:{id}",
            Title = SyndicationContent.CreatePlaintextContent(XmlText.Clean(title)),
            Summary = SyndicationContent.CreatePlaintextContent(summary),
            PublishDate = changedAt,
            LastUpdatedTime = changedAt,
        };
        item.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(links.Absolute(links.Document(language, document.Symbol))), "text/html"));
        return item;
    }

    private SyndicationItem ItemOf(PublicReleaseRow update, PublicMeeting meeting, Language language)
    {
        var address = new Uri(links.Absolute(links.Release(language, meeting.Code, update.Kind, update.Slug, update.Number)));
        var sentence = update.Sentence.Best(language)?.Text.Text ?? string.Empty;
        var item = new SyndicationItem
        {
            Id = $"urn:uuid:{update.Id}",
            Title = SyndicationContent.CreatePlaintextContent(XmlText.Clean(ContentTitles.Of(update.Kind, update.Title, update.IsOutline, language))),
            Summary = SyndicationContent.CreatePlaintextContent(XmlText.Clean(sentence)),
            PublishDate = update.ReleasedAt,
            LastUpdatedTime = update.ReleasedAt,
        };
        item.Links.Add(SyndicationLink.CreateAlternateLink(address, "text/html"));
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
