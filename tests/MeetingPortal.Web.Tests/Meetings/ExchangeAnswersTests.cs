using System.Net;
using System.Text.RegularExpressions;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Documents;
using MeetingPortal.Publishing.Exchange;
using MeetingPortal.Publishing.Releases;
using MeetingPortal.Publishing.Seeding;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Caching;
using MeetingPortal.Web.Tests.Pages;
using MeetingPortal.Web.Tests.Publishing;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Meetings;

/// <summary>A meeting is exported from one portal, imported in another and opened in both: whoever asks them gets the same answers.</summary>
public sealed class ExchangeAnswersTests : IAsyncLifetime
{
    private const string Waiting = "CCM/MSP/2024/WP.1";
    private const string Submitted = "CCM/MSP/2024/WP.2";
    private const string Multiple = "CCM/MSP/2024/WP.3";
    private const string Closed = "CCM/MSP/2024/WP.4";
    private const string Listed = "CCM/MSP/2023/1";

    private readonly PortalHost _here = new();
    private readonly PortalHost _there = new();
    private byte[] _folder = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        using var officer = await _here.CopiedAsync();
        var meeting = await _here.MeetingAsync("12msp");
        var icrc = await _here.StoreAsync(store => store.Organizations.Where(organization => organization.Slug == "icrc").Select(organization => organization.Id).SingleAsync(Cancellation));
        var submitters = new DocumentSubmitters(["FR", "CH"], [icrc], AreMultipleStates: false);
        await SaveAsync(meeting, Waiting, submitters, Language.French, waits: true);
        var submitted = await SaveAsync(meeting, Submitted, submitters, Language.French);
        await SaveAsync(meeting, Multiple, new DocumentSubmitters([], [], AreMultipleStates: true), Language.Arabic);
        await SaveAsync(meeting, Closed, submitters, Language.French, Audience.Participants);
        var listed = Done(await _here.WithAsync<ListDocumentOfOtherHandler, Outcome<DocumentId>>(list => list.HandleAsync(new ListDocumentOfOther(meeting.Id, Listed), Actor.Seed, Cancellation)));
        var items = await _here.StoreAsync(store => store.WorkingCopies.Where(copy => copy.MeetingId == meeting.Id).Select(copy => copy.Content).ToListAsync(Cancellation));
        var item = new HashSet<ItemId> { items.OfType<AgendaContent>().Single().Items[0].Id };
        foreach (var document in (DocumentId[])[submitted, listed])
        {
            Done(await _here.WithAsync<SetItemsOfDocumentHandler, Outcome<AgendaContent>>(set => set.HandleAsync(new SetItemsOfDocument(meeting.Id, document, item, new HashSet<ItemId>()), Actor.Seed, Cancellation)));
        }

        using var target = new MemoryStream();
        await _here.WithAsync<ExportMeeting, bool>(async export =>
        {
            await export.WriteAsync(meeting.Id, target, Cancellation);
            return true;
        });
        _folder = target.ToArray();
    }

    public async ValueTask DisposeAsync()
    {
        await _here.DisposeAsync();
        await _there.DisposeAsync();
    }

    [Fact]
    public async Task Import_OfDocumentsThatWaitAreListedOrNameTheirSubmitters_AnswersAsTheFirstPortalDoes()
    {
        await ImportAsync();
        using var first = await OpenedAsync(_here);
        using var second = await OpenedAsync(_there);
        var statuses = new List<HttpStatusCode>();

        foreach (var address in (string[])
        [
            "/en/12msp/documents", "/fr/12msp/documents", "/en/12msp/agenda", "/ar/12msp/agenda", "/sitemap.xml", "/api/v1/meetings/12msp/documents", "/en/12msp/documents?submitter=icrc",
            .. ((string[])[Waiting, Submitted, Multiple, Closed, Listed]).Select(symbol => $"/en/d/{symbol}"),
        ])
        {
            var (status, text) = await AnswerAsync(first, address);
            Assert.Equal((address, status, text), await AnswerAsync(second, address) is var (other, same) ? (address, other, same) : default);
            statuses.Add(status);
        }

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.OK], statuses.TakeLast(5));
    }

    [Fact]
    public async Task Import_OfThoseDocuments_ShowsAndHidesWhatItShould()
    {
        await ImportAsync();
        using var reader = await OpenedAsync(_there);

        var list = await reader.GetPageAsync("/en/12msp/documents", Cancellation);
        var document = (await reader.GetPageAsync($"/en/d/{Submitted}", Cancellation)).Find("main").Text();
        var item = (await reader.GetPageAsync("/en/12msp/agenda", Cancellation)).Find("ol.agenda > li ul.links");
        var (_, map) = await AnswerAsync(reader, "/sitemap.xml");

        Assert.Equal([Listed, Submitted, Multiple], list.QuerySelectorAll("td.symbol a").Select(link => link.TextContent), StringComparer.Ordinal);
        Assert.Contains("France, Switzerland, International Committee of the Red Cross", document, StringComparison.Ordinal);
        Assert.Contains("French", document, StringComparison.Ordinal);
        Assert.Contains("Multiple States", (await reader.GetPageAsync($"/en/d/{Multiple}", Cancellation)).Find("main").Text(), StringComparison.Ordinal);
        Assert.Equal([$"/en/d/{Listed}", $"/en/d/{Submitted}"], item.QuerySelectorAll("a[href^='/en/d/']").Select(link => link.GetAttribute("href")), StringComparer.Ordinal);
        Assert.Contains($"/en/d/{Submitted}", map, StringComparison.Ordinal);
        Assert.DoesNotContain(Waiting, map, StringComparison.Ordinal);
        Assert.DoesNotContain(Closed, map, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Look_WhereTheOtherMeetingsDocumentIsNotPublic_SaysThatItIsLeftOut()
    {
        await _there.WarmAsync();
        Assert.True((await _there.WithAsync<Writes, Outcome<bool>>(writes => writes.RunAsync<bool>(
            Actor.Seed,
            "HideForTest",
            async (scope, cancellation) =>
            {
                (await scope.Store.Documents.SingleAsync(document => document.Slug == "provisional-agenda", cancellation)).Audience = Audience.Secretariat;
                return true;
            },
            Cancellation))).Match(done => done, _ => false));
        using var administrator = await _there.SignedInAsync(DemonstrationAccount.Administrator, Cancellation);

        using var looked = await administrator.UploadAsync(
            await administrator.OpenAsync("/en/admin/meetings/import"), "#import", new ChosenFile(_folder, "12msp.zip", "application/zip"), Cancellation);

        var said = (await looked.ReadPageAsync(Cancellation)).Find("ul[aria-labelledby=left-out]").Text();
        Assert.Matches($"^documents.yaml:[0-9]+: No public document in this portal has the symbol {Regex.Escape(Listed)}", said);
    }

    private async Task ImportAsync()
    {
        await _there.WarmAsync();
        var contents = await _there.WithAsync<ImportMeetingHandler, FolderContents>(import => import.HandleAsync(
            new ImportMeeting(new MemoryStream(_folder), OnlyLook: false, new FolderLimits(100_000_000, 20_000_000)), Actor.User(new UserId(Guid.CreateVersion7())), Cancellation));
        Assert.Empty(contents.LeftOut);
    }

    private async Task<DocumentId> SaveAsync(Meeting meeting, string symbol, DocumentSubmitters submitters, Language original, Audience audience = Audience.Public, bool waits = false)
    {
        var data = new DocumentData(
            [symbol], DocumentKind.Other, LocalizedText.Of(Language.English, $"Paper {symbol}", TextStatus.Official), LocalizedText.Empty, LocalizedText.Empty, audience, IssuedOn: null,
            Language.All.ToDictionary(language => language, _ => VersionState.Unknown), submitters, original, waits);
        return Done(await _here.WithAsync<SaveDocumentHandler, Outcome<DocumentId>>(save => save.HandleAsync(new SaveDocument(meeting.Id, null, data, 0), Actor.Seed, Cancellation)));
    }

    /// <summary>A reader of the portal after an officer has opened the meeting and released its agenda.</summary>
    private static async Task<HttpClient> OpenedAsync(PortalHost host)
    {
        using var officer = await host.OfficerAsync(Cancellation);
        await officer.OpensAsync("12msp");
        var meeting = await host.MeetingAsync("12msp");
        var (agenda, version) = await host.StoreAsync(async store =>
        {
            var publication = await store.Publications.SingleAsync(candidate => candidate.MeetingId == meeting.Id && candidate.Kind == ContentKind.Agenda, Cancellation);
            return (publication.Id, (await store.WorkingCopies.SingleAsync(copy => copy.PublicationId == publication.Id, Cancellation)).Version);
        });
        Done(await host.WithAsync<ReleasePublicationHandler, Outcome<Release>>(release => release.HandleAsync(
            new ReleasePublication(meeting.Id, agenda, version, LocalizedText.Of(Language.English, "The agenda.")), Actor.Seed, Cancellation)));
        return host.CreateClient();
    }

    /// <summary>What the answer says: of a page its main part.</summary>
    private static async Task<(HttpStatusCode Status, string Text)> AnswerAsync(HttpClient client, string address)
    {
        using var answer = await client.AskAsync(address);
        return (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType is "text/html" ? (await answer.ReadPageAsync(Cancellation)).Find("main").OuterHtml : await answer.TextAsync());
    }

    private static T Done<T>(Outcome<T> outcome) => outcome.Match(value => value, refusal => throw new InvalidOperationException(refusal.Key));
}
