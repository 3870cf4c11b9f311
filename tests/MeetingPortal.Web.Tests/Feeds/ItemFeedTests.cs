using System.Net;
using System.Xml.Linq;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Api;
using MeetingPortal.Web.Tests.Caching;
using MeetingPortal.Web.Tests.Meetings;
using MeetingPortal.Web.Tests.Pages;

namespace MeetingPortal.Web.Tests.Feeds;

/// <summary>The feed of one item of the agenda: what changed it, and the documents linked to it.</summary>
public sealed class ItemFeedTests(PortalFixture portal)
{
    private const string VictimAssistance = "/en/11msp/agenda/victim-assistance/updates.atom";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_ItemWithADocument_NamesItAndSaysThatTheAgendaIsAnOutline()
    {
        var item = (await portal.Client.JsonAsync(ApiClient.Meeting + "/agenda")).GetProperty("items")
            .One(candidate => candidate.GetProperty("documents").All("symbol").Contains("CCM/MSP/2023/1", StringComparer.Ordinal));

        foreach (var language in Language.All)
        {
            var feed = await FeedAsync(portal.Client, $"/{language}/11msp/agenda/{item.Text("slug")}/updates.atom");

            Assert.Equal(language.Tag, feed.Attribute(XNamespace.Xml + "lang")!.Value);
            Assert.Equal(Reading.Words("Outline_Notice", language, "CCM/MSP/2023/1"), string.Join(' ', feed.Element(Atom + "subtitle")!.Value.Split()));
            var entry = Assert.Single(feed.Elements(Atom + "entry"));
            Assert.Equal("urn:uuid:01a2076b-fcb9-75c9-a500-c6b614feb65c", entry.Element(Atom + "id")!.Value);
            Assert.Equal($"https://portal.example/{language}/d/CCM/MSP/2023/1", entry.Element(Atom + "link")!.Attribute("href")!.Value);
        }
    }

    [Fact]
    public async Task Get_AfterReleasesOfThisAndThat_AnnouncesThoseThatChangedTheItemOrItsSittingsNewestFirst()
    {
        await using var host = new PortalHost();
        await host.ReleaseAsync<AgendaContent>(ContentKind.Agenda, content => Renamed(content, "opening"), "The opening has another name.", Cancellation);
        host.Time.Advance(TimeSpan.FromMinutes(1));
        await host.ReleaseAsync<AgendaContent>(ContentKind.Agenda, content => Renamed(content, "victim-assistance"), "Item 9 (d) has another name.", Cancellation);
        host.Time.Advance(TimeSpan.FromMinutes(1));
        await host.ReleaseAsync<ProgrammeContent>(ContentKind.Programme, WithTiming, "Victim assistance is taken up later.", Cancellation);

        var feed = await FeedAsync(host.CreateClient(), VictimAssistance);

        Assert.Equal(["Victim assistance is taken up later.", "Item 9 (d) has another name."], feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "summary")!.Value), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Get_ItemTakenUpInASittingThatBecamePrivate_DoesNotTellOfIt()
    {
        await using var host = new PortalHost();
        await host.ReleaseAsync<ProgrammeContent>(ContentKind.Programme, WithTiming, "Victim assistance is taken up later.", Cancellation);
        await host.ReleaseAsync<ProgrammeContent>(
            ContentKind.Programme,
            content => content with { Sittings = [.. content.Sittings.Select(sitting => Takes(sitting) ? sitting with { Audience = Audience.StatesParties } : sitting)] },
            "A sitting is private.",
            Cancellation);

        Assert.Empty((await FeedAsync(host.CreateClient(), VictimAssistance)).Elements(Atom + "entry"));
    }

    [Fact]
    public async Task Get_ItemOfWhichNothingIsTold_ChangedWhenTheAgendaWasReleased()
    {
        var feed = await FeedAsync(portal.Client, VictimAssistance);

        Assert.Empty(feed.Elements(Atom + "entry"));
        Assert.Equal("2023-08-21T08:00:00Z", feed.Element(Atom + "updated")!.Value);
    }

    [Fact]
    public async Task Get_UpdatesOfAMeetingOfWhichNothingIsTold_ChangedWhenItWasOpened()
    {
        await using var host = new PortalHost();
        using var officer = await host.CopiedAsync();
        host.Time.Advance(TimeSpan.FromMinutes(3));
        await officer.OpensAsync("12msp");

        var feed = await FeedAsync(host.CreateClient(), "/en/12msp/updates.atom");

        Assert.Empty(feed.Elements(Atom + "entry"));
        Assert.Equal("2023-08-21T08:03:00Z", feed.Element(Atom + "updated")!.Value);
    }

    [Fact]
    public async Task Get_UnknownItem_AnswersNotFound()
    {
        using var answer = await portal.Client.AskAsync("/en/11msp/agenda/nothing/updates.atom");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static AgendaContent Renamed(AgendaContent content, string slug)
    {
        return content with { Items = [.. content.Items.Select(Changed)] };

        AgendaItem Changed(AgendaItem item) => item with
        {
            Title = string.Equals(item.Slug, slug, StringComparison.Ordinal) ? LocalizedText.Of(Language.English, "Another name") : item.Title,
            Children = [.. item.Children.Select(Changed)],
        };
    }

    private static ProgrammeContent WithTiming(ProgrammeContent content) => content with
    {
        Sittings = [.. content.Sittings.Select(sitting => !Takes(sitting) ? sitting : sitting with
        {
            Entries = [.. sitting.Entries.Select(entry => entry with { Timing = LocalizedText.Of(Language.English, "at the end") })],
        })],
    };

    private static bool Takes(Sitting sitting) =>
        sitting.Entries.Any(entry => entry.AgendaItems.Contains(new Domain.Identifiers.ItemId(Guid.Parse("01a2076c-c5b5-78b2-ad85-a0fba8378474"))));

    private static async Task<XElement> FeedAsync(HttpClient client, string address)
    {
        using var answer = await client.AskAsync(address);
        Assert.Equal("application/atom+xml; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        return XDocument.Parse(await answer.TextAsync()).Root!;
    }
}
