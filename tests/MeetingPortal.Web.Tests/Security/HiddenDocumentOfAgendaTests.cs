using System.Net;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Documents;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Caching;
using MeetingPortal.Web.Tests.Meetings;
using MeetingPortal.Web.Tests.Pages;
using MeetingPortal.Web.Tests.Publishing;
using MeetingPortal.Web.Tests.Subscriptions;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>M12: an agenda is released that has documents under an item which readers may not know, or not yet. Nothing tells of them but the release's own sentence.</summary>
public sealed class HiddenDocumentOfAgendaTests
{
    private const string Item = "victim-assistance";
    private const string Feed = $"/en/11msp/agenda/{Item}/updates.atom";
    private const string Changes = "/en/11msp/agenda/changes";
    private const string Changed = "#r2 .changes li";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ReleaseWithDocumentsThatAreHidden_ShowsAsAReleaseAndTellsOfNoDocument()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        using var reader = host.CreateClient();
        await host.SubscribedAsync(Subscribers.Item);
        var feed = await BodyAsync(reader, Feed);
        var filters = await FiltersAsync(reader);

        await ReleaseAsync(host, await SaveAsync(host, 91, Audience.Participants), await SaveAsync(host, 92, Audience.Public, waits: true));

        Assert.Equal(feed, await BodyAsync(reader, Feed));
        Assert.Equal(filters, await FiltersAsync(reader));
        var page = await reader.GetPageAsync(Changes, Cancellation);
        Assert.Contains("It was put in order.", page.Find("#r2").TextContent, StringComparison.Ordinal);
        Assert.Contains(Reading.Words("Changes_None", Language.English), page.Find("#r2").Text(), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(Changed));
        Assert.Contains("It was put in order.", await BodyAsync(reader, "/en/11msp/updates.atom"), StringComparison.Ordinal);
        Assert.Contains("0 recipients", (await officer.OpenAsync(await officer.NewestNoticeAsync())).Find("main").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReleaseWithAHiddenAndAPublicDocument_TellsOfTheItem_AndNoMoreOnceThatIsHidden()
    {
        await using var host = new PortalHost();
        using var reader = host.CreateClient();
        var open = await SaveAsync(host, 93, Audience.Public);

        await ReleaseAsync(host, await SaveAsync(host, 91, Audience.Participants), open);
        var told = await reader.GetPageAsync(Changes, Cancellation);
        var feed = await BodyAsync(reader, Feed);
        await SaveAsync(host, 93, Audience.Secretariat, changed: open);

        Assert.Contains(Reading.Words("Change_Documents", Language.English), Assert.Single(told.Texts(Changed)), StringComparison.Ordinal);
        Assert.Contains("It was put in order.", feed, StringComparison.Ordinal);
        Assert.Empty((await reader.GetPageAsync(Changes, Cancellation)).QuerySelectorAll(Changed));
        Assert.DoesNotContain("It was put in order.", await BodyAsync(reader, Feed), StringComparison.Ordinal);
    }

    private static Task<Release> ReleaseAsync(PortalHost host, params DocumentId[] documents)
    {
        return host.ReleaseAsync<AgendaContent>(ContentKind.Agenda, agenda => agenda with { Items = [.. agenda.Items.Select(With)] }, "It was put in order.", Cancellation);

        AgendaItem With(AgendaItem item) => item with
        {
            Documents = string.Equals(item.Slug, Item, StringComparison.Ordinal) ? [.. item.Documents, .. documents] : item.Documents,
            Children = [.. item.Children.Select(With)],
        };
    }

    private static async Task<DocumentId> SaveAsync(PortalHost host, int number, Audience audience, bool waits = false, DocumentId? changed = null)
    {
        var meeting = await host.MeetingAsync("11msp");
        var data = new DocumentData(
            [$"CCM/MSP/2023/WP.{number}"], DocumentKind.Other, LocalizedText.Of(Language.English, "A paper"), LocalizedText.Empty, LocalizedText.Empty, audience, IssuedOn: null,
            Language.All.ToDictionary(language => language, _ => VersionState.Unknown), WaitsForFile: waits);
        var saved = await host.WithAsync<SaveDocumentHandler, Outcome<DocumentId>>(handler => handler.HandleAsync(new SaveDocument(meeting.Id, changed, data, changed is null ? 0 : 1), Actor.Seed, Cancellation));
        return saved.Match(id => id, refusal => throw new InvalidOperationException(refusal.Key));
    }

    private static async Task<IReadOnlyList<string?>> FiltersAsync(HttpClient reader) => (await reader.GetPageAsync("/en/11msp/documents", Cancellation)).Attributes("#item option", "value");

    private static async Task<string> BodyAsync(HttpClient reader, string address)
    {
        using var answer = await reader.AskAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.TextAsync();
    }
}
