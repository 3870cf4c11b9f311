using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Caching;
using MeetingPortal.Web.Tests.Pages;

namespace MeetingPortal.Web.Tests.Publishing;

/// <summary>Before an officer releases a programme, they are told of everything in it that changed, private sittings included.</summary>
public sealed class PendingChangesTests
{
    private const string Release = "/en/secretariat/11msp/programme/programme/release";
    private const string Morning = "Wednesday, 13 September 2023 · 10:00–13:00";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_SittingClosed_SaysWhoMaySeeItAndWhatReadersDo()
    {
        await using var host = new PortalHost();
        var officer = await host.OfficerAsync(Cancellation);
        await host.ChangeAsync<ProgrammeContent>(ContentKind.Programme, programme => programme.WithSitting("wed-13-am", sitting => sitting with { Audience = Audience.StatesParties, ClosedDisplay = ClosedDisplay.Nothing }));

        Assert.Equal(
            [$"Audience changed {Morning} Everybody →replaced by States parties only", $"What readers see changed {Morning} nothing"],
            (await officer.OpenAsync(Release)).Texts(".changes > li"));
    }

    [Fact]
    public async Task Get_EntryOfAnItemThatIsNotReleasedYet_NamesItFromTheWorkingCopyOfTheAgenda()
    {
        await using var host = new PortalHost();
        var officer = await host.OfficerAsync(Cancellation);
        var item = new AgendaItem(
            new(Guid.Parse("01a2076f-0000-7000-8000-000000000007")), "new-item", new AgendaNumber(17), LocalizedText.Of(Language.English, "Next year"), Domain.Meetings.SourceStatus.Confirmed, null, [], []);
        await host.ChangeAsync<AgendaContent>(ContentKind.Agenda, agenda => agenda with { Items = [.. agenda.Items, item] });
        await host.ChangeAsync<ProgrammeContent>(ContentKind.Programme, programme => programme.WithSitting("wed-13-am", sitting => sitting with
        {
            Entries = [.. sitting.Entries.SkipLast(1), sitting.Entries[^1] with { AgendaItems = [.. sitting.Entries[^1].AgendaItems, item.Id] }],
        }));

        var change = (await officer.OpenAsync(Release)).Find(".changes > li");

        Assert.StartsWith($"Items changed {Morning} · 9 (d) Victim assistance · 17 Next year", change.Text(), StringComparison.Ordinal);
        Assert.Equal("17 Next year", change.Find(".diff").Text());
    }
}
