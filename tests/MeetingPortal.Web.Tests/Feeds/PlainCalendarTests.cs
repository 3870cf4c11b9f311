using MeetingPortal.Domain.Languages;
using MeetingPortal.Web.Tests.Api;

namespace MeetingPortal.Web.Tests.Feeds;

/// <summary>Calendars are read back by a reader that did not write them, and say what the interface for programs says.</summary>
public sealed class PlainCalendarTests(PortalFixture portal)
{
    public static TheoryData<string> Languages => [.. Language.All.Select(language => language.Code)];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Get_Whole_ReadByTheLetterOfItsFormat_IsTheProgramme(string language)
    {
        var programme = await portal.Client.JsonAsync(ApiClient.Meeting + "/programme");
        var calendar = PlainCalendar.Read(await portal.Client.GetStringAsync(new Uri($"/{language}/11msp/programme.ics", UriKind.Relative), TestContext.Current.CancellationToken));

        Assert.Equal(("VCALENDAR", "2.0"), (calendar.Name, calendar.Only("VERSION").Value));
        var zone = Assert.Single(calendar.All("VTIMEZONE"));
        Assert.Equal("Europe/Zurich", zone.Only("TZID").Value);
        Assert.Equal(
            programme.GetProperty("sittings").EnumerateArray().Select(sitting => (
                $"{sitting.Text("id")}@sittings.meeting-portal", $"{sitting.Text("date")} {sitting.Text("start")}", $"{sitting.Text("date")} {sitting.Text("end")}", $"https://portal.example/{language}/11msp/programme#{sitting.Text("slug")}")).Order(),
            calendar.All("VEVENT").Select(entry => (entry.Only("UID").Value, Time(entry, "DTSTART"), Time(entry, "DTEND"), entry.Only("URL").Value)).Order());
        Assert.All(calendar.All("VEVENT"), entry => Assert.StartsWith("11MSP", entry.Only("SUMMARY").Text(), StringComparison.Ordinal));
        Assert.All(calendar.All("VEVENT"), entry => Assert.EndsWith($"https://portal.example/{language}/11msp/programme", entry.Only("DESCRIPTION").Text(), StringComparison.Ordinal));
        Assert.All(calendar.All("VEVENT"), entry => Assert.NotEmpty(entry.Only("LOCATION").Text()));
    }

    /// <summary>On the venue's clock, as the interface writes it.</summary>
    private static string Time(PlainCalendar entry, string name)
    {
        var time = entry.Only(name);
        Assert.Equal("Europe/Zurich", time.Parameters["TZID"]);
        return $"{time.Value[..4]}-{time.Value[4..6]}-{time.Value[6..8]} {time.Value[9..11]}:{time.Value[11..13]}";
    }
}
