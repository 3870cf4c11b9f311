using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Languages;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Meetings;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Publishing;

/// <summary>Documents that a drop lists: how their symbols are spelled, where their other languages stand, and what an officer is asked to look at.</summary>
public sealed class NewDocumentDropTests : IAsyncLifetime
{
    private const string Awaited = "Input.IsRestAwaited";

    private readonly PortalHost _host = new();
    private HttpClient _officer = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _officer = await _host.OfficerAsync(Cancellation);

    public ValueTask DisposeAsync()
    {
        _officer.Dispose();
        return _host.DisposeAsync();
    }

    [Fact]
    public async Task Rest_IsNotKnownUnlessTheOfficerSaysOtherwise()
    {
        await IssuedInFrenchAndEnglishAsync();
        var drop = await _officer.DropsAsync(DropOfficers.File("CCM_MSP_2023_WP.7-EN.pdf"));

        Assert.Contains("readers can ask to be told when it is out", (await _officer.OpenAsync(drop)).Find("form.review-drop").TextContent, StringComparison.Ordinal);
        await _officer.ConfirmsAsync(drop, ("Input.Files[0].Title", "Paper"), ("Input.Files[0].IsTaken", "true"));

        Assert.All((await StatesAsync()).Values, state => Assert.Equal(VersionState.Unknown, state));
    }

    [Fact]
    public async Task Rest_NotYetIssued_HoldsForTheMeetingsOtherDocumentLanguages()
    {
        await IssuedInFrenchAndEnglishAsync();
        var drop = await _officer.DropsAsync(DropOfficers.File("CCM_MSP_2023_WP.7-EN.pdf"));

        await _officer.ConfirmsAsync(drop, ("Input.Files[0].Title", "Paper"), ("Input.Files[0].IsTaken", "true"), (Awaited, "true"), ("Input.When", "Now"));

        Assert.Equal([Language.French], (await StatesAsync()).Where(pair => pair.Value == VersionState.NotYetIssued).Select(pair => pair.Key));
        using var reader = _host.CreateClient();
        Assert.Single((await reader.GetPageAsync("/en/d/CCM/MSP/2023/WP.7", Cancellation)).QuerySelectorAll(".versions a[href*=subscribe]"));
    }

    [Fact]
    public async Task Rest_WhereNobodySaidTheLanguages_IsNotAsked()
    {
        var drop = await _officer.DropsAsync(DropOfficers.File("CCM_MSP_2023_WP.7-EN.pdf"), DropOfficers.File("CCM_MSP_2023_1-EN.pdf", "listed"));

        var page = await _officer.OpenAsync(drop);

        Assert.Null(page.QuerySelector($"[name='{Awaited}']"));
        Assert.Contains("They stay not known", page.Find("form.review-drop").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rest_WhenNoDocumentIsNew_IsNotAsked()
    {
        await IssuedInFrenchAndEnglishAsync();
        var drop = await _officer.DropsAsync(DropOfficers.File("CCM_MSP_2023_1-EN.pdf"));

        Assert.Null((await _officer.OpenAsync(drop)).QuerySelector($"[name='{Awaited}']"));
    }

    [Theory]
    [InlineData("ccm/msp/2023/ wp. 7", "CCM/MSP/2023/WP.7")]
    [InlineData("Ccm/Msp/2023/7*", "CCM/MSP/2023/7*")]
    public async Task Symbol_TypedCarelessly_IsKeptAsItIsSpelled(string typed, string spelled)
    {
        var drop = await _officer.DropsAsync(DropOfficers.File("a.pdf"));
        using var saved = await _officer.ReviewsAsync(drop, "Save", ("Input.Files[0].Symbol", typed), ("Input.Files[0].Language", "en"), ("Input.Files[0].Title", "Paper"));

        var review = await _officer.OpenAsync(drop);
        Assert.Equal(spelled, review.Field(0, "Symbol"));
        using var confirmed = await _officer.ReviewsAsync(review, "Confirm");
        Assert.Contains(spelled, await SymbolsAsync(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Symbol_ThatIsUnreadable_StaysAsItWasTyped()
    {
        var drop = await _officer.DropsAsync(DropOfficers.File("a.pdf"));

        using var saved = await _officer.ReviewsAsync(drop, "Save", ("Input.Files[0].Symbol", "paper seven"));

        Assert.Equal("paper seven", (await _officer.OpenAsync(drop)).Field(0, "Symbol"));
    }

    [Fact]
    public async Task Symbol_OfTheFormOfADocument_IsKeptAsItIsSpelled_AndOneThatWasIssuedOtherwiseStays()
    {
        await _host.StoreAsync(store => store.Symbols.Where(symbol => symbol.AsIssued == "CCM/MSP/2023/1").ExecuteUpdateAsync(set => set.SetProperty(symbol => symbol.AsIssued, "CCM/msp/2023/1"), Cancellation));
        var page = await _officer.OpenAsync(DocumentOfficers.Agenda + "/edit");

        using var saved = await _officer.SubmitAsync(page, Officers.EditForm, Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Symbols"] = "CCM/msp/2023/1\nccm/msp/2023/ wp.9" });

        Assert.Equal(System.Net.HttpStatusCode.Redirect, saved.StatusCode);
        var symbols = await SymbolsAsync();
        Assert.Contains("CCM/msp/2023/1", symbols, StringComparer.Ordinal);
        Assert.Contains("CCM/MSP/2023/WP.9", symbols, StringComparer.Ordinal);
    }

    [Fact]
    public async Task SymbolOfAnotherSession_IsRemarkedAndMayBeConfirmed()
    {
        var drop = await _officer.DropsAsync(DropOfficers.File("CCM_MSP_2022_5-EN.pdf"), DropOfficers.File("CCM_MSP_2010_3-EN.pdf", "listed"), DropOfficers.File("CCM_MSP_2023_WP.7-EN.pdf", "own"));

        var rows = (await _officer.OpenAsync(drop)).QuerySelectorAll("tbody tr");
        var remarks = rows.Select(row => row.QuerySelector(".remark")?.TextContent).ToList();

        Assert.Equal([null, "This symbol does not begin with CCM/MSP/2023. Is it a document of this meeting?", null], remarks, StringComparer.Ordinal);
        await _officer.ConfirmsAsync(drop, ("Input.Files[1].Title", "Paper of another session"), ("Input.Files[1].IsTaken", "true"));
        Assert.Contains("CCM/MSP/2022/5", await SymbolsAsync(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task NewDocumentWithoutEnglishTitle_IsRemarkedOnAllItsFiles()
    {
        var drop = await _officer.DropsAsync(DropOfficers.File("CCM_MSP_2023_WP.7-EN.pdf"), DropOfficers.File("CCM_MSP_2023_WP.7-FR.pdf", "French"));
        using var french = await _officer.ReviewsAsync(drop, "Save", ("Input.Files[1].Title", "Document d’Utopie"));
        var without = (await _officer.OpenAsync(drop)).QuerySelectorAll("tbody tr .remark").Select(remark => remark.TextContent).ToList();

        using var both = await _officer.ReviewsAsync(drop, "Save", ("Input.Files[0].Title", "Paper of Utopia"));

        Assert.Equal(Enumerable.Repeat("No file here brings the English title of the new document.", 2), without, StringComparer.Ordinal);
        Assert.Empty((await _officer.OpenAsync(drop)).QuerySelectorAll("tbody tr .remark"));
    }

    [Fact]
    public async Task FormOfADocument_OneButtonSaysNotYetIssuedOfWhatIsNotKnown()
    {
        await IssuedInFrenchAndEnglishAsync();
        var page = await _officer.OpenAsync(DocumentOfficers.List + "/new");

        using var saved = await _officer.SubmitAsync(
            page, Officers.EditForm, Cancellation,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Symbols"] = "CCM/MSP/2023/WP.7", ["Input.Title.Text[en]"] = "Paper", ["Input.States[en]"] = "IssuedElsewhere" },
            $"button[name='{Awaited}']");

        Assert.Equal(System.Net.HttpStatusCode.Redirect, saved.StatusCode);
        var states = await StatesAsync();
        Assert.Equal((VersionState.IssuedElsewhere, VersionState.NotYetIssued, VersionState.Unknown), (states[Language.English], states[Language.French], states[Language.Russian]));
    }

    private async Task IssuedInFrenchAndEnglishAsync()
    {
        var settings = await _officer.OpenAsync(MeetingWork.Settings);
        settings.Find("#DocumentLanguages_fr").SetAttribute("checked", "checked");
        settings.Find("#DocumentLanguages_en").SetAttribute("checked", "checked");
        using var saved = await _officer.SaveSettingsAsync(settings);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, saved.StatusCode);
    }

    private Task<Dictionary<Language, VersionState>> StatesAsync() => _host.StoreAsync(store => (
        from symbol in store.Symbols
        where symbol.AsIssued == "CCM/MSP/2023/WP.7"
        join version in store.LanguageVersions on symbol.DocumentId equals version.DocumentId
        select version).ToDictionaryAsync(version => version.Language, version => version.State, Cancellation));

    private Task<List<string>> SymbolsAsync() => _host.StoreAsync(store => store.Symbols.Select(symbol => symbol.AsIssued).ToListAsync(Cancellation));
}
