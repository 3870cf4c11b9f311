using System.Net;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Caching;
using MeetingPortal.Web.Tests.Pages;
using MeetingPortal.Web.Tests.Publishing;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Meetings;

/// <summary>Meetings that an administrator makes, and two of them side by side.</summary>
public sealed class CreateMeetingTests : IAsyncLifetime
{
    private readonly PortalHost _host = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _host.WarmAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Copy_OfAnEarlierMeeting_HasItsContentsAsOutlinesAndNobody()
    {
        using var officer = await _host.CopiedAsync();
        var (before, after) = (await _host.MeetingAsync("11msp"), await _host.MeetingAsync("12msp"));
        var (old, copy) = (await ContentsAsync(before.Id), await ContentsAsync(after.Id));

        Assert.Equal((12, before.ZoneId, before.City, before.TreatyCode), (after.EditionNumber, after.ZoneId, after.City, after.TreatyCode));
        Assert.Equal(old.OfType<PageContent>().Select(page => page.Title), copy.OfType<PageContent>().Select(page => page.Title));
        Assert.DoesNotContain(copy, content => content is LetterContent);
        Assert.Equal(Stage.Outline, copy.OfType<AgendaContent>().Single().Stage);
        Assert.Empty(Ids(old).Intersect(Ids(copy)));
        var counts = await _host.StoreAsync(async store => (
            await store.Officers.CountAsync(row => row.MeetingId == after.Id, Cancellation),
            await store.Documents.CountAsync(row => row.MeetingId == after.Id, Cancellation),
            await store.Delegations.CountAsync(row => row.MeetingId == after.Id, Cancellation),
            await store.Releases.CountAsync(row => row.MeetingId == after.Id, Cancellation),
            await store.MeetingContacts.CountAsync(row => row.MeetingId == after.Id, Cancellation)));
        Assert.Equal((0, 0, 0, 0, 2), counts);
        var deadline = await _host.StoreAsync(store => store.Deadlines.AsNoTracking().SingleAsync(row => row.MeetingId == after.Id, Cancellation));
        Assert.Equal((after.StartsOn.AddDays(-17), SourceStatus.Inferred, false), (deadline.Date, deadline.Source, deadline.IsPublic));
    }

    [Fact]
    public async Task Copy_FromSummerToWinter_MovesNoHour()
    {
        using var officer = await _host.CopiedAsync();
        var (before, after) = (await _host.MeetingAsync("11msp"), await _host.MeetingAsync("12msp"));
        var old = (await ContentsAsync(before.Id)).OfType<ProgrammeContent>().Single().Sittings;
        var copy = (await ContentsAsync(after.Id)).OfType<ProgrammeContent>().Single().Sittings;

        Assert.Equal(
            old.Select(sitting => (sitting.Date.DayNumber - before.StartsOn.DayNumber, sitting.Start, sitting.End)),
            copy.Select(sitting => (sitting.Date.DayNumber - after.StartsOn.DayNumber, sitting.Start, sitting.End)));
        Assert.Equal((8, 9), (old[0].StartsAt(before.Zone)!.Value.Hour, copy[0].StartsAt(after.Zone)!.Value.Hour));
        Assert.Equal("mon-18-am", copy[0].Slug);
    }

    [Theory]
    [InlineData("/en/12msp")]
    [InlineData("/en/12msp/agenda")]
    [InlineData("/en/12msp/info/venue")]
    [InlineData("/en/12msp/updates.atom")]
    [InlineData("/en/12msp/register")]
    [InlineData("/en/12msp/register/request")]
    [InlineData("/api/v1/meetings/12msp")]
    public async Task InPreparation_NoReaderFindsIt(string address)
    {
        using var officer = await _host.CopiedAsync();
        using var reader = _host.CreateClient();

        using var answer = await reader.AskAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        foreach (var list in (string[])["/en", "/api/v1/meetings", "/sitemap.xml"])
        {
            using var listed = await reader.AskAsync(list);
            Assert.DoesNotContain("12msp", await listed.TextAsync(), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Document_OfAMeetingInPreparation_IsNobodysBusiness()
    {
        using var officer = await _host.CopiedAsync();
        using var reader = _host.CreateClient();
        using var listed = await officer.SubmitAsync(await officer.OpenAsync("/en/secretariat/12msp/documents/new"), "main form.stack", Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Symbols"] = "CCM/MSP/2024/1", ["Input.Title.Text[en]"] = "Provisional agenda" });
        var file = await officer.SendsAsync(listed.Headers.Location!.ToString().Split('?')[0]);
        await officer.DecidedAsync(file, "Publish");
        var id = file.Split('/')[^1];

        using var page = await reader.AskAsync("/en/d/CCM/MSP/2024/1");
        using var bytes = await reader.AskAsync($"/files/{id}/any.pdf");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (page.StatusCode, bytes.StatusCode));

        await officer.OpensAsync("12msp");
        using var opened = await reader.AskAsync("/en/d/CCM/MSP/2024/1");
        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
    }

    [Fact]
    public async Task Open_ByAnOfficer_ListsItBesideTheOther()
    {
        using var officer = await _host.CopiedAsync();
        using var reader = _host.CreateClient();
        Assert.Single((await reader.OpenAsync("/en")).QuerySelectorAll("main ul.papers > li"));

        var page = await officer.OpenAsync("/en/secretariat/12msp/settings");
        using var unsure = await officer.SubmitAsync(page, "#open", Cancellation);
        await unsure.RefusedAsync("Tick the box");
        await officer.OpensAsync("12msp");

        Assert.Equal(["/en/12msp", "/en/11msp"], (await reader.OpenAsync("/en")).Attributes("main ul.papers > li > a", "href"));
        var overview = await reader.OpenAsync("/en/12msp");
        Assert.Equal("Twelfth Meeting of States Parties", overview.Find("h1").Text());
        Assert.DoesNotContain("11msp", overview.Find("main").OuterHtml, StringComparison.Ordinal);
        Assert.Null((await officer.OpenAsync("/en/secretariat/12msp/settings")).QuerySelector("#open"));
    }

    [Fact]
    public async Task Release_OfAnything_OpensItAndKeepsTheMeetingsApart()
    {
        using var officer = await _host.CopiedAsync();
        using var reader = _host.CreateClient();
        var form = await officer.OpenAsync("/en/secretariat/12msp/programme/programme/release");
        Assert.StartsWith("The agenda is not released", form.Texts("section.note.warn li")[0], StringComparison.Ordinal);
        using var released = await officer.SubmitAsync(
            form, "main form.stack", Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Sentence[en]"] = "Only of the Twelfth." });
        Assert.Equal(HttpStatusCode.Redirect, released.StatusCode);

        Assert.Contains("Only of the Twelfth.", await TextAsync(reader, "/en/12msp/updates.atom"), StringComparison.Ordinal);
        Assert.DoesNotContain("Only of the Twelfth.", await TextAsync(reader, "/en/11msp/updates.atom"), StringComparison.Ordinal);
        var (old, copy) = (Uids(await TextAsync(reader, "/en/11msp/programme.ics")), Uids(await TextAsync(reader, "/en/12msp/programme.ics")));
        Assert.Equal((8, 8), (old.Count, copy.Count));
        Assert.Empty(old.Intersect(copy, StringComparer.Ordinal));
        using var agenda = await reader.AskAsync("/en/12msp/agenda");
        Assert.DoesNotContain("Opening of the Meeting", await agenda.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_FromNothing_BeginsEmpty()
    {
        using var administrator = await _host.SignedInAsync(DemonstrationAccount.Administrator, Cancellation);
        using var answer = await administrator.CreateAsync("/en/admin/meetings/new?from=nothing", ("Input.Edition", "12"), ("Input.Zone", "America/New_York"), ("Input.City.Text[en]", "New York"), ("Input.Code", "12-msp"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        using var officer = await _host.OfficerAsync(Cancellation);
        var home = await officer.OpenAsync("/en/secretariat/12-msp");
        Assert.NotNull(home.QuerySelector("main p.empty"));
        await officer.OpensAsync("12-msp");
        using var reader = _host.CreateClient();
        Assert.Equal("New York", (await reader.OpenAsync("/en/12-msp")).Texts("#facts + dl dd")[1]);
    }

    [Theory]
    [InlineData("agenda", true, Stage.Outline)]
    [InlineData("programme", true, Stage.Outline)]
    [InlineData("programme", false, Stage.Provisional)]
    public async Task Begin_AgendaOrProgramme_IsAnOutlineWhereTheOfficerWantsOne(string kind, bool isOutline, Stage stage)
    {
        using var administrator = await _host.SignedInAsync(DemonstrationAccount.Administrator, Cancellation);
        using var made = await administrator.CreateAsync("/en/admin/meetings/new?from=nothing", ("Input.Edition", "12"), ("Input.Zone", "Europe/Zurich"), ("Input.City.Text[en]", "Geneva"));
        using var officer = await _host.OfficerAsync(Cancellation);

        using var begun = await officer.SubmitAsync(
            await officer.OpenAsync($"/en/secretariat/12msp/{kind}"), "main form", Cancellation, button: isOutline ? "button[name=outline]" : "button:not([name])");

        Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);
        Assert.Equal(stage, Assert.IsAssignableFrom<IHaveStage>(Assert.Single(await ContentsAsync((await _host.MeetingAsync("12msp")).Id))).Stage);
    }

    [Theory]
    [InlineData("Input.Code", "11msp", "Another meeting has this name")]
    [InlineData("Input.Code", "Admin", "a few words are kept")]
    [InlineData("Input.Title.Text[en]", "", "Write the title")]
    [InlineData("Input.City.Text[en]", "", null)]
    [InlineData("Input.Starts", "", "Write the day as a date")]
    public async Task Create_Fault_ComesBackAndMakesNothing(string field, string value, string? message)
    {
        using var administrator = await _host.SignedInAsync(DemonstrationAccount.Administrator, Cancellation);
        using var answer = await administrator.CreateAsync(other: (field, value));

        Assert.Equal(message is null ? 2 : 1, await _host.StoreAsync(store => store.Meetings.CountAsync(Cancellation)));
        if (message is not null)
        {
            Assert.Equal("12MSP", (await answer.RefusedAsync(message)).Find("#Input_ShortCode").GetAttribute("value"));
        }
    }

    [Fact]
    public async Task Code_OfAMeetingInPreparation_MayChange()
    {
        using var officer = await _host.CopiedAsync();
        using var changed = await officer.SaveSettingsAsync(await officer.OpenAsync("/en/secretariat/12msp/settings"), ("Input.Code", "twelfth"));
        Assert.Equal("/en/secretariat/twelfth/settings?done=saved", changed.Headers.Location?.OriginalString);

        await officer.OpensAsync("twelfth");
        using var late = await officer.SaveSettingsAsync(await officer.OpenAsync("/en/secretariat/twelfth/settings"), ("Input.Code", "12msp"));
        await late.RefusedAsync("must not break");
    }

    private async Task<List<PublicationContent>> ContentsAsync(MeetingId meeting) => await _host.StoreAsync(async store =>
    {
        var copies = await store.WorkingCopies.AsNoTracking().Where(copy => copy.MeetingId == meeting).ToListAsync(Cancellation);
        return copies.Select(copy => copy.Content).OrderBy(content => content.Kind).ThenBy(content => (content as PageContent)?.Order).ToList();
    });

    private static IEnumerable<ItemId> Ids(IEnumerable<PublicationContent> contents) => contents.SelectMany(content => content.Nodes()).Select(node => node.Id).Where(id => id != default);

    private static HashSet<string> Uids(string calendar) => [.. calendar.Split("\r\n").Where(line => line.StartsWith("UID:", StringComparison.Ordinal))];

    private static async Task<string> TextAsync(HttpClient reader, string address)
    {
        using var answer = await reader.AskAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.TextAsync();
    }
}
