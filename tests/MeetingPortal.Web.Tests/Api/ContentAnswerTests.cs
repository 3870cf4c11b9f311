using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Pages;
using MeetingPortal.Web.Tests.Publishing;

namespace MeetingPortal.Web.Tests.Api;

public sealed class ContentAnswerTests(PortalFixture portal)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/agenda", "CCM/MSP/2023/1")]
    [InlineData("/programme", "CCM/MSP/2023/3")]
    public async Task Get_Outline_SaysSoInSixLanguagesWithTheDocumentThatItIsNot(string below, string symbol)
    {
        var answer = await portal.Client.JsonAsync(ApiClient.Meeting + below);

        Assert.True(answer.GetProperty("outline").GetBoolean());
        Assert.Equal("outline", answer.Text("stage"));
        Assert.All(Language.All, language => Assert.Equal(Reading.Words("Outline_Notice", language, symbol), string.Join(' ', answer.Text("outlineNotice", language.Code, "text").Split())));
    }

    [Fact]
    public async Task Get_Agenda_HasTheTreeOfItemsWithNumbersAndDocuments()
    {
        var items = (await portal.Client.JsonAsync(ApiClient.Meeting + "/agenda")).GetProperty("items");

        var parent = items.One(item => item.GetProperty("items").GetArrayLength() > 4);
        var child = parent.GetProperty("items").One(item => string.Equals(item.Text("slug"), "victim-assistance", StringComparison.Ordinal));
        Assert.Equal(("9 (d)", "9 d)", "9 (د)"), (child.Text("number", "en"), child.Text("number", "fr"), child.Text("number", "ar")));
        Assert.Equal("inferred", child.Text("source"));
        Assert.Contains("CCM/MSP/2023/1", items.EnumerateArray().SelectMany(item => item.GetProperty("documents").All("symbol")), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Get_OfficialAgenda_IsNoOutlineAndSaysHowFarItHasCome()
    {
        await using var host = new PortalHost();
        _ = host.Services;
        host.Time.Advance(TimeSpan.FromMinutes(1));
        await host.ReleaseAsync<AgendaContent>(
            ContentKind.Agenda, content => content.Become(Stage.Adopted, LocalizedText.Of(Language.English, "at the 1st plenary meeting")).Match(agenda => agenda, _ => content), "Adopted.", Cancellation);

        var agenda = await host.CreateClient().JsonAsync(ApiClient.Meeting + "/agenda");
        var releases = (await host.CreateClient().JsonAsync(ApiClient.Meeting + "/releases")).GetProperty("releases");

        Assert.False(agenda.GetProperty("outline").GetBoolean());
        Assert.False(agenda.Has("outlineNotice"));
        Assert.False(agenda.GetProperty("items")[0].Has("source"));
        Assert.Equal(("adopted", "at the 1st plenary meeting", "2"), (agenda.Text("stage"), agenda.Text("stageSource", "en", "text"), agenda.Text("release", "number")));
        var newest = releases[0];
        Assert.Equal(("adopted", "at the 1st plenary meeting"), (newest.Text("stage"), newest.Text("stageSource", "en", "text")));
        Assert.Equal(("agenda", "False", "https://portal.example/{lang}/11msp/agenda/v/2"), (newest.Text("kind"), newest.Text("outline"), newest.Text("page")));
        var outline = releases.One(release => string.Equals(release.Text("kind"), "agenda", StringComparison.Ordinal) && release.GetProperty("number").GetInt32() == 1);
        Assert.StartsWith("Canevas de travail", outline.Text("outlineNotice", "fr", "text"), StringComparison.Ordinal);
        Assert.Equal(("outline", false), (outline.Text("stage"), outline.Has("stageSource")));
        Assert.All(releases.EnumerateArray().Where(release => release.Text("kind") is "page" or "letter"), release => Assert.False(release.Has("stage")));
    }

    [Fact]
    public async Task Get_Programme_GivesSittingsOnTheVenuesClockInTheirOrder()
    {
        var programme = await portal.Client.JsonAsync(ApiClient.Meeting + "/programme");

        var sittings = programme.GetProperty("sittings");
        var first = sittings[0];
        Assert.Equal(("2023-09-11", "10:00", "13:00", "Europe/Zurich", "plenary"), (first.Text("date"), first.Text("start"), first.Text("end"), first.Text("zone"), first.Text("kind")));
        var order = sittings.EnumerateArray().Select(sitting => sitting.Text("date") + sitting.Text("start")).ToList();
        Assert.Equal(order.Order(StringComparer.Ordinal), order, StringComparer.Ordinal);
        Assert.NotEqual(0, first.GetProperty("entries")[0].GetProperty("agendaItems").GetArrayLength());
    }

    [Fact]
    public async Task Get_ProgrammeWithAPrivateSitting_TellsItsTimeAndNothingElse()
    {
        await using var host = new PortalHost();
        await host.ReleaseAsync<ProgrammeContent>(
            ContentKind.Programme, content => content.WithSitting("wed-13-am", sitting => sitting with { Audience = Audience.StatesParties }), "One sitting is private.", Cancellation);

        var sitting = (await host.CreateClient().JsonAsync(ApiClient.Meeting + "/programme")).GetProperty("sittings")
            .One(candidate => string.Equals(candidate.Text("slug"), "wed-13-am", StringComparison.Ordinal));

        Assert.False(sitting.GetProperty("isPublic").GetBoolean());
        Assert.Equal(("10:00", 0), (sitting.Text("start"), sitting.GetProperty("entries").GetArrayLength()));
        Assert.False(sitting.Has("kind"));
    }

    [Fact]
    public async Task Get_ProgrammeWithoutASittingOfBefore_NamesItWithTheInstantOfTheReleaseThatLeftItOut()
    {
        await using var host = new PortalHost();
        var client = host.CreateClient();
        var before = (await client.JsonAsync(ApiClient.Meeting + "/programme")).GetProperty("sittings")
            .One(sitting => string.Equals(sitting.Text("slug"), "tue-12-am", StringComparison.Ordinal));
        host.Time.Advance(TimeSpan.FromMinutes(1));
        await host.ReleaseAsync<ProgrammeContent>(
            ContentKind.Programme, content => content with { Sittings = [.. content.Sittings.Where(sitting => !string.Equals(sitting.Slug, "tue-12-am", StringComparison.Ordinal))] }, "One is left out.", Cancellation);
        host.Time.Advance(TimeSpan.FromMinutes(1));
        await host.ReleaseAsync<ProgrammeContent>(
            ContentKind.Programme, content => content.WithSitting("thu-14-pm", sitting => sitting with { End = new TimeOnly(17, 0) }), "Another is shorter.", Cancellation);

        var tombstone = (await client.JsonAsync(ApiClient.Meeting + "/programme")).GetProperty("tombstones").One(_ => true);

        Assert.Equal((before.Text("id"), "sitting", "True", "2023-08-21T08:01:00Z"), (tombstone.Text("id"), tombstone.Text("kind"), tombstone.Text("withdrawn"), tombstone.Text("at")));
    }

    [Fact]
    public async Task Get_ReleasesSinceAnInstant_AreThoseFromItOnAndTheLatestIsNamed()
    {
        await using var host = new PortalHost();
        var client = host.CreateClient();
        var all = await client.JsonAsync(ApiClient.Meeting + "/releases");
        host.Time.Advance(TimeSpan.FromMinutes(2));
        await host.ReleasePageAsync("venue", page => page with { Order = 9 }, "The order changed.", Cancellation);

        var since = await client.JsonAsync(ApiClient.Meeting + "/releases?modified_since=2023-08-21T10:02:00%2B02:00");
        var later = await client.JsonAsync(ApiClient.Meeting + "/releases?modified_since=2023-08-21T08:02:00.001Z");

        var release = since.GetProperty("releases").One(_ => true);
        Assert.Equal(("page", "venue", "2", "2023-08-21T08:02:00Z"), (release.Text("kind"), release.Text("slug"), release.Text("number"), release.Text("releasedAt")));
        Assert.Equal("The order changed.", release.Text("sentence", "en", "text"));
        Assert.Equal(0, later.GetProperty("releases").GetArrayLength());
        Assert.Equal(("2023-08-21T08:00:00Z", "2023-08-21T08:02:00Z"), (all.Text("latest"), later.Text("latest")));
    }

    [Fact]
    public async Task Get_ReleasesAfterAWithdrawal_NameTheReleaseAndSinceWhenAndNothingElseOfIt()
    {
        await using var host = new PortalHost();
        var (officer, client) = (await host.OfficerAsync(Cancellation), host.CreateClient());
        host.Time.Advance(TimeSpan.FromMinutes(1));
        var release = await host.ReleasePageAsync("venue", page => page with { Order = 9 }, "A wrong order.", Cancellation);
        host.Time.Advance(TimeSpan.FromMinutes(1));
        using var withdrawn = await officer.SubmitAsync(
            await officer.OpenAsync("/en/secretariat/11msp/page/venue/withdraw"), Officers.EditForm, Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Reason.Text[en]"] = "It was wrong." });

        var all = await client.JsonAsync(ApiClient.Meeting + "/releases");
        var since = await client.JsonAsync(ApiClient.Meeting + "/releases?modified_since=2023-08-21T08:02:00Z");
        var later = await client.JsonAsync(ApiClient.Meeting + "/releases?modified_since=2023-08-21T08:02:01Z");

        foreach (var answer in new[] { all, since })
        {
            var tombstone = answer.GetProperty("tombstones").One(_ => true);
            Assert.Equal((release.Id.Value.ToString(), "release", "True", "2023-08-21T08:02:00Z"), (tombstone.Text("id"), tombstone.Text("kind"), tombstone.Text("withdrawn"), tombstone.Text("at")));
            Assert.DoesNotContain(answer.GetProperty("releases").EnumerateArray(), entry => string.Equals(entry.Text("id"), tombstone.Text("id"), StringComparison.Ordinal));
        }

        Assert.Equal((0, "2023-08-21T08:02:00Z"), (later.GetProperty("tombstones").GetArrayLength(), later.Text("latest")));
    }
}
