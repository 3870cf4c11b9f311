using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Caching;
using MeetingPortal.Web.Tests.Pages;

namespace MeetingPortal.Web.Tests.Publishing;

/// <summary>Whoever works on a text sees it as readers of each language will.</summary>
public sealed class PreviewTests
{
    private const string Desk = "/en/secretariat/11msp";
    private const string Block = "main .preview";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>With nothing to release, the preview is the page that readers have but for what leads on from it.</summary>
    [Theory]
    [InlineData("ar")]
    [InlineData("zh")]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("ru")]
    [InlineData("es")]
    public async Task Get_WorkingCopyThatIsReleased_SaysWhatReadersOfThatLanguageRead(string code)
    {
        await using var host = new PortalHost();
        var language = Language.Parse(code);
        var (officer, reader) = (await host.OfficerAsync(Cancellation), host.CreateClient());

        foreach (var (publication, path) in new[] { ("agenda/agenda", "agenda"), ("programme/programme", "programme"), ("letter/letter", "letter"), ("page/venue", "info/venue") })
        {
            var page = await officer.OpenAsync($"{Desk}/{publication}/preview?in={code}");
            var read = await reader.GetPageAsync($"/{code}/11msp/{path}", Cancellation);

            var block = page.Find(Block);
            Assert.Equal((language.Tag, language.Direction), (block.GetAttribute("lang"), block.GetAttribute("dir")));
            Assert.Equal(Said(read.Find("main .wrap")), Said(block));
            Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
            Assert.Equal("Preview of the working copy. Readers do not see it.", page.Find("main > .wrap > .note.warn strong").Text());
        }
    }

    [Fact]
    public async Task Get_Programme_ShowsDaysSittingsAndTheirItemsWithoutWaitingForARelease()
    {
        await using var host = new PortalHost();
        var officer = await host.OfficerAsync(Cancellation);
        await host.ChangeAsync<ProgrammeContent>(ContentKind.Programme, programme => programme.WithSitting(
            "tue-12-pm", sitting => sitting with { Start = new TimeOnly(16, 15), Kind = SittingKind.Informal, Room = LocalizedText.Of(Language.English, "Room XXI") }));

        var english = (await PreviewAsync(officer, "programme", "en")).Find(Block);
        var arabic = (await PreviewAsync(officer, "programme", "ar")).Find(Block);

        Assert.Equal(4, english.QuerySelectorAll("section.day h2").Length);
        Assert.StartsWith(
            "16:15–18:00 Room XXI Informal consultations Item 9 (c) Clearance of cluster munition remnants and risk education inferred Item 11",
            english.Find("#tue-12-pm").Text(),
            StringComparison.Ordinal);
        Assert.Equal("الاثنين، 11 أيلول/سبتمبر 2023", arabic.Find("section.day h2").Text());
        Assert.Equal(("en", "Room XXI"), (arabic.Find("#tue-12-pm .meta span").GetAttribute("lang"), arabic.Find("#tue-12-pm .meta span").TextContent));
        Assert.Equal($"{Desk}/agenda/agenda/preview?in=ar#clearance", arabic.Find("#tue-12-pm td a").GetAttribute("href"));
        Assert.Empty(english.QuerySelectorAll("a[type]"));
    }

    [Fact]
    public async Task Get_Programme_TakesTheItemsFromTheAgendaThatReadersHave()
    {
        await using var host = new PortalHost();
        var officer = await host.OfficerAsync(Cancellation);
        await host.ChangeAsync<AgendaContent>(ContentKind.Agenda, agenda => agenda with
        {
            Items = [agenda.Items[0] with { Title = LocalizedText.Of(Language.English, "Opening ceremony") }, .. agenda.Items.Skip(1)],
        });

        Assert.Contains("Item 1 Opening of the Meeting", (await PreviewAsync(officer, "programme", "en")).Find("#mon-11-am").Text(), StringComparison.Ordinal);
        Assert.Contains("Opening ceremony", (await PreviewAsync(officer, "agenda", "en")).Find("#opening").Text(), StringComparison.Ordinal);
        using var withdrawn = await officer.SubmitAsync(
            await officer.OpenAsync($"{Desk}/agenda/agenda/withdraw"), "main form", Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Reason.Text[en]"] = "Wrong." });
        Assert.Equal(System.Net.HttpStatusCode.Redirect, withdrawn.StatusCode);

        Assert.Contains("Item 1 Opening ceremony", (await PreviewAsync(officer, "programme", "en")).Find("#mon-11-am").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ProgrammeWithPrivateSittings_ShowsOfThemWhatReadersWillAndNamesThoseLeftOut()
    {
        await using var host = new PortalHost();
        var officer = await host.OfficerAsync(Cancellation);
        await host.ChangeAsync<ProgrammeContent>(ContentKind.Programme, programme => programme
            .WithSitting("mon-11-am", sitting => sitting with { Audience = Audience.StatesParties, ClosedDisplay = ClosedDisplay.TimeAndRoom })
            .WithSitting("wed-13-am", sitting => sitting with { Audience = Audience.StatesParties, ClosedDisplay = ClosedDisplay.Nothing }));

        var page = await PreviewAsync(officer, "programme", "fr");

        Assert.Equal("Séance privée", page.Find($"{Block} #mon-11-am td").Text());
        Assert.Null(page.QuerySelector("#wed-13-am"));
        Assert.Equal(
            "Readers will see nothing of these private meetings: Wednesday, 13 September 2023, 10:00–13:00",
            string.Join(' ', page.Texts("main .note.warn p + p, main .note.warn li")));
    }

    [Fact]
    public async Task Get_Agenda_ShowsTheTreeWithNumbersAndTheStage()
    {
        await using var host = new PortalHost();
        var officer = await host.OfficerAsync(Cancellation);
        await host.ChangeAsync<AgendaContent>(ContentKind.Agenda, agenda => agenda with { Stage = Stage.Adopted, StageSource = LocalizedText.Of(Language.English, "at the 1st plenary meeting") });

        var english = (await PreviewAsync(officer, "agenda", "en")).Find(Block);
        var arabic = (await PreviewAsync(officer, "agenda", "ar")).Find(Block);

        Assert.Equal("Adopted at the 1st plenary meeting", english.Find(".stage-line").Text());
        Assert.Null(english.QuerySelector(".note.outline"));
        Assert.Equal("(ج)", arabic.Find("#clearance > .no").Text());
        Assert.Equal("(c)", english.Find("#clearance > .no").Text());
        Assert.Equal($"{Desk}/programme/programme/preview?in=en#mon-11-am", english.Find("#opening ul.links a").GetAttribute("href"));
    }

    /// <summary>What a reader is told of a language that is missing is told in that language, and to no other reader.</summary>
    [Fact]
    public async Task Get_TextThatIsMissing_HasTheNoticeOfThatLanguageAlone()
    {
        await using var host = new PortalHost();
        var officer = await host.OfficerAsync(Cancellation);
        await host.ChangeAsync<LetterContent>(ContentKind.Letter, letter => letter with { Language = Language.English });

        var (english, french, arabic) = (await PreviewAsync(officer, "letter", "en"), await PreviewAsync(officer, "letter", "fr"), await PreviewAsync(officer, "letter", "ar"));

        Assert.Empty(english.QuerySelectorAll($"{Block} .note"));
        Assert.Equal(Reading.Words("Letter_OnlyIn", Language.French, "anglais"), french.Find($"{Block} .note").Text());
        Assert.Equal(("en", "ltr"), (arabic.Find($"{Block} .letter").GetAttribute("lang"), arabic.Find($"{Block} .letter").GetAttribute("dir")));
    }

    [Theory]
    [InlineData("agenda/agenda")]
    [InlineData("programme/programme")]
    [InlineData("letter/letter")]
    [InlineData("page/venue")]
    public async Task Get_EveryWayIn_OffersTheSixLanguages(string publication)
    {
        await using var host = new PortalHost();
        var officer = await host.OfficerAsync(Cancellation);
        var addresses = Language.All.Select(language => $"{Desk}/{publication}/preview?in={language.Code}").ToList();

        var preview = await officer.OpenAsync($"{Desk}/{publication}/preview?in=ru");
        var release = await officer.OpenAsync($"{Desk}/{publication}/release");
        var contents = await officer.OpenAsync(Desk);

        Assert.Equal(addresses, preview.Attributes("nav.preview-in a", "href"));
        Assert.Equal(addresses[4], Assert.Single(preview.QuerySelectorAll("nav.preview-in [aria-current=page]")).GetAttribute("href"));
        Assert.Equal(addresses, release.Attributes("nav.preview-in a", "href"));
        Assert.Equal(addresses, contents.Attributes($"main nav a[href^='{Desk}/{publication}/preview']", "href"));
        Assert.Equal(["Arabic", "Chinese", "English", "French", "Russian", "Spanish"], preview.Texts("nav.preview-in a"));
    }

    private static Task<IHtmlDocument> PreviewAsync(HttpClient officer, string kind, string language) => officer.OpenAsync($"{Desk}/{kind}/{kind}/preview?in={language}");

    /// <summary>The words of a page without those that lead on from it: calendars, bundles, subscriptions, and which release it is.</summary>
    private static string Said(IElement element)
    {
        var copy = (IElement)element.Clone();
        foreach (var tool in copy.QuerySelectorAll(".tools, .release, .rooms-now, .follow, li:has(> a[type]), a[type], script").ToList())
        {
            tool.Remove();
        }

        return copy.Text();
    }
}
