using System.Net;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Releases;
using MeetingPortal.Publishing.Seeding;
using MeetingPortal.TestKit.Data;
using MeetingPortal.TestKit.Hosting;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Data.Seeds;

/// <summary>Outside Development the reconstructed agenda is nowhere until it is loaded on purpose and an officer releases it.</summary>
public sealed class OutlineTests
{
    private const string FirstItem = "Opening of the Meeting";
    private static readonly Actor Officer = Actor.User(NewId.At<UserId>(TestStore.Start));

    [Fact]
    public async Task Agenda_InProduction_IsPublicOnlyAfterLoadingAndAnOfficersRelease()
    {
        await using var host = new PortalHost("Production");
        using var client = host.CreateClient();

        await AssertIssuedElsewhereAsync(client);
        Assert.False(await host.StoreAsync(store => store.Publications.AnyAsync(row => row.Kind == ContentKind.Agenda, TestContext.Current.CancellationToken)));

        await host.WithAsync<LoadSeedsHandler, Outcome<bool>>(handler => handler.HandleAsync(
            new LoadSeeds(SeedFolder.PathOf(SeedFolder.Outline), ReleaseOutlines: false), Actor.Seed, TestContext.Current.CancellationToken));
        await AssertIssuedElsewhereAsync(client);
        var agenda = await host.StoreAsync(store => store.Publications.AsNoTracking().SingleAsync(row => row.Kind == ContentKind.Agenda, TestContext.Current.CancellationToken));
        Assert.Null(agenda.CurrentReleaseId);

        var outcome = await host.WithAsync<ReleasePublicationHandler, Outcome<Release>>(handler => handler.HandleAsync(
            new ReleasePublication(agenda.MeetingId, agenda.Id, 1, Fiction.English("A working outline.")), Officer, TestContext.Current.CancellationToken));

        Assert.Equal(1, outcome.Match(release => release.Number, _ => 0));
        var page = await client.GetPageAsync("/en/11msp/agenda", TestContext.Current.CancellationToken);
        Assert.Contains(FirstItem, page.Find("ol.agenda").TextContent, StringComparison.Ordinal);
        Assert.Contains("not CCM/MSP/2023/1", Plain(page.Find(".note.outline").TextContent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letter_InProduction_IsPrintedWordForWord()
    {
        await using var host = new PortalHost("Production");
        using var client = host.CreateClient();

        var page = await client.GetPageAsync("/en/11msp/letter", TestContext.Current.CancellationToken);

        var letter = page.Find(".letter");
        foreach (var line in letter.QuerySelectorAll("span"))
        {
            // The style sheet sets each on a line of its own.
            line.TextContent += "\n";
        }

        var received = Words((await LetterText.ReadAsync()).Replace("<", string.Empty, StringComparison.Ordinal).Replace(">", string.Empty, StringComparison.Ordinal));
        Assert.Equal(received, Words(Plain(letter.TextContent)));
    }

    private static async Task AssertIssuedElsewhereAsync(HttpClient client)
    {
        using var answer = await client.GetAsync(new Uri("/en/11msp/agenda", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.ReadPageAsync(TestContext.Current.CancellationToken);
        var text = Plain(page.Find("main").TextContent);
        Assert.Contains("CCM/MSP/2023/1", text, StringComparison.Ordinal);
        Assert.DoesNotContain(FirstItem, text, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".note.outline"));
        Assert.Null(page.QuerySelector("ol.agenda"));
    }

    /// <summary>Without the marks that keep symbols in one piece in right-to-left text.</summary>
    private static string Plain(string text) => string.Concat(text.Where(character => character is not ('\u2066' or '\u2068' or '\u2069' or '\u200e')));

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
