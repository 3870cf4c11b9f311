using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.TestKit.Files;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Pages;
using MeetingPortal.Web.Tests.Publishing;
using MeetingPortal.Web.Tests.Registration;
using MeetingPortal.Web.Tests.Searching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>M01, M03, M12, M13, M15, M30: what the search would tell of what readers may not have, not yet or not any more.</summary>
public sealed class M12SearchTests
{
    private const string Secret = "xyzzyplugh";
    private const string Words = $"\"{SecondMeeting.Secret}\"";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task M12_TextOfAFileBeforeItsInstant_ChangesNoAnswerAndIsFoundAfterIt()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        using var reader = host.CreateClient();
        await host.IndexedAsync();
        var before = await AnswersAsync(reader);

        var file = await officer.SendsAsync(bytes: Text(Secret));
        await officer.ScheduledAsync(file, At(host).AddHours(3));
        await host.TextsReadAsync();
        Assert.Equal(before, await AnswersAsync(reader));

        HoursPass(host);
        await host.WithAsync<MeetingPortal.Publishing.Documents.AnnounceDueFiles, int>(due => due.RunAsync(Cancellation));
        await host.IndexedAsync();
        Assert.Equal(["/fr/d/CCM/MSP/2023/1"], (await reader.SearchAsync(Secret, language: "fr")).Hits());
    }

    [Fact]
    public async Task M12_IndexThatKnowsOfAFileTooEarly_DoesNotTell()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        using var reader = host.CreateClient();
        var file = await officer.SendsAsync(bytes: Text(Secret));
        await officer.ScheduledAsync(file, At(host).AddHours(3));
        HoursPass(host);
        await host.WithAsync<MeetingPortal.Publishing.Documents.AnnounceDueFiles, int>(due => due.RunAsync(Cancellation));
        await host.TextsReadAsync();
        Assert.NotEmpty((await reader.SearchAsync(Secret, language: "fr")).Hits());

        MissionClient.MoveMeeting(host, TimeSpan.FromHours(-4));

        var page = await reader.SearchAsync(Secret, language: "fr");
        Assert.Empty(page.Hits());
        Assert.Null(page.QuerySelector(".page-head .meta"));
    }

    [Fact]
    public async Task M30_WithdrawnFile_IsGoneAtOnceAndItsDocumentStays()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        using var reader = host.CreateClient();
        var file = await host.HoldsAsync(officer, "fr", Secret);
        Assert.NotEmpty((await reader.SearchAsync(Secret, language: "fr")).Hits());

        await officer.DecidedAsync(file, "Withdraw", ("Input.Reason", "A wrong file."));
        Assert.Empty((await reader.SearchAsync(Secret, language: "fr")).Hits());

        await host.IndexedAsync();
        Assert.Empty((await reader.SearchAsync(Secret, language: "fr")).Hits());
        Assert.Contains("/fr/d/CCM/MSP/2023/1", (await reader.SearchAsync("CCM/MSP/2023/1", language: "fr")).Hits(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task M03_DocumentThatIsNotForEverybody_IsInNoHitAndNoCount()
    {
        await using var host = new PortalHost();
        using var reader = host.CreateClient();
        await host.IndexedAsync();
        var before = await reader.SearchAsync("CCM/MSP/2023/3");

        await HideAsync(host, "annotated-programme-of-work");
        var atOnce = await reader.SearchAsync("CCM/MSP/2023/3", "&kind=document");
        await host.IndexedAsync();
        var later = await reader.SearchAsync("CCM/MSP/2023/3", "&kind=document");

        Assert.Contains("/en/d/CCM/MSP/2023/3", before.Hits(), StringComparer.Ordinal);
        Assert.DoesNotContain("/en/d/CCM/MSP/2023/3", atOnce.Hits(), StringComparer.Ordinal);
        Assert.DoesNotContain("/en/d/CCM/MSP/2023/3", later.Hits(), StringComparer.Ordinal);
        Assert.Equal(atOnce.Find("main").TextContent, later.Find("main").TextContent);
    }

    [Fact]
    public async Task M13_SittingThatBecamePrivate_IsFoundNowhere()
    {
        await using var host = new PortalHost();
        using var reader = host.CreateClient();
        var entry = new ProgrammeEntry(
            new(Guid.CreateVersion7()), "secret", [], LocalizedText.Of(Language.English, Secret), null, false, SourceStatus.Confirmed, null);
        var slug = string.Empty;
        await host.ReleaseAsync<ProgrammeContent>(
            ContentKind.Programme,
            programme =>
            {
                slug = programme.Sittings[0].Slug;
                return programme.WithSitting(slug, sitting => sitting with { Entries = [.. sitting.Entries, entry] });
            },
            "An entry more.",
            Cancellation);
        await host.IndexedAsync();
        Assert.Equal([$"/en/11msp/programme#{slug}"], (await reader.SearchAsync(Secret)).Hits());

        await host.ReleaseAsync<ProgrammeContent>(
            ContentKind.Programme, programme => programme.WithSitting(slug, sitting => sitting with { Audience = Audience.StatesParties }), "Closed.", Cancellation);

        Assert.Empty((await reader.SearchAsync(Secret, "&language=all")).Hits());
        await host.IndexedAsync();
        Assert.Empty((await reader.SearchAsync(Secret, "&language=all")).Hits());
    }

    [Fact]
    public async Task M15_WorkingCopyAndWithdrawnRelease_AreNotFound()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        using var reader = host.CreateClient();
        await officer.SavedAsync("venue", "Venue", Secret);
        await host.IndexedAsync();
        Assert.Empty((await reader.SearchAsync(Secret)).Hits());

        await officer.ReleasedAsync("venue", "A sentence.");
        await host.IndexedAsync();
        Assert.Equal(["/en/11msp/info/venue"], (await reader.SearchAsync(Secret)).Hits());
    }

    [Fact]
    public async Task M01_OtherMeeting_IsFoundOnlyWhenAllMeetingsAreAsked()
    {
        await using var host = new PortalHost();
        using var reader = host.CreateClient();
        await host.WarmAsync();
        await SecondMeeting.AddAsync(host);
        await host.IndexedAsync();

        Assert.Empty((await reader.SearchAsync(Words)).Hits());
        var all = await reader.SearchAsync(Words, "&scope=all");
        Assert.Equal([$"/en/{SecondMeeting.Code}/info/other-page"], all.Hits());
        Assert.Contains("12TEST", all.Find(".hits").TextContent, StringComparison.Ordinal);
    }

    private static byte[] Text(string text) => SampleFiles.Pdf(text);

    private static void HoursPass(PortalHost host) => MissionClient.MoveMeeting(host, TimeSpan.FromHours(4));

    private static DateTimeOffset At(PortalHost host) =>
        WallClock.At(host.Services.GetRequiredService<MeetingClock>().Now, TimeZoneInfo.FindSystemTimeZoneById("Europe/Zurich"));

    private static async Task<IReadOnlyList<string>> AnswersAsync(HttpClient reader)
    {
        string[] questions = [Secret, "CCM/MSP/2023/1", "agenda", "ordre du jour"];
        var answers = new List<string>();
        foreach (var question in questions)
        {
            foreach (var language in new[] { "en", "fr" })
            {
                answers.Add((await reader.SearchAsync(question, "&language=all", language)).Source.Text);
                answers.Add((await reader.SearchAsync(question, string.Empty, language)).Source.Text);
            }
        }

        return answers;
    }

    private static async Task HideAsync(PortalHost host, string slug)
    {
        var outcome = await host.WithAsync<Writes, Outcome<bool>>(writes => writes.RunAsync<bool>(
            Actor.Seed,
            "HideForTest",
            async (scope, cancellation) =>
            {
                var document = await scope.Store.Documents.SingleAsync(candidate => candidate.Slug == slug, cancellation);
                document.Audience = Audience.Participants;
                await scope.PublicContentChangedAsync(document.MeetingId, cancellation);
                return true;
            },
            Cancellation));
        Assert.True(outcome.Match(done => done, _ => false));
    }
}
