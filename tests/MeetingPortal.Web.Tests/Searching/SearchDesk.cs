using System.Diagnostics;
using AngleSharp.Html.Dom;
using MeetingPortal.Data;
using MeetingPortal.Publishing.Searching;
using MeetingPortal.Publishing.Texts;
using MeetingPortal.TestKit.Files;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Publishing;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Searching;

/// <summary>Does at once what the portal does a second later, and asks the search as readers do.</summary>
internal static class SearchDesk
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task IndexedAsync(this PortalHost host)
    {
        // The start's own round may be at it: then it ends the work.
        var since = Stopwatch.GetTimestamp();
        while (await host.StoreAsync(IsBehindAsync))
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < Patience, "The index does not follow.");
            await host.WithAsync<IndexWhatChanged, int>(index => index.RunAsync(Cancellation));
        }
    }

    public static async Task TextsReadAsync(this PortalHost host)
    {
        while (await host.WithAsync<ReadFileTexts, int>(texts => texts.RunAsync(Cancellation)) > 0)
        {
            continue;
        }

        await host.IndexedAsync();
    }

    /// <summary>Sends a Word document with that paragraph, publishes it and has it read.</summary>
    public static async Task<string> HoldsAsync(this PortalHost host, HttpClient officer, string language, string text)
    {
        var file = await officer.SendsAsync(language: language, bytes: SampleFiles.Docx($"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"), name: "text.docx");
        await officer.DecidedAsync(file, "Publish");
        await host.TextsReadAsync();
        return file;
    }

    public static async Task<IHtmlDocument> SearchAsync(this HttpClient reader, string question, string more = "", string language = "en") =>
        await reader.GetPageAsync($"/{language}/11msp/search?q={Uri.EscapeDataString(question)}{more}", Cancellation);

    public static IReadOnlyList<string> Hits(this IHtmlDocument page) => [.. page.QuerySelectorAll(".hits > li h2 a").Select(link => link.GetAttribute("href")!)];

    public static string Marked(this IHtmlDocument page) => string.Join('|', page.QuerySelectorAll(".hits mark").Select(mark => mark.TextContent));

    private static async Task<bool> IsBehindAsync(PortalDbContext store) => await (
        from meeting in store.Meetings
        join state in store.SearchStates on meeting.Id equals state.MeetingId into states
        from state in states.DefaultIfEmpty()
        where state == null || state.PublicVersion != meeting.PublicVersion || state.TextsRead != state.TextsIndexed
        select meeting.Id).AnyAsync(Cancellation);
}
