using AngleSharp.Html.Dom;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.TestKit.Hosting;

namespace MeetingPortal.Web.Tests.Pages.Public.Changes;

public sealed class IndexTests
{
    private const string Evening = "mon-11-pm";
    private const string Neighbour = "Xyzzy consultations";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_ItemsAddedAndMoved_SaysWhereTheyStandNow()
    {
        await using var host = new PortalHost();
        await host.ReleaseAsync<AgendaContent>(
            ContentKind.Agenda,
            agenda => agenda with { Items = [agenda.Items[1], agenda.Items[0] with { Children = [agenda.Items[0] with { Id = Id(1), Slug = "new", Children = [] }] }, .. agenda.Items.Skip(2)] },
            "Two items changed.",
            Cancellation);

        var changes = (await PageAsync(host, "agenda")).QuerySelectorAll("#r2 .changes > li").Select(change => change.Text()).ToList();

        Assert.Contains(changes, change => change.StartsWith("Added 1 Opening of the Meeting first under: 1 Opening", StringComparison.Ordinal));
        Assert.Contains(changes, change => change.StartsWith("Moved", StringComparison.Ordinal) && (change.EndsWith("in first place", StringComparison.Ordinal) || change.Contains("after: 2 Adoption", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Get_SittingAdded_SaysItsRoom()
    {
        await using var host = new PortalHost();
        await host.ReleaseAsync<ProgrammeContent>(
            ContentKind.Programme,
            programme => programme with { Sittings = [.. programme.Sittings, programme.Sittings[0] with { Id = Id(2), Slug = "another", Room = LocalizedText.Of(Language.English, "Room Xyzzy"), Entries = [] }] },
            "A sitting more.",
            Cancellation);

        var added = (await PageAsync(host, "programme")).Find("#r2 .changes > li");

        Assert.StartsWith("Added", added.Text(), StringComparison.Ordinal);
        Assert.Equal("Room Xyzzy", added.Find(".diff ins").TextContent);
    }

    [Fact]
    public async Task Get_ItemRenumbered_SaysBothNumbersInTheReadersLanguage()
    {
        await using var host = new PortalHost();
        await host.ReleaseAsync<AgendaContent>(
            ContentKind.Agenda,
            agenda => agenda with { Items = [agenda.Items[0] with { Number = new AgendaNumber(21, 2) }, .. agenda.Items.Skip(1)] },
            "A number changed.",
            Cancellation);

        var (english, arabic) = (await PageAsync(host, "agenda"), await PageAsync(host, "agenda", "ar"));

        Assert.Equal("1 →replaced by 21 (b)", english.Find("#r2 .diff").Text());
        Assert.Equal(["1", "21 (ب)"], arabic.QuerySelectorAll("#r2 .diff bdi").Select(number => number.TextContent), StringComparer.Ordinal);
        Assert.Contains("←", arabic.Find("#r2 .diff").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task M12_NeighbourThatBecamePrivate_IsNamedInNoOlderDifference()
    {
        await using var host = new PortalHost();
        await host.ReleaseAsync<ProgrammeContent>(ContentKind.Programme, programme => programme.WithSitting(Evening, sitting => sitting with { Entries = [Entry(3, Neighbour)] }), "An entry.", Cancellation);
        await host.ReleaseAsync<ProgrammeContent>(ContentKind.Programme, programme => programme.WithSitting(Evening, sitting => sitting with { Entries = [.. sitting.Entries, Entry(4, "Another")] }), "An entry more.", Cancellation);
        Assert.Contains("after: Monday, 11 September 2023", (await PageAsync(host, "programme")).Find("#r3 .changes").Text(), StringComparison.Ordinal);

        await host.ReleaseAsync<ProgrammeContent>(
            ContentKind.Programme,
            programme => programme
                .WithSitting(Evening, sitting => sitting with { Entries = [Entry(4, "Another")] })
                .WithSitting("tue-12-am", sitting => sitting with { Audience = Audience.StatesParties, Entries = [Entry(3, Neighbour)] }),
            "One is private.",
            Cancellation);

        var page = await PageAsync(host, "programme");
        Assert.Contains("Another", page.Find("#r3 .changes").Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(Neighbour, page.Source.Text, StringComparison.Ordinal);
    }

    private static ItemId Id(int number) => new(Guid.Parse($"01a2076f-0000-7000-8000-00000000000{number}"));

    private static ProgrammeEntry Entry(int number, string text) =>
        new(Id(number), $"entry-{number}", [], LocalizedText.Of(Language.English, text), null, false, SourceStatus.Confirmed, null);

    private static async Task<IHtmlDocument> PageAsync(PortalHost host, string kind, string language = "en") =>
        await host.CreateClient().GetPageAsync($"/{language}/11msp/{kind}/changes", Cancellation);
}
