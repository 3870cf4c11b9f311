using System.Globalization;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Caching;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Now;
using MeetingPortal.Web.Pages.Shared;

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
        WithMeetingAsync(context, reads, meeting, CalendarType, found => feed.WholeAsync(found, RequestLanguage.Of(context), cancellationToken), cancellationToken);

    private static Task<IResult> DayAsync(HttpContext context, CalendarFeed feed, PublicReads reads, string meeting, string day, CancellationToken cancellationToken) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? WithMeetingAsync(context, reads, meeting, CalendarType, found => feed.DayAsync(found, date, RequestLanguage.Of(context), cancellationToken), cancellationToken)
            : Task.FromResult(Results.NotFound());

    private static Task<IResult> ItemAsync(HttpContext context, CalendarFeed feed, PublicReads reads, string meeting, string item, CancellationToken cancellationToken) =>
        WithMeetingAsync(context, reads, meeting, CalendarType, found => feed.ItemAsync(found, item, RequestLanguage.Of(context), cancellationToken), cancellationToken);

    private static Task<IResult> UpdatesAsync(HttpContext context, UpdatesFeed feed, PublicReads reads, string meeting, CancellationToken cancellationToken) =>
        WithMeetingAsync(context, reads, meeting, AtomType, async found => new FeedAnswer(await feed.WriteAsync(found, RequestLanguage.Of(context), cancellationToken)), cancellationToken);

    private static Task<IResult> UpdatesOfItemAsync(HttpContext context, UpdatesFeed feed, PublicReads reads, string meeting, string item, CancellationToken cancellationToken) =>
        WithMeetingAsync(context, reads, meeting, AtomType, found => feed.OfItemAsync(found, item, RequestLanguage.Of(context), cancellationToken), cancellationToken);

    private static Task<IResult> MeetingDataAsync(HttpContext context, StructuredData data, PublicReads reads, string meeting, CancellationToken cancellationToken) =>
        WithMeetingAsync(context, reads, meeting, JsonLinkedDataType, found => Task.FromResult(new FeedAnswer(data.Of(found, RequestLanguage.Of(context)))), cancellationToken);

    private static Task<IResult> DocumentDataAsync(HttpContext context, StructuredData data, PublicReads reads, string meeting, Guid document, CancellationToken cancellationToken) =>
        WithMeetingAsync(
            context,
            reads,
            meeting,
            JsonLinkedDataType,
            async found => (await reads.DocumentsAsync(found.Meeting, cancellationToken)).FirstOrDefault(candidate => candidate.Id.Value == document) is { } shown
                ? new FeedAnswer(data.Of(shown, RequestLanguage.Of(context)))
                : FeedAnswer.Nothing,
            cancellationToken);

    private static Task<IResult> NowAsync(HttpContext context, NowBoard board, PublicReads reads, string meeting, CancellationToken cancellationToken) =>
        WithMeetingAsync(
            context, reads, meeting, JsonType, async found => new FeedAnswer(await board.WriteAsync(found.Meeting, RequestLanguage.Of(context), cancellationToken)), cancellationToken);

    private static async Task<IResult> SitemapAsync(Sitemap sitemap, CancellationToken cancellationToken) =>
        Results.Text(await sitemap.WriteAsync(cancellationToken), "application/xml; charset=utf-8");

    /// <summary>Pages that search engines shall not keep say so themselves.</summary>
    private static IResult Robots(PublicLinks links) =>
        Results.Text($"User-agent: *\nDisallow:\n\nSitemap: {links.Absolute(PublicLinks.Sitemap)}\n", "text/plain; charset=utf-8");

    private static async Task<IResult> WithMeetingAsync(
        HttpContext context, PublicReads reads, string code, string type, Func<PublicMeeting, Task<FeedAnswer>> write, CancellationToken cancellationToken)
    {
        if (!MeetingCode.TryParse(code, out var parsed) || await reads.MeetingAsync(parsed, cancellationToken) is not { } meeting)
        {
            return Results.NotFound();
        }

        var answer = await write(meeting);
        if (answer.Withdrawal is { } withdrawal)
        {
            context.Features.Set(new GoneRelease(meeting, withdrawal));
            return Results.StatusCode(StatusCodes.Status410Gone);
        }

        return answer.Text is null ? Results.NotFound() : Results.Text(answer.Text, type);
    }
}
