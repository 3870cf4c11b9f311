using System.Globalization;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Caching;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Now;

namespace MeetingPortal.Web.Feeds;

/// <summary>Calendars, news feeds and what search engines read; cached like pages, for they are the same for everybody.</summary>
internal static class FeedEndpoints
{
    private const string CalendarType = "text/calendar; charset=utf-8";
    private const string AtomType = "application/atom+xml; charset=utf-8";
    private const string JsonType = "application/json; charset=utf-8";
    private const string JsonLinkedDataType = "application/ld+json; charset=utf-8";

    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    public static void MapFeeds(this IEndpointRouteBuilder endpoints)
    {
        var feeds = PublicEndpoints.CachedFeeds;
        Delegate[] handlers = [WholeAsync, DayAsync, ItemAsync, UpdatesAsync, UpdatesOfItemAsync, MeetingDataAsync, DocumentDataAsync, NowAsync, SitemapAsync, Robots];
        foreach (var (feed, handler) in feeds.Zip(handlers))
        {
            endpoints.MapMethods(feed.Route, Reads, handler).AllowAnonymous().WithMetadata(feed).ExcludeFromDescription();
        }
    }

    private static Task<IResult> WholeAsync(HttpContext context, CalendarFeed feed, PublicReads reads, string meeting, CancellationToken cancellationToken) =>
        WithMeetingAsync(reads, meeting, CalendarType, found => feed.WholeAsync(found, RequestLanguage.Of(context), cancellationToken), cancellationToken);

    private static Task<IResult> DayAsync(HttpContext context, CalendarFeed feed, PublicReads reads, string meeting, string day, CancellationToken cancellationToken) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? WithMeetingAsync(reads, meeting, CalendarType, found => feed.DayAsync(found, date, RequestLanguage.Of(context), cancellationToken), cancellationToken)
            : Task.FromResult(Results.NotFound());

    private static Task<IResult> ItemAsync(HttpContext context, CalendarFeed feed, PublicReads reads, string meeting, string item, CancellationToken cancellationToken) =>
        WithMeetingAsync(reads, meeting, CalendarType, found => feed.ItemAsync(found, item, RequestLanguage.Of(context), cancellationToken), cancellationToken);

    private static Task<IResult> UpdatesAsync(HttpContext context, UpdatesFeed feed, PublicReads reads, string meeting, CancellationToken cancellationToken) =>
        WithMeetingAsync(reads, meeting, AtomType, async found => await feed.WriteAsync(found, RequestLanguage.Of(context), cancellationToken), cancellationToken);

    private static Task<IResult> UpdatesOfItemAsync(HttpContext context, UpdatesFeed feed, PublicReads reads, string meeting, string item, CancellationToken cancellationToken) =>
        WithMeetingAsync(reads, meeting, AtomType, found => feed.OfItemAsync(found, item, RequestLanguage.Of(context), cancellationToken), cancellationToken);

    private static Task<IResult> MeetingDataAsync(HttpContext context, StructuredData data, PublicReads reads, string meeting, CancellationToken cancellationToken) =>
        WithMeetingAsync(reads, meeting, JsonLinkedDataType, found => Task.FromResult(data.Of(found, RequestLanguage.Of(context))), cancellationToken);

    private static Task<IResult> DocumentDataAsync(HttpContext context, StructuredData data, PublicReads reads, string meeting, Guid document, CancellationToken cancellationToken) =>
        WithMeetingAsync(
            reads,
            meeting,
            JsonLinkedDataType,
            async found => (await reads.DocumentsAsync(found.Meeting, cancellationToken)).FirstOrDefault(candidate => candidate.Id.Value == document) is { } shown
                ? data.Of(shown, RequestLanguage.Of(context))
                : null,
            cancellationToken);

    private static Task<IResult> NowAsync(HttpContext context, NowBoard board, PublicReads reads, string meeting, CancellationToken cancellationToken) =>
        WithMeetingAsync(
            reads, meeting, JsonType, async found => await board.WriteAsync(found.Meeting, RequestLanguage.Of(context), cancellationToken), cancellationToken);

    private static async Task<IResult> SitemapAsync(Sitemap sitemap, CancellationToken cancellationToken) =>
        Results.Text(await sitemap.WriteAsync(cancellationToken), "application/xml; charset=utf-8");

    /// <summary>Pages that search engines shall not keep say so themselves.</summary>
    private static IResult Robots(PublicLinks links) =>
        Results.Text($"User-agent: *\nDisallow:\n\nSitemap: {links.Absolute(PublicLinks.Sitemap)}\n", "text/plain; charset=utf-8");

    private static async Task<IResult> WithMeetingAsync(
        PublicReads reads, string code, string type, Func<PublicMeeting, Task<string?>> write, CancellationToken cancellationToken)
    {
        var text = MeetingCode.TryParse(code, out var parsed) && await reads.MeetingAsync(parsed, cancellationToken) is { } meeting
            ? await write(meeting)
            : null;
        return text is null ? Results.NotFound() : Results.Text(text, type);
    }
}
