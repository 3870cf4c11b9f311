using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.TestKit.Hosting;

namespace MeetingPortal.Web.Tests.Pages.Public.Programme;

/// <summary>Readers are told of a sitting that is no plenary meeting what it is.</summary>
public sealed class KindOfSittingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_SideEvent_IsCalledSoOnThePageInItsDifferencesAndInCalendars()
    {
        await using var host = new PortalHost();
        await WithLunchAsync(host, lunch => lunch);
        var client = host.CreateClient();

        var page = await client.GetPageAsync("/en/11msp/programme", Cancellation);
        Assert.Equal("13:15–14:30 Room XXI Side event", page.Find("#tue-12-lunch").Text());
        Assert.DoesNotContain("Plenary", page.Find(".programme").Text(), StringComparison.Ordinal);
        Assert.Equal("Manifestation parallèle", (await client.GetPageAsync("/fr/11msp/programme", Cancellation)).Find("#tue-12-lunch td").Text());
        Assert.StartsWith(
            "Added Tuesday, 12 September 2023 · 13:15–14:30 · Side event",
            (await client.GetPageAsync("/en/11msp/programme/changes", Cancellation)).Find("#r2 .changes > li").Text(),
            StringComparison.Ordinal);
        var calendar = await client.GetStringAsync(new Uri("/en/11msp/programme/2023-09-12.ics", UriKind.Relative), Cancellation);
        Assert.Contains("SUMMARY:11MSP (Working outline): Side event\r\n", calendar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_InformalConsultationsOnItems_NamesTheKindBeforeTheItems()
    {
        await using var host = new PortalHost();
        await host.ReleaseAsync<ProgrammeContent>(
            ContentKind.Programme, content => content.WithSitting("mon-11-am", sitting => sitting with { Kind = SittingKind.Informal }), "Consultations.", Cancellation);
        var client = host.CreateClient();

        Assert.StartsWith("Informal consultations Item 1 Opening", (await client.GetPageAsync("/en/11msp/programme", Cancellation)).Find("#mon-11-am td").Text(), StringComparison.Ordinal);
        var calendar = await client.GetStringAsync(new Uri("/en/11msp/programme.ics", UriKind.Relative), Cancellation);
        Assert.Contains("Informal consultations · 1 Opening", calendar.Replace("\r\n ", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_PrivateSitting_TellsNothingOfItsKind()
    {
        await using var host = new PortalHost();
        await WithLunchAsync(host, lunch => lunch with { Audience = Audience.StatesParties });
        var client = host.CreateClient();

        Assert.Equal("13:15–14:30 Room XXI Private meeting", (await client.GetPageAsync("/en/11msp/programme", Cancellation)).Find("#tue-12-lunch").Text());
        foreach (var address in new[] { "/en/11msp/programme", "/en/11msp/programme/changes", "/en/11msp/programme.ics" })
        {
            Assert.DoesNotContain("Side event", await client.GetStringAsync(new Uri(address, UriKind.Relative), Cancellation), StringComparison.Ordinal);
        }
    }

    private static Task<Release> WithLunchAsync(PortalHost host, Func<Sitting, Sitting> change) => host.ReleaseAsync<ProgrammeContent>(
        ContentKind.Programme,
        content => content with
        {
            Sittings =
            [
                .. content.Sittings,
                change(new Sitting(
                    new ItemId(Guid.Parse("01a2076f-0000-7000-8000-000000000005")), "tue-12-lunch", new DateOnly(2023, 9, 12), new TimeOnly(13, 15), new TimeOnly(14, 30),
                    LocalizedText.Of(Language.English, "Room XXI"), SittingKind.SideEvent, Audience.Public, ClosedDisplay.TimeAndRoom, [], SourceStatus.Confirmed, null)),
            ],
        },
        "A sitting at noon.",
        Cancellation);
}
