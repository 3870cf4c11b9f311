using System.Net;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Data.Writing;
using MeetingPortal.TestKit.Hosting;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Caching;

/// <summary>What a documents officer does, through the forms as they stand in the pages.</summary>
internal static class OfficerWork
{
    /// <summary>Saves title and text of a page in English; answers what the form answered.</summary>
    public static async Task<HttpResponseMessage> SaveAsync(this HttpClient officer, string title, string text, string slug = "venue")
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var form = await officer.GetPageAsync($"/en/secretariat/11msp/page/{slug}/edit?in=en", cancellationToken);
        return await officer.SubmitAsync(
            form, "main form", cancellationToken, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Title"] = title, ["Input.Text"] = text });
    }

    public static async Task<HttpResponseMessage> ReleaseAsync(this HttpClient officer, string sentence, string kind = "page", string slug = "venue")
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var form = await officer.GetPageAsync($"/en/secretariat/11msp/{kind}/{slug}/release", cancellationToken);
        return await officer.SubmitAsync(
            form, "main form", cancellationToken, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Sentence[en]"] = sentence });
    }

    public static async Task SaveAndReleaseAsync(this HttpClient officer, string title, string text, string sentence = "A test sentence.")
    {
        using var saved = await officer.SaveAsync(title, text);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        using var released = await officer.ReleaseAsync(sentence);
        Assert.Equal(HttpStatusCode.Redirect, released.StatusCode);
    }

    /// <summary>Changes a working copy for which there is no form yet.</summary>
    public static async Task ChangeAsync<TContent>(this PortalHost host, ContentKind kind, Func<TContent, TContent> change)
        where TContent : PublicationContent
    {
        var outcome = await host.WithAsync<Writes, Outcome<bool>>(writes => writes.RunAsync<bool>(
            Actor.Seed,
            "ChangeForTest",
            async (scope, cancellationToken) =>
            {
                var copies = await scope.Store.WorkingCopies.ToListAsync(cancellationToken);
                var code = MeetingCode.Parse("11msp");
                var meeting = await scope.Store.Meetings.SingleAsync(candidate => candidate.Code == code, cancellationToken);
                var copy = copies.Single(candidate => candidate.MeetingId == meeting.Id && candidate.Content.Kind == kind);
                copy.Content = change((TContent)copy.Content);
                return true;
            },
            TestContext.Current.CancellationToken));
        Assert.True(outcome.Match(done => done, _ => false));
    }
}
