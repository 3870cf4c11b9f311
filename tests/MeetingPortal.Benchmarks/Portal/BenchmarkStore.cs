namespace MeetingPortal.Benchmarks.Portal;

/// <summary>The store under load: 11MSP with agenda and programme released, and a meeting with three hundred documents.</summary>
internal static class BenchmarkStore
{
    /// <summary>Code of the meeting with many documents.</summary>
    public const string Large = "large";

    private const int Documents = 300;

    /// <summary>Fills a store and returns its folder.</summary>
    public static async Task<string> FillAsync(PublishedPortal published, Workshop workshop)
    {
        Progress.Say("Filling a store …");
        var store = workshop.Folder("load");

        // Development loads the outline and releases it, so that a real programme is measured.
        await using (await RunningPortal.StartAsync(published, new PortalStart(store, "Development"), "/en/11msp/programme"))
        {
        }

        await published.SeedAsync(new PortalStart(store), await MeetingSeeds.WriteAsync(workshop, Large, Documents, 2099));
        return store;
    }
}
