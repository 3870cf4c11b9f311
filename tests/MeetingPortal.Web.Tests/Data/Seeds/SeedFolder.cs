using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Publishing.Seeding;
using MeetingPortal.TestKit.Data;

namespace MeetingPortal.Web.Tests.Data.Seeds;

/// <summary>The portal's own folders of seeds, loaded as a start loads them.</summary>
internal static class SeedFolder
{
    public const string Reference = "reference";
    public const string Meeting = "11msp";
    public const string Outline = "11msp-outline";

    public static string PathOf(string folder) => RepositoryRoot.PathOf("seeds", folder);

    public static Task<Outcome<bool>> LoadFolderAsync(this TestStore store, string path, bool releaseOutlines = false, bool onlyIfNew = false) =>
        store.WithAsync<LoadSeedsHandler, Outcome<bool>>(
            handler => handler.HandleAsync(new LoadSeeds(path, releaseOutlines, onlyIfNew), Actor.Seed, TestContext.Current.CancellationToken));

    public static async Task LoadAllAsync(this TestStore store, bool releaseOutlines)
    {
        foreach (var folder in (string[])[Reference, Meeting, Outline])
        {
            await store.LoadFolderAsync(PathOf(folder), releaseOutlines);
        }
    }
}
