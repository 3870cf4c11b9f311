using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Feeds;

/// <summary>The updates of a meeting as an Atom feed (RFC 4287) in one language; ids are the releases' own and never change.</summary>
public sealed class UpdatesFeed(PublicReads reads, PublicLinks links)
{
    private const int Most = 50;

    public async Task<string> WriteAsync(PublicMeeting meeting, Language language, CancellationToken cancellationToken)
    {
        var updates = await reads.UpdatesAsync(meeting.Meeting.Id, Most, cancellationToken);
        var self = links.Absolute(links.UpdatesFeed(language, meeting.Code));
        var feed = new SyndicationFeed
        {
            Id = self,
            Title = SyndicationContent.CreatePlaintextContent($"{meeting.Meeting.ShortCode} – {Strings.Updates_Title}"),
            Language = language.Tag,
            LastUpdatedTime = updates.Count > 0 ? updates[0].ReleasedAt : DateTimeOffset.UnixEpoch,
            Items = updates.Select(update => ItemOf(update, meeting, language)).ToList(),
        };
        feed.Authors.Add(new SyndicationPerson { Name = Strings.Frame_SiteName });
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(self), "application/atom+xml"));
        feed.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(links.Absolute(links.Updates(language, meeting.Code))), "text/html"));
        return Write(feed);
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
