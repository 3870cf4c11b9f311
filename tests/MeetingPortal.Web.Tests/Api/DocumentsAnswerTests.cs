using System.Net;
using System.Text.Json;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Caching;
using MeetingPortal.Web.Tests.Meetings;
using MeetingPortal.Web.Tests.Publishing;
using MeetingPortal.Web.Tests.Registration;
using Microsoft.Extensions.DependencyInjection;

namespace MeetingPortal.Web.Tests.Api;

public sealed class DocumentsAnswerTests(PortalFixture portal)
{
    private const string Documents = ApiClient.Meeting + "/documents";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_Documents_AreThoseOfThePageInItsOrderWithSixLanguageVersions()
    {
        var documents = (await portal.Client.JsonAsync(Documents)).GetProperty("documents");
        var page = await portal.Client.GetPageAsync("/en/11msp/documents", Cancellation);

        Assert.Equal(page.QuerySelectorAll("table.documents td.symbol").Select(cell => cell.TextContent.Trim()), documents.EnumerateArray().Select(document => document.GetProperty("symbols")[0].GetString()!), StringComparer.Ordinal);
        var agenda = Agenda(documents);
        Assert.Equal(("provisionalAgenda", "main", "https://portal.example/{lang}/d/CCM/MSP/2023/1"), (agenda.Text("kind"), agenda.Text("series"), agenda.Text("page")));
        Assert.Equal(Language.All.Select(language => language.Code), agenda.GetProperty("versions").EnumerateObject().Select(version => version.Name), StringComparer.Ordinal);
        Assert.Equal(("issuedElsewhere", "https://undocs.org/en/CCM/MSP/2023/1"), (agenda.Text("versions", "en", "state"), agenda.Text("versions", "en", "officialAddress")));
        Assert.Equal("unknown", agenda.Text("versions", "fr", "state"));
    }

    [Fact]
    public async Task Get_FilePublishedThenWithdrawn_StandsThereAndThenAmongTheTombstonesSinceThatInstant()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        using var reader = host.CreateClient();
        var file = await officer.SendsAsync();
        host.Time.Advance(TimeSpan.FromMinutes(1));
        await officer.DecidedAsync(file, "Publish");

        var published = await reader.JsonAsync(Documents + "?modified_since=2023-08-21T08:01:00Z");
        host.Time.Advance(TimeSpan.FromMinutes(1));
        await officer.DecidedAsync(file, "Withdraw", ("Input.Reason", "A page was missing."));
        var withdrawn = await reader.JsonAsync(Documents + "?modified_since=2023-08-21T08:02:00Z");
        var whole = await reader.JsonAsync(Documents);
        var later = await reader.JsonAsync(Documents + "?modified_since=2023-08-21T08:02:01Z");

        var given = published.GetProperty("documents").One(_ => true).GetProperty("versions").GetProperty("fr").GetProperty("files").One(_ => true);
        Assert.Equal(("application/pdf", "official"), (given.Text("type"), given.Text("stage")));
        Assert.Equal($"https://portal.example/files/{file.Split('/')[^1]}/CCM_MSP_2023_1-FR.pdf", given.Text("address"));
        Assert.True(given.GetProperty("length").GetInt64() > 0 && given.GetProperty("pages").GetInt32() > 0);
        Assert.Equal(0, published.GetProperty("tombstones").GetArrayLength());
        var tombstone = withdrawn.GetProperty("tombstones").One(_ => true);
        Assert.Equal((file.Split('/')[^1], "file", "True", "2023-08-21T08:02:00Z"), (tombstone.Text("id"), tombstone.Text("kind"), tombstone.Text("withdrawn"), tombstone.Text("at")));
        var version = Agenda(whole.GetProperty("documents")).GetProperty("versions").GetProperty("fr");
        Assert.Equal(("withdrawn", "A page was missing."), (version.Text("state"), version.Text("withdrawnReason")));
        Assert.False(version.Has("files"));
        Assert.Equal((0, 0), (later.GetProperty("documents").GetArrayLength(), later.GetProperty("tombstones").GetArrayLength()));
        Assert.Equal("2023-08-21T08:02:00Z", later.Text("latest"));
    }

    [Fact]
    public async Task Get_WhileAFileWaitsForItsInstant_NothingIsModifiedUntilItHasCome()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        using var reader = host.CreateClient();
        var before = await TextAsync(reader);
        host.Time.Advance(TimeSpan.FromMinutes(1));
        var now = host.Services.GetRequiredService<MeetingClock>().Now;
        await officer.ScheduledAsync(await officer.SendsAsync(), WallClock.At(now, TimeZoneInfo.FindSystemTimeZoneById("Europe/Zurich")).AddHours(3));

        var waiting = await TextAsync(reader);
        MissionClient.MoveMeeting(host, TimeSpan.FromHours(4));
        var come = await reader.JsonAsync(Documents + "?modified_since=2023-08-21T11:00:00Z");

        Assert.Equal(before, waiting);
        Assert.Equal("heldHere", Agenda(come.GetProperty("documents")).Text("versions", "fr", "state"));
    }

    [Fact]
    public async Task Get_DocumentChangedAndThenNotForEverybodyAnyMore_IsModifiedAndThenATombstone()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        using var reader = host.CreateClient();
        host.Time.Advance(TimeSpan.FromMinutes(1));
        await EditAsync(officer, ("Input.Title.Text[en]", "Agenda, provisional"));
        var changed = await reader.JsonAsync(Documents + "?modified_since=2023-08-21T08:01:00Z");
        host.Time.Advance(TimeSpan.FromMinutes(1));
        await EditAsync(officer, ("Input.Audience", "Secretariat"));

        var gone = await reader.JsonAsync(Documents + "?modified_since=2023-08-21T08:01:00Z");

        Assert.Equal(("Agenda, provisional", "2023-08-21T08:01:00Z"), (Agenda(changed.GetProperty("documents")).Text("title", "en", "text"), changed.Text("latest")));
        Assert.Equal(1, changed.GetProperty("documents").GetArrayLength());
        Assert.Equal(0, gone.GetProperty("documents").GetArrayLength());
        var tombstone = gone.GetProperty("tombstones").One(_ => true);
        Assert.Equal(("01a2076b-fcb9-75c9-a500-c6b614feb65c", "document", "2023-08-21T08:02:00Z"), (tombstone.Text("id"), tombstone.Text("kind"), tombstone.Text("at")));
    }

    [Fact]
    public async Task Get_DocumentThatWasNeverForEverybody_IsNotEvenATombstone()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        using var reader = host.CreateClient();
        var before = await TextAsync(reader);
        host.Time.Advance(TimeSpan.FromMinutes(1));
        using var saved = await officer.SubmitAsync(await officer.OpenAsync(DocumentOfficers.List + "/new"), Officers.EditForm, Cancellation, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.Symbols"] = "CCM/MSP/2023/CRP.1", ["Input.Title.Text[en]"] = DocumentOfficers.Words, ["Input.Audience"] = "StatesParties",
        });
        var document = saved.Headers.Location!.ToString().Split('?')[0];
        var file = await officer.SendsAsync(document, "en");
        await officer.DecidedAsync(file, "Publish");
        await officer.DecidedAsync(file, "Withdraw", ("Input.Reason", "Wrong file."));

        Assert.Equal(before, await TextAsync(reader));
    }

    [Fact]
    public async Task Get_DocumentThatWaitedForItsFile_IsATombstoneOnlyIfTheFileHadCome()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        using var reader = host.CreateClient();
        var shown = await AddWaitingAsync(officer, "CCM/MSP/2023/WP.1");
        var never = await AddWaitingAsync(officer, "CCM/MSP/2023/WP.2");
        await officer.DecidedAsync(await officer.SendsAsync(shown, "en"), "Publish");
        Assert.Equal(4, (await reader.JsonAsync(Documents)).GetProperty("documents").GetArrayLength());
        host.Time.Advance(TimeSpan.FromMinutes(1));
        foreach (var document in new[] { shown, never })
        {
            await EditAsync(officer, document, ("Input.Audience", "Participants"));
        }

        host.Time.Advance(TimeSpan.FromMinutes(1));
        await EditAsync(officer, shown, ("Input.Title.Text[en]", "Another title"));

        var tombstone = (await reader.JsonAsync(Documents)).GetProperty("tombstones").One(_ => true);

        Assert.Equal((shown.Split('/')[^1], "document", "2023-08-21T08:01:00Z"), (tombstone.Text("id"), tombstone.Text("kind"), tombstone.Text("at")));
    }

    [Fact]
    public async Task Get_OfAMeetingThatWasInPreparation_NamesNothingThatItLostBefore()
    {
        await using var host = new PortalHost();
        using var officer = await host.CopiedAsync();
        using var reader = host.CreateClient();
        using var saved = await officer.SubmitAsync(await officer.OpenAsync("/en/secretariat/12msp/documents/new"), Officers.EditForm, Cancellation, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.Symbols"] = "CCM/MSP/2024/1", ["Input.Title.Text[en]"] = DocumentOfficers.Words,
        });
        await officer.ListsAsync("12msp", "CCM/MSP/2023/1");
        host.Time.Advance(TimeSpan.FromMinutes(1));
        await EditAsync(officer, saved.Headers.Location!.ToString().Split('?')[0], ("Input.Audience", "Participants"));
        using var off = await officer.SubmitAsync(await officer.OpenAsync("/en/secretariat/12msp/documents/other-meetings"), "main form[action*='handler=TakeOff']", Cancellation);
        host.Time.Advance(TimeSpan.FromMinutes(1));
        await officer.OpensAsync("12msp");

        var answer = await reader.JsonAsync("/api/v1/meetings/12msp/documents");

        Assert.Equal(HttpStatusCode.Redirect, off.StatusCode);
        Assert.Equal((0, 0), (answer.GetProperty("documents").GetArrayLength(), answer.GetProperty("tombstones").GetArrayLength()));
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("2023-08-21")]
    [InlineData("2023-08-21T08:00:00")]
    [InlineData("2023-13-21T08:00:00Z")]
    [InlineData("2023-08-21T08:00:00Z&modified_since=2023-08-21T08:00:00Z")]
    [InlineData("2023-08-21T08:00:00+02:00")]
    [InlineData("%D9%A2023-08-21T08:00:00Z")]
    public async Task Get_SinceSomethingThatIsNoInstant_AnswersAProblem(string since)
    {
        foreach (var below in new[] { "/documents", "/releases" })
        {
            using var answer = await portal.Client.AskAsync($"{ApiClient.Meeting}{below}?modified_since={since}");

            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal("no-store", answer.CacheControl());
            Assert.Contains("RFC 3339", await answer.TextAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_SinceAnyInstant_IsNeverStored()
    {
        using var first = await portal.Client.AskAsync(Documents + "?modified_since=2023-01-01T00:00:00Z");
        using var second = await portal.Client.AskAsync(Documents + "?modified_since=2023-01-01T00:00:00Z");

        Assert.False(second.IsFromCache());
        Assert.Equal("no-store", second.CacheControl());
    }

    private static JsonElement Agenda(JsonElement documents) =>
        documents.One(document => string.Equals(document.Text("id"), "01a2076b-fcb9-75c9-a500-c6b614feb65c", StringComparison.Ordinal));

    /// <summary>The whole answer, made anew: a stored one would tell nothing of what is hidden.</summary>
    private static async Task<string> TextAsync(HttpClient reader) => (await reader.JsonAsync(Documents + "?modified_since=2000-01-01T00:00:00Z")).GetRawText();

    private static async Task<string> AddWaitingAsync(HttpClient officer, string symbol)
    {
        using var saved = await officer.SubmitAsync(await officer.OpenAsync(DocumentOfficers.List + "/new"), Officers.EditForm, Cancellation, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.Symbols"] = symbol, ["Input.Title.Text[en]"] = DocumentOfficers.Words, ["Input.WaitsForFile"] = "true",
        });
        return saved.Headers.Location!.ToString().Split('?')[0];
    }

    private static Task EditAsync(HttpClient officer, params (string Field, string Value)[] fields) => EditAsync(officer, DocumentOfficers.Agenda, fields);

    private static async Task EditAsync(HttpClient officer, string document, params (string Field, string Value)[] fields)
    {
        using var saved = await officer.SubmitAsync(
            await officer.OpenAsync(document + "/edit"), Officers.EditForm, Cancellation, fields.ToDictionary(field => field.Field, field => field.Value, StringComparer.Ordinal));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }
}
