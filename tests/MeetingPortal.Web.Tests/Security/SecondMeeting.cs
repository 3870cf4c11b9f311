using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Publishing.Seeding;
using MeetingPortal.TestKit.Hosting;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>Another meeting in the same portal, in which the demonstration officer who was made before it has no right.</summary>
internal static class SecondMeeting
{
    public const string Code = "12msp-test";

    /// <summary>Stands in the text of the other meeting's one page.</summary>
    public const string Secret = "Only the other meeting says this.";

    private const string Page = """
        id: 01a2076b-0000-7000-8000-0000000000b2
        slug: other-page
        order: 1
        sentence: { en: The other meeting has a page. }
        """;

    private const string Settings = """
        id: 01a2076b-0000-7000-8000-0000000000b1
        code: CODE
        shortCode: 12TEST
        edition: 12
        symbolRoot: CCM/MSP/2024
        treaty: { en: Convention of a test }
        title: { en: TITLE }
        starts: 2024-11-18
        ends: 2024-11-21
        zone: Europe/Zurich
        city: { en: Geneva }
        venue: { en: Palais des Nations }
        room: { en: Room XIX }
        webPages:
          - { id: 01a2076b-0000-7000-8000-0000000000b3, label: { en: Page }, url: "URL" }
        """;

    public static async Task AddAsync(PortalHost host, string code = Code, string title = "Second Meeting", string url = "https://meetings.example/12")
    {
        var folder = Directory.CreateDirectory(Path.Combine(host.DataFolder, "seeds", "second")).FullName;
        var pages = Directory.CreateDirectory(Path.Combine(folder, "pages")).FullName;
        await File.WriteAllTextAsync(
            Path.Combine(folder, "meeting.yaml"),
            Settings.Replace("CODE", code, StringComparison.Ordinal).Replace("TITLE", title, StringComparison.Ordinal).Replace("URL", url, StringComparison.Ordinal),
            TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(pages, "other-page.yaml"), Page, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(pages, "other-page.en.md"), $"# Other page\n\n{Secret}\n", TestContext.Current.CancellationToken);
        var outcome = await host.WithAsync<LoadSeedsHandler, Outcome<bool>>(
            handler => handler.HandleAsync(new LoadSeeds(folder, ReleaseOutlines: true), Actor.Seed, TestContext.Current.CancellationToken));
        Assert.True(outcome.Match(done => done, _ => false));
    }
}
