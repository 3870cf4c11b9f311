using System.Globalization;
using System.Xml.Linq;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Links;

namespace MeetingPortal.Web.Feeds;

/// <summary>Every page that search engines may keep, in six languages that name each other. An outline is not among them.</summary>
public sealed class Sitemap(PublicReads reads, PublicLinks links)
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    public async Task<string> WriteAsync(CancellationToken cancellationToken)
    {
        List<Place> places = [new(links.Home), new(links.About), new(links.Api)];
        foreach (var meeting in await reads.MeetingsAsync(cancellationToken))
        {
            places.AddRange(await PlacesOfAsync((await reads.MeetingAsync(meeting.Code, cancellationToken))!, cancellationToken));
        }

        var root = new XElement(Map + "urlset", new XAttribute(XNamespace.Xmlns + "xhtml", Html.NamespaceName), places.SelectMany(Entries));
        return $"{new XDeclaration("1.0", "utf-8", null)}\n{root.ToString(SaveOptions.DisableFormatting)}";
    }

    private async Task<IEnumerable<Place>> PlacesOfAsync(PublicMeeting meeting, CancellationToken cancellationToken)
    {
        var code = meeting.Code;
        var withdrawals = await reads.WithdrawalsAsync(meeting.Meeting.Id, cancellationToken);
        var releases = await reads.ReleasesAsync(meeting.Meeting.Id, int.MaxValue, cancellationToken);
        var changes = (await reads.DocumentChangesAsync(meeting.Meeting, cancellationToken)).ChangedAt;
        var documents = await reads.DocumentsAsync(meeting.Meeting, cancellationToken);
        var updates = await reads.UpdatesAsync(meeting.Meeting, documents, most: 1, cancellationToken);
        var newest = updates.Count > 0 ? updates[0].At : (DateTimeOffset?)null;
        return
        [
            new(language => links.Overview(language, code), newest),
            .. PublicationOf(ContentKind.Letter, PublicationSlugs.Letter),
            .. PublicationOf(ContentKind.Agenda, PublicationSlugs.Agenda),
            .. PublicationOf(ContentKind.Programme, PublicationSlugs.Programme),
            new(language => links.Documents(language, code), changes.Count > 0 ? changes.Values.Max() : null),
            .. documents.Where(document => document.Meeting == code).Select(document => new Place(language => links.Document(language, document.Symbol), ChangeOf(document))),
            new(language => links.Information(language, code)),
            .. meeting.Pages.SelectMany(page => PublicationOf(ContentKind.Page, page.Slug)),
            new(language => links.Updates(language, code), newest),
            new(language => links.Register(language, code)),
        ];

        // One that came out between the two reads has changed at an instant that the next answer tells.
        DateTimeOffset? ChangeOf(PublicDocument document) => changes.TryGetValue(document.Id, out var at) ? at : null;

        IEnumerable<Place> PublicationOf(ContentKind kind, string slug)
        {
            var release = releases.FirstOrDefault(candidate => candidate.Kind == kind && string.Equals(candidate.Slug, slug, StringComparison.Ordinal));
            var isGone = withdrawals.Any(withdrawal => withdrawal.Kind == kind && string.Equals(withdrawal.Slug, slug, StringComparison.Ordinal) && !withdrawal.IsReplaced);
            return isGone || release is { IsOutline: true } ? [] : [new Place(language => links.Current(language, code, kind, slug), release?.ReleasedAt)];
        }
    }

    private IEnumerable<XElement> Entries(Place place) => Language.All.Select(language => new XElement(
        Map + "url",
        new XElement(Map + "loc", links.Absolute(place.Address(language))),
        place.ChangedAt is { } at ? new XElement(Map + "lastmod", at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)) : null,
        Language.All.Select(other => new XElement(
            Html + "link",
            new XAttribute("rel", "alternate"),
            new XAttribute("hreflang", other.Tag),
            new XAttribute("href", links.Absolute(place.Address(other)))))));

    /// <summary>A page by its address in each language.</summary>
    private sealed record Place(Func<Language, string> Address, DateTimeOffset? ChangedAt = null);
}
