using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.TestKit.Hosting;

namespace MeetingPortal.Web.Tests.Pages.Public.Programme;

/// <summary>What outsiders learn of a private sitting, on every public address that could tell.</summary>
public sealed class PrivateSittingTests
{
    private const string Secret = "Bureau consults on the draft decision";

    private static readonly string[] Addresses =
    [
        "/en/11msp", "/en/11msp/programme", "/en/11msp/programme/v/1", "/en/11msp/programme/v/2", "/en/11msp/programme/changes", "/en/11msp/agenda",
        "/en/11msp/updates", "/en/11msp/updates.atom", "/en/11msp/programme.ics", "/en/11msp/programme/2023-09-13.ics", "/en/11msp/agenda/victim-assistance.ics",
        "/en/11msp/agenda/victim-assistance/updates.atom", "/api/v1/meetings/11msp", "/api/v1/meetings/11msp/agenda", "/api/v1/meetings/11msp/programme",
        "/api/v1/meetings/11msp/releases", "/api/v1/meetings/11msp/documents", "/sitemap.xml", "/en/11msp/meeting.jsonld",
    ];

    [Fact]
    public async Task Get_PrivateSittingShownByTime_TellsTimeAndRoomAndNothingElseAnywhere()
    {
        await using var host = new PortalHost();
        await host.ReleaseAsync<ProgrammeContent>(
            ContentKind.Programme, content => content with { Sittings = [.. content.Sittings, Private(ClosedDisplay.TimeAndRoom)] }, "A sitting is added.", Cancellation);

        var bodies = await BodiesAsync(host);

        var row = (await host.CreateClient().GetPageAsync("/en/11msp/programme", Cancellation)).Find("#wed-13-lunch");
        Assert.Equal("13:15–14:45 Room XXII Private meeting", row.Text());
        Assert.All(bodies, body => Assert.DoesNotContain(Secret, body.Value, StringComparison.Ordinal));
        Assert.Contains("SUMMARY:11MSP (Working outline): Private meeting", bodies["/en/11msp/programme.ics"], StringComparison.Ordinal);
        Assert.DoesNotContain("20230913T131500", bodies["/en/11msp/agenda/victim-assistance.ics"], StringComparison.Ordinal);
        Assert.DoesNotContain("13:15", bodies["/en/11msp/agenda"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_PrivateSittingNotShown_IsNowhere()
    {
        await using var host = new PortalHost();
        await host.ReleaseAsync<ProgrammeContent>(
            ContentKind.Programme,
            content => content with { Sittings = [.. content.Sittings.Select(Shortened), Private(ClosedDisplay.Nothing)] },
            "Sittings end earlier.",
            Cancellation);

        var bodies = await BodiesAsync(host);

        Assert.All(bodies, body => Assert.DoesNotMatch("Bureau consults|wed-13-lunch|13:15|T131500|Room XXII|Private meeting", body.Value));
        Assert.Contains("17:30", bodies["/en/11msp/programme"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_SittingThatBecamePrivate_IsPrivateInTheOlderReleaseToo()
    {
        await using var host = new PortalHost();
        await host.ReleaseAsync<ProgrammeContent>(
            ContentKind.Programme, content => content.WithSitting("wed-13-am", sitting => sitting with { Audience = Audience.StatesParties }), "One sitting is private.", Cancellation);

        var client = host.CreateClient();
        var old = await client.GetPageAsync("/en/11msp/programme/v/1", Cancellation);
        var calendar = await client.GetStringAsync(new Uri("/en/11msp/programme/2023-09-13.ics", UriKind.Relative), Cancellation);

        Assert.Equal("10:00–13:00 Private meeting", old.Find("#wed-13-am").Text());
        Assert.Contains("9 (e) International cooperation", old.Find("#wed-13-pm").Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Victim assistance", calendar, StringComparison.Ordinal);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<Dictionary<string, string>> BodiesAsync(PortalHost host)
    {
        var client = host.CreateClient();
        var bodies = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var address in Addresses)
        {
            bodies[address] = (await client.GetStringAsync(new Uri(address, UriKind.Relative), Cancellation)).Replace("\r\n ", string.Empty, StringComparison.Ordinal);
        }

        return bodies;
    }

    private static Sitting Shortened(Sitting sitting) => sitting.Start.Hour == 15 ? sitting with { End = new TimeOnly(17, 30) } : sitting;

    private static Sitting Private(ClosedDisplay display)
    {
        var secret = LocalizedText.Of(Language.English, Secret);
        var victimAssistance = new ItemId(Guid.Parse("01a2076c-c5b5-78b2-ad85-a0fba8378474"));
        return new Sitting(
            new ItemId(Guid.Parse("01a2076f-0000-7000-8000-000000000001")),
            "wed-13-lunch",
            new DateOnly(2023, 9, 13),
            new TimeOnly(13, 15),
            new TimeOnly(14, 45),
            LocalizedText.Of(Language.English, "Room XXII"),
            SittingKind.Informal,
            Audience.StatesParties,
            display,
            [new ProgrammeEntry(new ItemId(Guid.Parse("01a2076f-0000-7000-8000-000000000002")), "lunch", [victimAssistance], secret, secret, false, SourceStatus.Confirmed, Secret)],
            SourceStatus.Confirmed,
            Secret);
    }
}
