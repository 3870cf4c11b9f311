using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Documents;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Publishing;

/// <summary>Documents of the second meeting, in which the demonstration officer has no right.</summary>
internal static class OtherDocuments
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<DocumentId> AddOtherDocumentAsync(this PortalHost host, string symbol, string title, Audience audience = Audience.Public, bool isIssued = false)
    {
        var outcome = await host.SaveAsync(null, symbol, title, audience, isIssued);
        return outcome.Match(id => id, refusal => throw new InvalidOperationException(refusal.Key));
    }

    /// <summary>Puts a document of another meeting on a meeting's list.</summary>
    public static async Task ListsAsync(this HttpClient officer, string meeting, string symbol)
    {
        using var listed = await officer.SubmitAsync(
            await officer.OpenAsync($"/en/secretariat/{meeting}/documents/other-meetings"), "main form[action*='handler=List']", Cancellation,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["Symbol"] = symbol });
        Assert.Equal(System.Net.HttpStatusCode.Redirect, listed.StatusCode);
    }

    public static async Task ChangeOtherAsync(this PortalHost host, DocumentId document, string title, Audience audience = Audience.Public)
    {
        var symbol = await host.StoreAsync(store => store.Symbols.Where(row => row.DocumentId == document).Select(row => row.AsIssued).SingleAsync(Cancellation));
        Assert.True((await host.SaveAsync(document, symbol, title, audience)).Match(_ => true, _ => false));
    }

    /// <summary>It becomes known that the official service has issued it in English.</summary>
    public static async Task IssueOtherDocumentAsync(this PortalHost host, DocumentId document)
    {
        var symbol = await host.StoreAsync(store => store.Symbols.Where(row => row.DocumentId == document).Select(row => row.AsIssued).SingleAsync(Cancellation));
        Assert.True((await host.SaveAsync(document, symbol, "Paper of the other meeting", Audience.Public, isIssued: true)).Match(_ => true, _ => false));
    }

    private static async Task<Outcome<DocumentId>> SaveAsync(this PortalHost host, DocumentId? document, string symbol, string title, Audience audience, bool isIssued = false)
    {
        var code = MeetingCode.Parse(SecondMeeting.Code);
        var meeting = await host.StoreAsync(store => store.Meetings.SingleAsync(candidate => candidate.Code == code, Cancellation));
        var data = new DocumentData(
            [symbol],
            DocumentKind.Other,
            LocalizedText.Of(Language.English, title, TextStatus.Official),
            LocalizedText.Empty,
            LocalizedText.Empty,
            audience,
            IssuedOn: null,
            Language.All.ToDictionary(language => language, language => isIssued && language == Language.English ? VersionState.IssuedElsewhere : VersionState.Unknown));
        return await host.WithAsync<SaveDocumentHandler, Outcome<DocumentId>>(
            handler => handler.HandleAsync(new SaveDocument(meeting.Id, document, data, document is null ? 0 : 1), Actor.Seed, Cancellation));
    }
}
