using System.Net;
using System.Xml.Linq;
using Ical.Net;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Api;
using MeetingPortal.Web.Tests.Meetings;
using MeetingPortal.Web.Tests.Pages;
using MeetingPortal.Web.Tests.Publishing;

namespace MeetingPortal.Web.Tests.Feeds;

/// <summary>Calendars that are subscribed to learn of another zone or place, though nothing is released.</summary>
public sealed class CalendarRevisionTests : IAsyncLifetime
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly PortalHost _host = new();
    private HttpClient _officer = null!;
    private HttpClient _reader = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _officer = await _host.OfficerAsync(Cancellation);
        _reader = _host.CreateClient();
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Zone_SetAnew_RaisesEveryEventOnceAndReadersAreTold()
    {
        var before = await CalendarAsync();
        var updates = (await _reader.OpenAsync("/en/11msp/updates")).QuerySelectorAll("ol.updates > li").Length;
        _host.Time.Advance(TimeSpan.FromMinutes(3));
        await SavedAsync(("Input.Zone", "Europe/London"));

        var after = await CalendarAsync();
        Assert.Equal(before.Events.Select(entry => entry.Uid), after.Events.Select(entry => entry.Uid), StringComparer.Ordinal);
        Assert.All(after.Events, entry => Assert.Equal(
            (1, new DateTime(2023, 8, 21, 8, 3, 0, DateTimeKind.Utc), entry.LastModified!.AsUtc), (entry.Sequence, entry.LastModified!.AsUtc, entry.DtStamp!.AsUtc)));
        Assert.Equal(
            CalendarTests.Event(before, "tue-12-am").DtStart!.AsUtc.AddHours(1), CalendarTests.Event(after, "tue-12-am").DtStart!.AsUtc);
        Assert.All((await _reader.JsonAsync(ApiClient.Meeting + "/programme")).GetProperty("sittings").EnumerateArray(), sitting => Assert.Equal("1", sitting.Text("sequence")));

        var page = await _reader.OpenAsync("/en/11msp/updates");
        var told = page.Find("ol.updates > li");
        Assert.Equal(updates + 1, page.QuerySelectorAll("ol.updates > li").Length);
        Assert.Equal(Reading.Words("Updates_ZoneText", Language.English, "Europe/Zurich", "Europe/London"), told.QuerySelector("h2 + p")!.Text());
        Assert.Equal(Reading.Words("Updates_ZoneTitle", Language.English), (await _reader.OpenAsync("/en/11msp")).Find("ul.latest li a").Text());
        foreach (var language in Language.All)
        {
            var entry = XDocument.Parse(await _reader.GetStringAsync(new Uri($"/{language}/11msp/updates.atom", UriKind.Relative), Cancellation)).Root!.Element(Atom + "entry")!;
            Assert.Equal(Reading.Words("Updates_ZoneTitle", language), entry.Element(Atom + "title")!.Value);
            Assert.Equal("2023-08-21T08:03:00Z", entry.Element(Atom + "updated")!.Value);
        }
    }

    [Theory]
    [InlineData("Input.Room.Text[en]", "Room XX")]
    [InlineData("Input.Venue.Text[en]", "Palace")]
    [InlineData("Input.City.Text[en]", "Bern")]
    [InlineData("Input.Zone", "Europe/Paris")]
    public async Task Place_OrZoneOfTheSameTimes_SetAnew_RaisesEveryEventAndIsNoNews(string field, string value)
    {
        var updates = (await _reader.OpenAsync("/en/11msp/updates")).QuerySelectorAll("ol.updates > li").Length;
        await SavedAsync((field, value));

        var calendar = await CalendarAsync();
        Assert.All(calendar.Events, entry => Assert.Equal(1, entry.Sequence));
        Assert.Contains(value, (await _reader.GetStringAsync(new Uri("/en/11msp/programme.ics", UriKind.Relative), Cancellation)).Replace("\r\n ", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(updates, (await _reader.OpenAsync("/en/11msp/updates")).QuerySelectorAll("ol.updates > li").Length);
    }

    [Fact]
    public async Task Counts_OfReleasesAndSettings_AddUpAndNeverFall()
    {
        await SavedAsync(("Input.Room.Text[en]", "Room XX"));
        await _host.ReleaseAsync<ProgrammeContent>(
            ContentKind.Programme,
            content => content.WithSitting("tue-12-am", sitting => sitting with { Room = LocalizedText.Of(Language.English, "Room V") }) is var moved
                ? moved with { Sittings = [.. moved.Sittings.Where(sitting => !string.Equals(sitting.Slug, "thu-14-pm", StringComparison.Ordinal))] }
                : content,
            "Tuesday is in Room V.",
            Cancellation);
        await SavedAsync(("Input.Zone", "Europe/London"));
        await SavedAsync(("Input.Credentials.Text[en]", "Credentials are due."));

        var calendar = await CalendarAsync();
        Assert.Equal(3, CalendarTests.Event(calendar, "tue-12-am").Sequence);
        Assert.Equal(2, CalendarTests.Event(calendar, "mon-11-am").Sequence);
        Assert.Equal(("CANCELLED", 3), (CalendarTests.Event(calendar, "thu-14-pm").Status, CalendarTests.Event(calendar, "thu-14-pm").Sequence));
    }

    [Fact]
    public async Task Meeting_InPreparation_CountsNothing()
    {
        using var officer = await _host.CopiedAsync();
        var form = await officer.OpenAsync("/en/secretariat/12msp/settings");
        using var saved = await officer.SaveSettingsAsync(form, ("Input.Zone", "Europe/London"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);

        Assert.Null((await _host.MeetingAsync("12msp")).CalendarRevisions);
    }

    private async Task<Calendar> CalendarAsync() =>
        Calendar.Load(await _reader.GetStringAsync(new Uri("/en/11msp/programme.ics", UriKind.Relative), Cancellation))!;

    private async Task SavedAsync((string Field, string Value) field)
    {
        using var answer = await _officer.SaveSettingsAsync(await _officer.OpenAsync(MeetingWork.Settings), field);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}
