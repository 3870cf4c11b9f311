using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Ical.Net;
using Ical.Net.CalendarComponents;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Pages;

namespace MeetingPortal.Web.Tests.Publishing;

/// <summary>An officer edits the programme by its forms, and a subscriber's calendar follows from release to release.</summary>
public sealed class ProgrammeEditorTests
{
    private const string Editor = "/en/secretariat/11msp/programme";
    private const string Public = "/en/11msp/programme";
    private const string Form = "main form.stack";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AddRetimeRemove_Sitting_IsFollowedByCalendarsUnderOneIdentity()
    {
        await using var host = new PortalHost();
        var (officer, reader) = (await host.OfficerAsync(Cancellation), host.CreateClient());

        using var added = await officer.SubmitAsync(
            await officer.OpenAsync($"{Editor}/sitting"), Form, Cancellation,
            Fill(("Input.Day", "2023-09-12"), ("Input.Start", "13:15"), ("Input.End", "14:45"), ("Input.Kind", "Informal"), ("Input.Room.Text[en]", "Room XXII")));
        Assert.Equal($"{Editor}?saved=true#tue-12-pm-2", added.Headers.Location!.OriginalString);
        await added.ToldSavedAsync(officer);
        Assert.Equal(8, (await CalendarAsync(reader)).Events.Count);
        await ReleasedAsync(officer, "Consultations on Tuesday.");
        var first = Event(await CalendarAsync(reader), "tue-12-pm-2");
        Assert.Equal((0, "13:15"), (first.Sequence, first.DtStart!.Value.ToString("HH:mm", null)));

        using var retimed = await officer.SubmitAsync(await SittingAsync(officer, "tue-12-pm-2"), Form, Cancellation, Fill(("Input.Start", "13:30")));
        await retimed.ToldSavedAsync(officer);
        await ReleasedAsync(officer, "The consultations begin later.");
        var second = Event(await CalendarAsync(reader), "tue-12-pm-2");
        Assert.Equal((first.Uid, 1, "13:30"), (second.Uid, second.Sequence, second.DtStart!.Value.ToString("HH:mm", null)));

        var page = await officer.OpenAsync(Link(await RowAsync(officer, "tue-12-pm-2"), "Remove"));
        Assert.Contains("calendars show it as cancelled", page.Find("main").TextContent, StringComparison.Ordinal);
        using var removed = await officer.SubmitAsync(page, "main form", Cancellation);
        await removed.ToldSavedAsync(officer);
        await ReleasedAsync(officer, "No consultations on Tuesday.");
        var last = Event(await CalendarAsync(reader), "tue-12-pm-2");
        Assert.Equal((first.Uid, 2, EventStatus.Cancelled), (last.Uid, last.Sequence, last.Status));
        Assert.Null((await reader.GetPageAsync(Public, Cancellation)).QuerySelector("#tue-12-pm-2"));
        Assert.DoesNotContain("CANCELLED", await reader.GetStringAsync(new Uri("/en/11msp/programme/2023-09-13.ics", UriKind.Relative), Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remove_SittingThatBecamePrivate_IsNotToldAsCancelled()
    {
        await using var host = new PortalHost();
        var (officer, reader) = (await host.OfficerAsync(Cancellation), host.CreateClient());
        using var closed = await officer.SubmitAsync(
            await SittingAsync(officer, "wed-13-am"), Form, Cancellation, Fill(("Input.Audience", "StatesParties"), ("Input.ClosedDisplay", "Nothing")));
        await ReleasedAsync(officer, "Wednesday is shorter.");
        Assert.Equal(7, (await CalendarAsync(reader)).Events.Count);

        using var removed = await officer.SubmitAsync(await officer.OpenAsync(Link(await RowAsync(officer, "wed-13-am"), "Remove")), "main form", Cancellation);
        using var retimed = await officer.SubmitAsync(await SittingAsync(officer, "thu-14-am"), Form, Cancellation, Fill(("Input.Start", "10:30")));
        await ReleasedAsync(officer, "Thursday begins later.");

        var calendar = await CalendarAsync(reader);
        Assert.Equal(7, calendar.Events.Count);
        Assert.DoesNotContain(calendar.Events, entry => string.Equals(entry.Status, EventStatus.Cancelled, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AddEditMove_Entry_StandsWhereItWasPutWithItsItems()
    {
        await using var host = new PortalHost();
        var (officer, reader) = (await host.OfficerAsync(Cancellation), host.CreateClient());
        var add = await officer.OpenAsync(Link(await RowAsync(officer, "mon-11-pm"), "Add an entry"));
        var opening = add.QuerySelectorAll("input[name='Input.Items']")[0].GetAttribute("value")!;

        using var empty = await officer.SubmitAsync(add, Form, Cancellation, Fill(("Input.Timing.Text[en]", "after the pause")));
        var refused = await empty.RefusedAsync("Choose an agenda item or type a text.");
        using var added = await officer.SubmitAsync(refused, Form, Cancellation, Fill(("Input.Items", opening), ("Input.Text.Text[en]", "Film"), ("Input.IfTimePermits", "true")));
        Assert.Equal($"{Editor}?saved=true#mon-11-pm", added.Headers.Location!.OriginalString);
        var entry = await RowAsync(officer, "film");
        Assert.Equal("after the pause Item 1 Opening of the Meeting Film if time permits", Normal(entry.Find("p").Text()).Replace("[", string.Empty, StringComparison.Ordinal).Replace("]", string.Empty, StringComparison.Ordinal));
        using var up = await officer.SubmitAsync(await officer.OpenAsync(Editor), "#film form", Cancellation, button: "button[value='-1']");
        Assert.Equal($"{Editor}#film", up.Headers.Location!.OriginalString);

        var edit = await officer.OpenAsync(Link(await RowAsync(officer, "film"), "Edit"));
        var tuesday = edit.QuerySelectorAll("option").Single(option => option.TextContent.StartsWith("Tuesday, 12", StringComparison.Ordinal) && option.TextContent.Contains("10:00", StringComparison.Ordinal)).GetAttribute("value")!;
        using var moved = await officer.SubmitAsync(edit, Form, Cancellation, Fill(("Input.Sitting", tuesday)));
        Assert.Equal($"{Editor}?saved=true#tue-12-am", moved.Headers.Location!.OriginalString);
        await ReleasedAsync(officer, "A film on Tuesday.");

        Assert.Contains("Film", (await reader.GetPageAsync(Public, Cancellation)).QuerySelectorAll("#tue-12-am .entries li")[^1].TextContent, StringComparison.Ordinal);
        using var gone = await officer.SubmitAsync(await officer.OpenAsync(Link(await RowAsync(officer, "film"), "Remove")), "main form", Cancellation);
        Assert.Null((await officer.OpenAsync(Editor)).QuerySelector("#film"));
    }

    [Fact]
    public async Task Edit_SittingAfterSomebodyElse_IsRefusedWithBothAndMayThenBeRepeated()
    {
        await using var host = new PortalHost();
        var (ann, ben) = (await host.OfficerAsync(Cancellation), await host.OfficerAsync(Cancellation));
        var opened = await SittingAsync(ben, "mon-11-am");
        using var first = await ann.SubmitAsync(await SittingAsync(ann, "mon-11-am"), Form, Cancellation, Fill(("Input.Start", "10:15")));

        using var answer = await ben.SubmitAsync(opened, Form, Cancellation, Fill(("Input.Start", "10:45")));
        var refused = await answer.RefusedAsync("Somebody else changed this meanwhile.");

        Assert.Contains("10:15", refused.Find("section.note").TextContent, StringComparison.Ordinal);
        Assert.Equal("10:45", refused.Find("input[name='Input.Start']").GetAttribute("value"));
        using var again = await ben.SubmitAsync(refused, Form, Cancellation);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Theory]
    [InlineData("Input.Day", "soon", "Type the day and both times.")]
    [InlineData("Input.End", "", "Type the day and both times.")]
    public async Task Add_WrongInput_IsToldAndNothingTypedIsLost(string field, string value, string message)
    {
        await using var host = new PortalHost();
        var officer = await host.OfficerAsync(Cancellation);

        using var answer = await officer.SubmitAsync(await officer.OpenAsync($"{Editor}/sitting"), Form, Cancellation, Fill((field, value), ("Input.Room.Text[ar]", "القاعة الأولى")));
        var page = await answer.RefusedAsync(message);

        Assert.Equal(("القاعة الأولى", value), (page.Find("input[name='Input.Room.Text[ar]']").GetAttribute("value"), page.Find($"input[name='{field}']").GetAttribute("value")));
    }

    [Theory]
    [InlineData("en", "Type an end that is later than the beginning.")]
    [InlineData("zh", "结束时间须晚于开始时间。")]
    public async Task Save_EndBeforeTheBeginning_IsToldBesideTheFieldAndNothingTypedIsLost(string language, string message)
    {
        await using var host = new PortalHost();
        var officer = await host.OfficerAsync(Cancellation);
        var opened = await officer.OpenAsync($"/{language}/secretariat/11msp/programme/sitting");

        using var answer = await officer.SubmitAsync(opened, Form, Cancellation, Fill(("Input.Start", "13:00"), ("Input.End", "12:00"), ("Input.Room.Text[en]", "Room XXI")));

        var page = await answer.ReadPageAsync(Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.StartsWith(message, page.Find("#end-error").Text(), StringComparison.Ordinal);
        Assert.Equal(
            ("13:00", "12:00", "Room XXI"),
            (page.Find("#Input_Start").GetAttribute("value"), page.Find("#Input_End").GetAttribute("value"), page.Find("input[name='Input.Room.Text[en]']").GetAttribute("value")));
        using var night = await officer.SubmitAsync(page, Form, Cancellation, Fill(("Input.Start", "21:00"), ("Input.End", "01:00")));
        Assert.Equal(HttpStatusCode.Redirect, night.StatusCode);
        using var changed = await officer.SubmitAsync(await SittingAsync(officer, "mon-11-am"), Form, Cancellation, Fill(("Input.End", "09:00")));
        await changed.RefusedAsync("Type an end that is later than the beginning.");
    }

    [Fact]
    public async Task Open_OverlapAndItemsNeverScheduled_AreWarnedOf()
    {
        await using var host = new PortalHost();
        var officer = await host.OfficerAsync(Cancellation);
        Assert.Null((await officer.OpenAsync(Editor)).QuerySelector("#warnings"));
        using var longer = await officer.SubmitAsync(await SittingAsync(officer, "mon-11-am"), Form, Cancellation, Fill(("Input.End", "15:30")));
        using var added = await officer.SubmitAsync(await officer.OpenAsync("/en/secretariat/11msp/agenda/item"), Form, Cancellation, Fill(("Input.Title.Text[en]", "Any other business of a test")));

        var warnings = (await officer.OpenAsync(Editor)).Find("section.note.warn").QuerySelectorAll("li").Select(warning => warning.Text()).ToList();

        Assert.Equal(2, warnings.Count);
        Assert.Equal("Two plenary sittings overlap: Monday, 11 September 2023, 10:00–15:30 and Monday, 11 September 2023, 15:00–18:00.", warnings[0]);
        Assert.EndsWith("Any other business of a test.", warnings[1], StringComparison.Ordinal);
        Assert.Equal(warnings, (await officer.OpenAsync($"{Editor}/programme/release")).Texts("section.note.warn li"));
    }

    [Fact]
    public async Task Release_SideEventInTheRoomOfAPlenary_IsWarnedOf()
    {
        await using var host = new PortalHost();
        var officer = await host.OfficerAsync(Cancellation);
        using var added = await officer.SubmitAsync(
            await officer.OpenAsync($"{Editor}/sitting"), Form, Cancellation,
            Fill(("Input.Day", "2023-09-12"), ("Input.Start", "12:30"), ("Input.End", "14:00"), ("Input.Kind", "SideEvent")));

        var warnings = (await officer.OpenAsync($"{Editor}/programme/release")).Texts("section.note.warn li");

        Assert.Contains("Two sittings are in the same room at the same time: Tuesday, 12 September 2023, 10:00–13:00 and Tuesday, 12 September 2023, 12:30–14:00.", warnings, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Stage_AmendedWithItsSource_IsToldToReaders()
    {
        await using var host = new PortalHost();
        var (officer, reader) = (await host.OfficerAsync(Cancellation), host.CreateClient());

        using var hasty = await officer.SubmitAsync(await officer.OpenAsync($"{Editor}/stage"), Form, Cancellation, Fill(("Input.Stage", "Amended"), ("Input.IsCompared", "true")));
        var refused = await hasty.RefusedAsync("Say in at least one language where or by whom it was decided.");
        using var done = await officer.SubmitAsync(refused, Form, Cancellation, Fill(("Input.Source.Text[en]", "announced by the President")));
        await ReleasedAsync(officer, "The President announced a change.");

        Assert.Equal("Amended announced by the President", (await reader.GetPageAsync(Public, Cancellation)).Find(".stage-line").Text());
    }

    private static async Task<Calendar> CalendarAsync(HttpClient reader) => Calendar.Load(await reader.GetStringAsync(new Uri($"{Public}.ics", UriKind.Relative), Cancellation))!;

    private static CalendarEvent Event(Calendar calendar, string slug) => Feeds.CalendarTests.Event(calendar, slug);

    private static async Task<IElement> RowAsync(HttpClient officer, string slug) => (await officer.OpenAsync(Editor)).Find($"#{slug}");

    private static string Link(IElement row, string text) =>
        row.QuerySelectorAll("a").First(link => link.TextContent.StartsWith(text, StringComparison.Ordinal)).GetAttribute("href")!;

    private static async Task<IHtmlDocument> SittingAsync(HttpClient officer, string slug) => await officer.OpenAsync(Link(await RowAsync(officer, slug), "Edit"));

    private static async Task ReleasedAsync(HttpClient officer, string sentence)
    {
        using var answer = await officer.ReleaseAsync(await officer.OpenAsync($"{Editor}/programme/release"), sentence);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static string Normal(string text) => string.Join(' ', text.Split([' ', '\n', '\u00a0'], StringSplitOptions.RemoveEmptyEntries));

    private static Dictionary<string, string> Fill(params (string Field, string Value)[] fields) => fields.ToDictionary(pair => pair.Field, pair => pair.Value, StringComparer.Ordinal);
}
