using System.Net;
using AngleSharp.Html.Dom;
using MeetingPortal.Domain.Languages;
using MeetingPortal.TestKit.Hosting;

namespace MeetingPortal.Web.Tests.Publishing;

/// <summary>The board says of every document's title in which languages it is missing, and leads to where it is written.</summary>
public sealed class TitleBoardTests
{
    private const string Board = "/en/secretariat/11msp/languages";
    private const string Complete = "CCM/MSP/2023/1";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_ByAnOfficer_CountsAndShowsWhatIsMissingAndTheRestOnRequest()
    {
        await using var host = new PortalHost();
        var officer = await host.OfficerAsync(Cancellation);
        await TitleAsync(officer);

        var board = await officer.OpenAsync(Board);
        var every = await officer.OpenAsync($"{Board}?titles=all");

        var (shown, all) = (Symbols(board), Symbols(every));
        Assert.Equal($"Documents without a title in some language: {shown.Count} of {all.Count}", board.Find("section[aria-labelledby=titles] > p").TextContent);
        Assert.NotEmpty(shown);
        Assert.DoesNotContain(Complete, shown, StringComparer.Ordinal);
        Assert.Equal([.. shown, Complete], all, StringComparer.Ordinal);
        var title = every.Find($"a[href$='{DocumentOfficers.Agenda["/en/secretariat/11msp".Length..]}/edit']").Closest("tr")!;
        Assert.Equal(
            ["official", "unofficial, by Dana Example (fictional), 21 August 2023", "official", "official", "official", "official"],
            title.QuerySelectorAll(".six .visually-hidden").Select(slot => slot.TextContent.Split(": ")[1]),
            StringComparer.Ordinal);
    }

    [Fact]
    public async Task Get_OneLanguage_ShowsTheDocumentsWithoutATitleInIt()
    {
        await using var host = new PortalHost();
        var officer = await host.OfficerAsync(Cancellation);
        await TitleAsync(officer);

        var english = await officer.OpenAsync($"{Board}?titles=en");
        var arabic = await officer.OpenAsync($"{Board}?titles=ar");

        Assert.Empty(Symbols(english));
        Assert.Equal("No title is missing here.", english.Find("section[aria-labelledby=titles] .empty").TextContent);
        Assert.All(arabic.QuerySelectorAll("section[aria-labelledby=titles] tbody tr"), row => Assert.Contains(": missing", row.Find(".six li").TextContent, StringComparison.Ordinal));
        Assert.Equal("ar", arabic.Find("#show option[selected]").GetAttribute("value"));
    }

    /// <summary>Gives one document a title in all languages, one of them an unofficial translation.</summary>
    private static async Task TitleAsync(HttpClient officer)
    {
        var form = await officer.OpenAsync($"{DocumentOfficers.Agenda}/edit");
        var fields = Language.All.ToDictionary(language => $"Input.Title.Text[{language.Code}]", language => $"Agenda {language.Code}", StringComparer.Ordinal);
        fields["Input.Title.Unofficial[zh]"] = "true";
        using var saved = await officer.SubmitAsync(form, "main form.stack", Cancellation, fields);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }

    private static List<string> Symbols(IHtmlDocument board) =>
        [.. board.QuerySelectorAll("section[aria-labelledby=titles] tbody bdi").Where(mark => mark.Closest("th") is not null).Select(symbol => symbol.TextContent)];
}
