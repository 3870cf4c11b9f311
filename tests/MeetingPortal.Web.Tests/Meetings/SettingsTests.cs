using System.Net;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Pages;
using MeetingPortal.Web.Tests.Publishing;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Meetings;

/// <summary>What is set of a meeting, by its documents officer.</summary>
public sealed class SettingsTests : IAsyncLifetime
{
    private readonly PortalHost _host = new();
    private HttpClient _officer = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _officer = await _host.OfficerAsync(Cancellation);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Save_Unchanged_KeepsEveryTextWithItsStanding()
    {
        var before = (await _host.MeetingAsync("11msp")).Settings();

        using var answer = await _officer.SaveSettingsAsync(await _officer.OpenAsync(MeetingWork.Settings));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(before.Mark([]), (await _host.MeetingAsync("11msp")).Settings().Mark([]));
    }

    [Fact]
    public async Task Save_Changed_ReadersSeeItAtOnce()
    {
        using var reader = _host.CreateClient();
        Assert.Contains("Room XIX", (await reader.OpenAsync("/en/11msp")).Find("#facts + dl").Text(), StringComparison.Ordinal);

        var form = await _officer.OpenAsync(MeetingWork.Settings);
        form.Find("#WorkingLanguages_fr").SetAttribute("checked", "checked");
        using var answer = await _officer.SaveSettingsAsync(
            form, ("Input.Room.Text[en]", "Room XX"), ("Input.Ends", "2023-09-15"), ("Input.Zone", "europe/paris"), ("Input.Credentials.Text[en]", "Credentials are due."), ("Input.Officers[1].Name", "Ms. Vera Example"), ("Input.Officers[1].Role", "VicePresident"));

        Assert.Equal(MeetingWork.Settings + "?done=saved", answer.Headers.Location?.OriginalString);
        var facts = (await reader.OpenAsync("/en/11msp")).Find("#facts + dl").Text();
        Assert.Contains("Room XX", facts, StringComparison.Ordinal);
        Assert.DoesNotContain("XIX", facts, StringComparison.Ordinal);
        Assert.Contains("11–15 September 2023", facts, StringComparison.Ordinal);
        Assert.Contains("Working languagesFrench", facts, StringComparison.Ordinal);
        Assert.Contains("Vice-PresidentMs. Vera Example", facts, StringComparison.Ordinal);
        Assert.Contains("Credentials are due.", (await reader.OpenAsync("/en/11msp/register")).Find("main").Text(), StringComparison.Ordinal);
        Assert.Equal("Europe/Paris", (await _host.MeetingAsync("11msp")).ZoneId);
    }

    [Fact]
    public async Task Save_AfterSomebodyElse_ShowsBothAndMayThenBeRepeated()
    {
        using var other = await _host.OfficerAsync(Cancellation);
        var opened = await other.OpenAsync(MeetingWork.Settings);
        using var first = await _officer.SaveSettingsAsync(await _officer.OpenAsync(MeetingWork.Settings), ("Input.Room.Text[en]", "Room of Ann"));

        using var second = await other.SaveSettingsAsync(opened, ("Input.Room.Text[en]", "Room of Ben"));
        var refused = await second.RefusedAsync("Somebody else changed this meanwhile.");

        Assert.Equal(["Room"], refused.Texts("section.note dt"));
        Assert.Contains("Room of Ann", refused.Find("section.note dd").Text(), StringComparison.Ordinal);
        Assert.Equal("Room of Ben", refused.Find("#Input_Room_en").GetAttribute("value"));
        Assert.Equal("Room of Ann", (await _host.MeetingAsync("11msp")).Room.Find(Domain.Languages.Language.English)!.Text);

        using var again = await other.SaveSettingsAsync(refused);
        Assert.Equal("Room of Ben", (await _host.MeetingAsync("11msp")).Room.Find(Domain.Languages.Language.English)!.Text);
    }

    [Fact]
    public async Task Operator_OfTheMeeting_StandsAtTheFootOfItsPagesAndOfNoOther()
    {
        using var reader = _host.CreateClient();
        using var answer = await _officer.SaveSettingsAsync(
            await _officer.OpenAsync(MeetingWork.Settings), ("Input.Operator.Text[en]", "the Ferry Office"), ("Input.Operator.Text[fr]", "le Bureau des bacs"), ("Input.OperatorContact", "ferries@utopia.example"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var foot = (await reader.OpenAsync("/fr/11msp/letter")).Find("footer");
        Assert.Contains("Les pages de cette réunion sont gérées par le Bureau des bacs.", foot.Text(), StringComparison.Ordinal);
        Assert.Equal("mailto:ferries@utopia.example", foot.Find("li a").GetAttribute("href"));
        Assert.Contains("the Ferry Office", (await reader.OpenAsync("/ar/11msp")).Find("footer").Text(), StringComparison.Ordinal);
        var about = await reader.OpenAsync("/en/about");
        Assert.DoesNotContain("Ferry", about.Find("body").Text(), StringComparison.Ordinal);
        Assert.Contains("This site is run by", about.Find("footer").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_WithSeveralFaults_TellsThemAllAtOnce()
    {
        using var answer = await _officer.SaveSettingsAsync(await _officer.OpenAsync(MeetingWork.Settings), ("Input.ShortCode", ""), ("Input.Ends", "2023-09-10"), ("Input.Zone", "zurich"));

        var page = await answer.RefusedAsync("Write the short name");
        Assert.Contains("The last day is before the first.", page.Find("main").Text(), StringComparison.Ordinal);
        Assert.Contains("Did you mean Europe/Zurich?", page.Find("main").Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.OperatorContact", "ferries", "Write one e-mail address")]
    [InlineData("Input.Zone", "zurich", "Did you mean Europe/Zurich?")]
    [InlineData("Input.Zone", "W. Europe Standard Time", "no such time zone")]
    [InlineData("Input.Ends", "2023-09-10", "The last day is before the first.")]
    [InlineData("Input.Ends", "2123-09-10", "at most 100 days")]
    [InlineData("Input.Starts", "11 September", "Write the day as a date")]
    [InlineData("Input.Code", "admin", "a few words are kept")]
    [InlineData("Input.Code", "11-msp", "must not break")]
    [InlineData("Input.Edition", "eleven", "Write a number")]
    [InlineData("Input.ShortCode", "", "Write the short name")]
    [InlineData("Input.SymbolRoot", "CCM?", "Write the beginning of a symbol")]
    public async Task Save_Fault_ComesBackWithWhatWasTyped(string field, string value, string message)
    {
        using var answer = await _officer.SaveSettingsAsync(await _officer.OpenAsync(MeetingWork.Settings), (field, value), ("Input.Room.Text[en]", "Room typed"));

        var page = await answer.RefusedAsync(message);
        Assert.Equal(value, page.Find($"[name='{field}']").GetAttribute("value") ?? string.Empty);
        Assert.Equal("Room typed", page.Find("#Input_Room_en").GetAttribute("value"));
        Assert.Equal("Room XIX", (await _host.MeetingAsync("11msp")).Room.Find(Domain.Languages.Language.English)!.Text);
    }

    [Fact]
    public async Task Save_DayOfTheStatus_CountsPartiesOnThatDay()
    {
        async Task<int> PartiesAsync() => int.Parse((await _officer.OpenAsync(MeetingWork.Settings)).Texts("#parties dd")[1], System.Globalization.CultureInfo.InvariantCulture);
        var atTheMeeting = await PartiesAsync();

        using var answer = await _officer.SaveSettingsAsync(await _officer.OpenAsync(MeetingWork.Settings), ("Input.PartiesOn", "2010-07-31"));

        Assert.True(atTheMeeting > 100);
        Assert.Equal(0, await PartiesAsync());
    }

    [Fact]
    public async Task Officer_WithoutAName_IsTakenAway()
    {
        using var answer = await _officer.SaveSettingsAsync(await _officer.OpenAsync(MeetingWork.Settings), ("Input.Officers[0].Name", string.Empty));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(0, await _host.StoreAsync(store => store.Officers.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Deadline_SetShownChangedRemoved_ReadersFollow()
    {
        using var reader = _host.CreateClient();
        var form = await _officer.OpenAsync("/en/secretariat/11msp/settings/deadline");
        Assert.Null(form.QuerySelector("#Input_IsRegistration"));
        using var added = await _officer.SubmitAsync(form, "#edit", Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Label.Text[en]"] = "Working papers", ["Input.Day"] = "2023-08-01", ["Input.SourceNote"] = "Letter of July" });
        var deadline = await _host.StoreAsync(store => store.Deadlines.AsNoTracking().SingleAsync(row => row.Slug == "working-papers", Cancellation));
        Assert.Equal((new TimeOnly(23, 59), SourceStatus.Confirmed, "Letter of July", false), (deadline.Time, deadline.Source, deadline.SourceNote, deadline.IsPublic));
        Assert.DoesNotContain("Working papers", (await reader.OpenAsync("/en/11msp/register")).Find("main").Text(), StringComparison.Ordinal);

        var address = $"/en/secretariat/11msp/settings/deadline/{deadline.Id}";
        var stale = await _officer.OpenAsync(address);
        var home = await _officer.OpenAsync("/en/secretariat/11msp");
        using var shown = await _officer.SubmitAsync(home, $"form:has(input[value='{deadline.Slug}'])", Cancellation);
        using var changed = await _officer.SubmitAsync(await _officer.OpenAsync(address), "#edit", Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Day"] = "2023-08-02" });
        Assert.Contains("2 August 2023", (await reader.OpenAsync("/en/11msp/register")).Find("main").Text(), StringComparison.Ordinal);

        using var late = await _officer.SubmitAsync(stale, "#edit", Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Day"] = "2023-08-03" });
        Assert.Contains("2023-08-02", (await late.RefusedAsync("Somebody else")).Find("section.note").Text(), StringComparison.Ordinal);

        using var unsure = await _officer.SubmitAsync(await _officer.OpenAsync(address), "#remove-form", Cancellation);
        var page = await unsure.RefusedAsync("Tick the box");
        page.Find("#sure").SetAttribute("checked", "checked");
        using var removed = await _officer.SubmitAsync(page, "#remove-form", Cancellation);
        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        Assert.DoesNotContain("Working papers", (await reader.OpenAsync("/en/11msp/register")).Find("main").Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("contact", "not an address", "Write an address")]
    [InlineData("webpage", "javascript:alert(1)", "Write an address")]
    public async Task Line_WithAWrongTarget_ComesBack(string kind, string target, string message)
    {
        using var answer = await LineAsync($"/en/secretariat/11msp/settings/line/{kind}", "Words", target);

        Assert.Equal(target, (await answer.RefusedAsync(message)).Find("#Input_Target").GetAttribute("value"));
    }

    [Fact]
    public async Task Line_NamedChangedRemoved_ReadersFollow()
    {
        using var reader = _host.CreateClient();
        using var added = await LineAsync("/en/secretariat/11msp/settings/line/webpage", "Side events", "https://example.org/side");
        var id = await _host.StoreAsync(store => store.MeetingWebPages.Where(page => page.Url == "https://example.org/side").Select(page => page.Id).SingleAsync(Cancellation));
        var address = $"/en/secretariat/11msp/settings/line/webpage/{id}";
        using var changed = await LineAsync(address, "Side events", "https://example.org/other");
        Assert.Contains("https://example.org/other", await reader.GetStringAsync(new Uri("/api/v1/meetings/11msp", UriKind.Relative), Cancellation), StringComparison.Ordinal);

        var page = await _officer.OpenAsync(address);
        page.Find("#sure").SetAttribute("checked", "checked");
        using var removed = await _officer.SubmitAsync(page, "#remove-form", Cancellation);
        Assert.Equal(MeetingWork.Settings + "?done=removed", removed.Headers.Location?.OriginalString);
        using var gone = await _officer.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    private async Task<HttpResponseMessage> LineAsync(string address, string label, string target) => await _officer.SubmitAsync(
        await _officer.OpenAsync(address), "#edit", Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Label.Text[en]"] = label, ["Input.Target"] = target });
}
