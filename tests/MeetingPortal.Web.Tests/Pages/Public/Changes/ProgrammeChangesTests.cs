using AngleSharp.Dom;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.TestKit.Hosting;

namespace MeetingPortal.Web.Tests.Pages.Public.Changes;

/// <summary>Readers of the programme's changes are told which items they concern, and in words what became of them.</summary>
public sealed class ProgrammeChangesTests
{
    private const string Evening = "Tuesday, 12 September 2023 · 15:00–18:00";

    private static readonly ItemId New = new(Guid.Parse("01a2076f-0000-7000-8000-000000000006"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_EntryOfItemsAlone_IsNamedByTheirNumbersAndTitlesInTheReadersLanguage()
    {
        await using var host = new PortalHost();
        await ReleaseAsync(host, programme => programme.WithSitting(
            "tue-12-pm", sitting => sitting with { Entries = [.. sitting.Entries, new ProgrammeEntry(New, "entry-9", ItemsOf(programme, "thu-14-am", 2), null, null, false, SourceStatus.Confirmed, null)] }));

        Assert.Equal(
            $"Added {Evening} · 12 Financial matters after: {Evening} · 11 Consideration of requests under articles 3 and 4 · Presentation of extension requests under article 4",
            Assert.Single(await ChangesAsync(host)).Text());
        Assert.StartsWith("Ajout mardi 12 septembre 2023 · 15:00–18:00 · 12 Questions financières après", Assert.Single(await ChangesAsync(host, "fr")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ItemsOfAnEntryChanged_SaysWhichWentAndWhichCame()
    {
        await using var host = new PortalHost();
        await ReleaseAsync(host, programme => programme.WithSitting("tue-12-pm", sitting => sitting with
        {
            Entries = [sitting.Entries[0] with { AgendaItems = ItemsOf(programme, "thu-14-am", 2) }, .. sitting.Entries.Skip(1)],
        }));

        var change = Assert.Single(await ChangesAsync(host));

        Assert.StartsWith($"Items changed {Evening} · 12 Financial matters", change.Text(), StringComparison.Ordinal);
        Assert.Equal("9 (c) Clearance of cluster munition remnants and risk education", change.Find(".diff del").Text());
        Assert.Equal("12 Financial matters", change.Find(".diff ins").Text());
    }

    [Fact]
    public async Task Get_ItemThatReadersHaveInNoAgenda_IsCalledAnItem()
    {
        await using var host = new PortalHost();
        await ReleaseAsync(host, programme => programme.WithSitting("tue-12-pm", sitting => sitting with
        {
            Entries = [sitting.Entries[0] with { AgendaItems = [.. sitting.Entries[0].AgendaItems, New] }, .. sitting.Entries.Skip(1)],
        }));

        Assert.Equal("an agenda item", Assert.Single(await ChangesAsync(host)).Find(".diff ins").Text());
    }

    [Fact]
    public async Task Get_KindOfSittingAndConditionChanged_AreToldInWords()
    {
        await using var host = new PortalHost();
        await ReleaseAsync(host, programme => programme.WithSitting("tue-12-pm", sitting => sitting with
        {
            Kind = SittingKind.Informal,
            Entries = [sitting.Entries[0] with { IfTimePermits = true }, .. sitting.Entries.Skip(1)],
        }));

        Assert.Equal(
            [
                $"Kind changed {Evening} · Informal consultations Plenary →replaced by Informal consultations",
                $"Condition changed {Evening} · 9 (c) Clearance of cluster munition remnants and risk education [if time permits]",
            ],
            (await ChangesAsync(host)).Select(Reading.Text), StringComparer.Ordinal);
        Assert.Equal(
            ["Пленарное заседание", "Неофициальные консультации", "[если позволит время]"], (await ChangesAsync(host, "ru")).SelectMany(change => change.Texts(".diff bdi")), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Get_SittingRemovedOrAdded_IsToldOnceWithAllThatWasInIt()
    {
        await using var host = new PortalHost();
        await ReleaseAsync(host, programme => programme with { Sittings = [.. programme.Sittings.Where(sitting => sitting.Slug is not "tue-12-pm")] });
        Assert.Equal($"Removed {Evening}", Assert.Single(await ChangesAsync(host)).Find("p").Text());
        Assert.Equal(
            [
                "9 (c) Clearance of cluster munition remnants and risk education",
                "11 Consideration of requests under articles 3 and 4 · Presentation of extension requests under article 4",
            ],
            (await ChangesAsync(host))[0].Texts(".diff del"));

        await ReleaseAsync(host, programme => programme with
        {
            Sittings = [.. programme.Sittings, programme.Sittings[0] with { Id = New, Slug = "fri-15-am", Date = new DateOnly(2023, 9, 15), Entries = [Entry("1", ItemsOf(programme, "thu-14-am", 2)), Entry("2", [])] }],
        });
        var added = Assert.Single(await ChangesAsync(host, release: 3));
        Assert.Equal("Added Friday, 15 September 2023 · 10:00–13:00", added.Find("p").Text());
        Assert.Equal(["12 Financial matters · Words 1", "Words 2"], added.Texts(".diff ins"));
    }

    /// <summary>A sitting that is private takes what was said of its items with it, in every older difference too.</summary>
    [Fact]
    public async Task M12_ItemsOfASittingThatBecamePrivate_AreToldInNoDifference()
    {
        await using var host = new PortalHost();
        await ReleaseAsync(host, programme => programme.WithSitting("tue-12-pm", sitting => sitting with { Entries = [.. sitting.Entries, Entry("1", ItemsOf(programme, "thu-14-am", 2))] }));
        Assert.Contains("12 Financial matters", Assert.Single(await ChangesAsync(host)).Text(), StringComparison.Ordinal);
        await ReleaseAsync(host, programme => programme.WithSitting("tue-12-pm", sitting => sitting with { Audience = Audience.StatesParties }));
        await ReleaseAsync(host, programme => programme with { Sittings = [.. programme.Sittings.Where(sitting => sitting.Slug is not "tue-12-pm")] });

        foreach (var release in new[] { 2, 3, 4 })
        {
            Assert.Empty(await ChangesAsync(host, release: release));
        }
    }

    private static IReadOnlyList<ItemId> ItemsOf(ProgrammeContent programme, string sitting, int entry) =>
        programme.Sittings.Single(candidate => string.Equals(candidate.Slug, sitting, StringComparison.Ordinal)).Entries[entry].AgendaItems;

    private static ProgrammeEntry Entry(string number, IReadOnlyList<ItemId> items) =>
        new(new ItemId(Guid.CreateVersion7()), $"entry-9{number}", items, LocalizedText.Of(Language.English, $"Words {number}"), null, false, SourceStatus.Confirmed, null);

    private static Task<Release> ReleaseAsync(PortalHost host, Func<ProgrammeContent, ProgrammeContent> change) =>
        host.ReleaseAsync(ContentKind.Programme, change, "It changed.", Cancellation);

    private static async Task<IReadOnlyList<IElement>> ChangesAsync(PortalHost host, string language = "en", int release = 2) =>
        [.. (await host.CreateClient().GetPageAsync($"/{language}/11msp/programme/changes", Cancellation)).QuerySelectorAll($"#r{release} .changes > li")];
}
