using System.Net;
using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Web.Tests.Feeds;

public sealed class CalendarTests(PortalFixture portal)
{
    [Fact]
    public async Task Get_Whole_IsReadBackAsTheSittings()
    {
        var calendar = Calendar.Load(await TextAsync("/en/11msp/programme.ics"))!;

        Assert.Equal(8, calendar.Events.Count);
        var first = Event(calendar, "mon-11-am");
        Assert.Equal((new DateTime(2023, 9, 11, 10, 0, 0), "Europe/Zurich"), (first.DtStart!.Value, first.DtStart.TzId));
        Assert.Equal(new DateTime(2023, 9, 11, 8, 0, 0, DateTimeKind.Utc), first.DtStart.AsUtc);
        Assert.Equal(new DateTime(2023, 9, 11, 13, 0, 0), first.DtEnd!.Value);
        Assert.Equal("01a2076d-4892-74f8-bb1b-3858ad192df2@sittings.meeting-portal", first.Uid);
        Assert.StartsWith("11MSP (Working outline): 1 Opening of the Meeting; 2 Adoption of the agenda;", first.Summary, StringComparison.Ordinal);
        Assert.Equal("Room XIX, Palais des Nations, Geneva", first.Location);
        Assert.Equal(new Uri("https://portal.example/en/11msp/programme#mon-11-am"), first.Url);
        Assert.Equal(("TENTATIVE", 0), (first.Status, first.Sequence));
        Assert.Equal(8, calendar.Events.Select(entry => entry.Uid).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Get_Outline_IsSaidToBeOneInNameAndEveryEvent()
    {
        var calendar = Calendar.Load(await TextAsync("/en/11msp/programme.ics"))!;

        const string Notice = "Working outline by the portal’s team – not CCM/MSP/2023/3";
        Assert.Equal($"11MSP – Programme of work – {Notice}", calendar.Properties["X-WR-CALNAME"]!.Value);
        Assert.All(calendar.Events, entry => Assert.StartsWith(Notice, entry.Description, StringComparison.Ordinal));
        Assert.All(calendar.Events, entry => Assert.EndsWith("https://portal.example/en/11msp/programme", entry.Description, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_EveryLanguage_KeepsTheRulesOfTheText()
    {
        foreach (var language in Language.All)
        {
            var text = await TextAsync($"/{language}/11msp/programme.ics");

            Assert.StartsWith("BEGIN:VCALENDAR\r\n", text, StringComparison.Ordinal);
            Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
            var lines = text.Split("\r\n");
            Assert.All(lines, line => Assert.DoesNotMatch("[\r\n\u0000-\u0008\u000b-\u001f]", line));
            Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
            Assert.DoesNotContain('\uFFFD', text);
            Assert.Contains("VERSION:2.0", lines, StringComparer.Ordinal);
            Assert.Equal(8, Calendar.Load(text)!.Events.Count);
        }
    }

    [Fact]
    public async Task Get_Zone_IsDefinedWithBothItsOffsets()
    {
        var text = await TextAsync("/en/11msp/programme.ics");

        Assert.Contains("BEGIN:VTIMEZONE\r\nTZID:Europe/Zurich\r\n", text, StringComparison.Ordinal);
        Assert.Matches("BEGIN:DAYLIGHT(?s:(?!END:DAYLIGHT).)*TZOFFSETTO:\\+0200", text);
        Assert.Matches("BEGIN:STANDARD(?s:(?!END:STANDARD).)*TZOFFSETTO:\\+0100", text);
        Assert.Contains("DTSTART;TZID=Europe/Zurich:20230911T100000", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Stamps_AreTheReleasesTime()
    {
        var calendar = Calendar.Load(await TextAsync("/en/11msp/programme.ics"))!;

        var released = new DateTime(2023, 8, 21, 8, 0, 0, DateTimeKind.Utc);
        Assert.All(calendar.Events, entry => Assert.Equal((released, released), (entry.DtStamp!.AsUtc, entry.LastModified!.AsUtc)));
    }

    [Theory]
    [InlineData("/en/11msp/programme/2023-09-11.ics", "mon-11-am,mon-11-pm")]
    [InlineData("/en/11msp/programme/2023-09-14.ics", "thu-14-am,thu-14-pm")]
    [InlineData("/en/11msp/agenda/universalization.ics", "mon-11-pm,tue-12-am")]
    [InlineData("/en/11msp/agenda/closure.ics", "thu-14-pm")]
    [InlineData("/en/11msp/agenda/review-of-status.ics", "")]
    public async Task Get_DayOrItem_HasItsSittings(string address, string expected)
    {
        var calendar = Calendar.Load(await TextAsync(address))!;

        Assert.Equal(expected, string.Join(',', calendar.Events.OrderBy(entry => entry.DtStart!.Value).Select(entry => entry.Url!.Fragment.TrimStart('#'))));
    }

    [Theory]
    [InlineData("ar", "9 (أ) تحقيق عالمية الاتفاقية", "جنيف")]
    [InlineData("zh", "9 (a) 普遍加入", "日内瓦")]
    [InlineData("fr", "9 a) Universalisation", "Genève")]
    [InlineData("ru", "9 (a) Универсализация", "Женева")]
    [InlineData("es", "9 a) Universalización", "Ginebra")]
    public async Task Get_OtherLanguage_IsInIt(string language, string subject, string city)
    {
        var entry = Event(Calendar.Load(await TextAsync($"/{language}/11msp/programme.ics"))!, "tue-12-am");

        Assert.Contains(subject, entry.Summary, StringComparison.Ordinal);
        Assert.EndsWith(city, entry.Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/11msp/programme/2023-09-10.ics")]
    [InlineData("/en/11msp/programme/2023-09-15.ics")]
    [InlineData("/en/11msp/programme/2023-13-45.ics")]
    [InlineData("/en/11msp/programme/2023-9-11.ics")]
    [InlineData("/en/11msp/programme/today.ics")]
    [InlineData("/en/11msp/agenda/nothing.ics")]
    [InlineData("/en/99msp/programme.ics")]
    [InlineData("/de/11msp/programme.ics")]
    public async Task Get_UnknownCalendar_AnswersNotFound(string address)
    {
        using var answer = await portal.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Get_Calendar_IsSentAsOne()
    {
        using var answer = await portal.Client.GetAsync(new Uri("/en/11msp/programme.ics", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal("text/calendar; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
    }

    internal static CalendarEvent Event(Calendar calendar, string slug) =>
        calendar.Events.Single(entry => string.Equals(entry.Url!.Fragment, $"#{slug}", StringComparison.Ordinal));

    private Task<string> TextAsync(string address) =>
        portal.Client.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
}
