using System.Net;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Caching;
using MeetingPortal.Web.Tests.Pages;
using MeetingPortal.Web.Tests.Publishing;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Now;

/// <summary>One press of an officer's button is on the pages, in the cached answer and in the history.</summary>
public sealed class SetNowTests
{
    private const string Morning = "mon-11-am";

    /// <summary>10:05 at the venue, on the first day.</summary>
    private static readonly DateTimeOffset Opening = new(2023, 9, 11, 8, 5, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Begin_Item_IsToldOnPagesAndInTheCachedAnswerInEveryLanguage()
    {
        await using var host = new PortalHost();
        var officer = await AtWorkAsync(host);
        Assert.Empty(await host.ToldAsync());
        Assert.Empty(await host.BlockAsync("/en/11msp"));

        await officer.BeginAsync(Morning, "Opening").DoneAsync();

        var told = Assert.Single(await host.ToldAsync());
        Assert.Matches(@"^Room XIX \| Now \| Item 1 Opening.* \| since 10:05$", told);
        Assert.Equal(told.Replace(" |", string.Empty, StringComparison.Ordinal), Assert.Single(await host.BlockAsync("/en/11msp")));
        Assert.Equal(told.Replace(" |", string.Empty, StringComparison.Ordinal), Assert.Single(await host.BlockAsync("/en/11msp/programme")));
        Assert.Contains("depuis 10:05", Assert.Single(await host.ToldAsync("/fr/11msp/now.json")), StringComparison.Ordinal);
        Assert.Contains("منذ 10:05", Assert.Single(await host.BlockAsync("/ar/11msp")), StringComparison.Ordinal);
        Assert.Equal(1, await host.StoreAsync(store => store.AuditEntries.CountAsync(entry => entry.Operation == "SetNow" && entry.SubjectType == "RoomNow", Cancellation)));
    }

    [Fact]
    public async Task Suspend_UntilAnHourWithRemark_KeepsTheItemAndSaysSo()
    {
        await using var host = new PortalHost();
        var officer = await AtWorkAsync(host);
        await officer.BeginAsync(Morning, "Opening").DoneAsync();
        MoveBy(host, TimeSpan.FromMinutes(20));

        await officer.PressAsync(Morning, "Suspend", ("Input.Until", "15:00"), ("Input.Remark", "Consultations"), ("Input.Note.Text[en]", "Papers at the desk")).DoneAsync();

        Assert.EndsWith(
            "| Suspended until 15:00 | Item 1 Opening of the Meeting | since 10:25 | Informal consultations under way · Papers at the desk",
            Assert.Single(await host.ToldAsync()), StringComparison.Ordinal);
        Assert.Contains("Séance suspendue jusqu’à 15:00", Assert.Single(await host.BlockAsync("/fr/11msp/programme")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remark_Only_LeavesTheInstantAlone()
    {
        await using var host = new PortalHost();
        var officer = await AtWorkAsync(host);
        await officer.BeginAsync(Morning, "Opening").DoneAsync();
        MoveBy(host, TimeSpan.FromMinutes(20));
        var page = await officer.GetPageAsync(NowDesk.Address(Morning), Cancellation);

        await officer.SubmitAsync(page, "main form.stack", Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Remark"] = "Technical" }, "[formaction*='handler=Remark']").DoneAsync();

        Assert.EndsWith("| Now | Item 1 Opening of the Meeting | since 10:05 | Technical difficulties", Assert.Single(await host.ToldAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remark_WhileSuspended_LeavesTheHourAloneAndBeginsWithWhatStands()
    {
        await using var host = new PortalHost();
        var officer = await AtWorkAsync(host);
        await officer.PressAsync(Morning, "Suspend", ("Input.Until", "15:00"), ("Input.Remark", "Consultations"), ("Input.Note.Text[en]", "Papers at the desk")).DoneAsync();
        var page = await officer.GetPageAsync(NowDesk.Address(Morning), Cancellation);
        Assert.Equal("15:00", page.Find("input[name='Input.Until']").GetAttribute("value"));
        Assert.Equal("Consultations", page.Find("select[name='Input.Remark'] option[selected]").GetAttribute("value"));

        await officer.SubmitAsync(page, "main form.stack", Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Remark"] = "Technical" }, "[formaction*='handler=Remark']").DoneAsync();
        await officer.SubmitAsync(
            await officer.GetPageAsync(NowDesk.Address(Morning), Cancellation), "main form.stack", Cancellation,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Until"] = "16:00" }, "[formaction*='handler=Remark']").DoneAsync();

        Assert.EndsWith("| Suspended until 15:00 | since 10:05 | Technical difficulties · Papers at the desk", Assert.Single(await host.ToldAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Suspended until 15:00 Item 1 Opening of the Meeting since 11 September 2023, 10:05 Informal consultations under way")]
    [InlineData("ar", "الجلسة معلّقة حتى الساعة 15:00 البند 1 ")]
    public async Task Page_WhileSuspended_NamesTheHourTheItemAndSinceWhenApart(string language, string standing)
    {
        await using var host = new PortalHost();
        var officer = await AtWorkAsync(host);
        await officer.BeginAsync(Morning, "Opening").DoneAsync();
        await officer.PressAsync(Morning, "Suspend", ("Input.Until", "15:00"), ("Input.Remark", "Consultations")).DoneAsync();

        var page = await officer.GetPageAsync($"/{language}/secretariat/11msp/now?sitting={Morning}", Cancellation);

        Assert.StartsWith(standing, page.Find("section[aria-labelledby='standing'] p[role='status']").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suspend_WithAnHourThatIsNone_IsRefusedAndLosesNothing()
    {
        await using var host = new PortalHost();
        var officer = await AtWorkAsync(host);

        using var answer = await officer.PressAsync(Morning, "Suspend", ("Input.Until", "half past"), ("Input.Note.Text[fr]", "Quelques mots"));

        var page = await answer.RefusedAsync("Type the time as hours and minutes");
        Assert.Equal("Quelques mots", page.Find("input[name='Input.Note.Text[fr]']").GetAttribute("value"));
        Assert.Empty(await host.ToldAsync());
    }

    [Fact]
    public async Task Press_TwiceAndByTwoOfficers_SaysItOnceAndRefusesWhatWasNotSeen()
    {
        await using var host = new PortalHost();
        var officer = await AtWorkAsync(host);
        var opened = await officer.GetPageAsync(NowDesk.Address(Morning), Cancellation);
        await officer.BeginAsync(Morning, "Opening", opened).DoneAsync();
        MoveBy(host, TimeSpan.FromMinutes(1));

        await officer.BeginAsync(Morning, "Opening", opened).DoneAsync();
        using var other = await officer.SubmitAsync(opened, "main form[action*='handler=Close']", Cancellation);

        await other.RefusedAsync("Somebody else pressed a button meanwhile.");
        Assert.EndsWith("since 10:05", Assert.Single(await host.ToldAsync()), StringComparison.Ordinal);
        Assert.Equal(1, await host.StoreAsync(store => store.RoomsNow.Select(room => room.Version).SingleAsync(Cancellation)));
    }

    [Fact]
    public async Task Undo_Press_BringsBackWhatStoodAndNothingBeforeTheFirst()
    {
        await using var host = new PortalHost();
        var officer = await AtWorkAsync(host);
        await officer.BeginAsync(Morning, "Opening").DoneAsync();
        await officer.PressAsync(Morning, "Close").DoneAsync();
        Assert.Contains("Sitting closed", Assert.Single(await host.ToldAsync()), StringComparison.Ordinal);

        await officer.PressAsync(Morning, "Undo").DoneAsync();
        Assert.Contains("Item 1 Opening", Assert.Single(await host.ToldAsync()), StringComparison.Ordinal);
        await officer.PressAsync(Morning, "Undo").DoneAsync();

        Assert.Empty(await host.ToldAsync());
    }

    [Fact]
    public async Task Page_AfterAnItem_MarksItAndOffersTheNext()
    {
        await using var host = new PortalHost();
        var officer = await AtWorkAsync(host);
        await officer.BeginAsync(Morning, "Opening").DoneAsync();

        var page = await officer.GetPageAsync("/en/secretariat/11msp/now", Cancellation);

        var steps = page.QuerySelectorAll(".steps li");
        Assert.Equal("step", steps[0].GetAttribute("aria-current"));
        Assert.StartsWith("Next: begins", steps[1].QuerySelector("button")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.DoesNotContain("quiet", steps[1].QuerySelector("button")!.ClassName!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Told_OverMidnight_NamesTheDayAndLapsesAtFourInTheMorning()
    {
        await using var host = new PortalHost();
        var officer = await AtWorkAsync(host);
        host.PutClockAt(new DateTimeOffset(2023, 9, 11, 20, 40, 0, TimeSpan.Zero));
        await officer.BeginAsync("mon-11-pm", string.Empty).DoneAsync();
        Assert.EndsWith("since 22:40", Assert.Single(await host.ToldAsync()), StringComparison.Ordinal);

        host.PutClockAt(new DateTimeOffset(2023, 9, 11, 22, 30, 0, TimeSpan.Zero));
        Assert.EndsWith("since 11 September 2023, 22:40", Assert.Single(await host.ToldAsync()), StringComparison.Ordinal);
        Assert.EndsWith("since 11 September 2023, 22:40", Assert.Single(await host.BlockAsync("/en/11msp")), StringComparison.Ordinal);

        host.PutClockAt(new DateTimeOffset(2023, 9, 12, 2, 0, 0, TimeSpan.Zero));
        Assert.Empty(await host.ToldAsync());
        Assert.Empty(await host.BlockAsync("/en/11msp"));
        await officer.BeginAsync("mon-11-pm", string.Empty).DoneAsync();
        Assert.EndsWith("since 04:00", Assert.Single(await host.ToldAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_IsSmallAndCachedAndUnchangedUntilAPress()
    {
        await using var host = new PortalHost();
        var officer = await AtWorkAsync(host);
        await officer.BeginAsync(Morning, "Opening").DoneAsync();
        using var reader = host.CreateClient();

        using var first = await reader.AskAsync(NowDesk.Json);
        var tag = first.Headers.ETag!.Tag;
        using var second = await reader.AskAsync(NowDesk.Json, ifNoneMatch: tag);
        await officer.PressAsync(Morning, "Close").DoneAsync();
        using var third = await reader.AskAsync(NowDesk.Json, ifNoneMatch: tag);

        Assert.InRange((await first.TextAsync()).Length, 1, 500);
        Assert.Equal("public, max-age=0, must-revalidate", first.CacheControl());
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
    }

    [Theory]
    [InlineData(ClosedDisplay.TimeAndRoom)]
    [InlineData(ClosedDisplay.Nothing)]
    public async Task Begin_InAPrivateSitting_TellsNoMoreThanItsDisplayPermits(ClosedDisplay display)
    {
        const string Secret = "Bureau consults";
        await using var host = new PortalHost();
        var officer = await AtWorkAsync(host);
        await host.ReleaseAsync<ProgrammeContent>(
            ContentKind.Programme, content => content.WithSitting(Morning, sitting => sitting with
            {
                Audience = Audience.StatesParties,
                ClosedDisplay = display,
                Entries = [new ProgrammeEntry(new ItemId(Guid.Parse("01a2076f-0000-7000-8000-00000000000a")), "secret", [], LocalizedText.Of(Language.English, Secret), null, false, SourceStatus.Confirmed, null)],
            }),
            "A sitting is private.",
            Cancellation);

        await officer.BeginAsync(Morning, Secret).DoneAsync();
        await officer.PressAsync(Morning, "Suspend", ("Input.Until", "11:11"), ("Input.Remark", "Consultations"), ("Input.Note.Text[en]", Secret)).DoneAsync();

        using var reader = host.CreateClient();
        foreach (var address in new[] { NowDesk.Json, "/en/11msp", "/en/11msp/programme" })
        {
            var body = await reader.GetStringAsync(new Uri(address, UriKind.Relative), Cancellation);
            Assert.DoesNotContain(Secret, body, StringComparison.Ordinal);
            Assert.DoesNotContain("11:11", body, StringComparison.Ordinal);
            Assert.DoesNotContain("Informal consultations", body, StringComparison.Ordinal);
        }

        var told = await host.ToldAsync();
        Assert.Equal(display == ClosedDisplay.TimeAndRoom ? 1 : 0, told.Count);
        Assert.All(told, line => Assert.EndsWith("| Private meeting | since 10:05", line, StringComparison.Ordinal));
    }

    private static void MoveBy(PortalHost host, TimeSpan by) => Registration.MissionClient.MoveMeeting(host, by);

    private static async Task<HttpClient> AtWorkAsync(PortalHost host)
    {
        var officer = await host.OfficerAsync(Cancellation);
        host.PutClockAt(Opening);
        return officer;
    }
}
