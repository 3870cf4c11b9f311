using System.Net;
using AngleSharp.Html.Dom;
using MeetingPortal.TestKit.Hosting;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Publishing;

/// <summary>A translator of one language works beside the original and can do nothing else.</summary>
public sealed class TranslationTests
{
    private const string Board = "/en/secretariat/11msp/languages";
    private const string French = $"{Board}/agenda/agenda/fr";
    private const string Form = "main form.stack";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Translator_SavesTheirLanguage_AndReadersSeeItAfterAnOfficersRelease()
    {
        await using var host = new PortalHost();
        var (officer, tea, reader) = (await host.OfficerAsync(Cancellation), await host.TranslatorAsync(), host.CreateClient());
        var opened = await tea.OpenAsync(French);
        Assert.Equal("Opening of the Meeting", opened.Find("form.stack [lang=en]").TextContent);

        using var saved = await tea.SubmitAsync(opened, Form, Cancellation, Fill((opened.WordsOf("Item 1"), "Ouverture solennelle")));
        Assert.Equal($"{French}?saved=true", saved.Headers.Location!.OriginalString);
        Assert.Contains("unofficial, by Tea Example (fictional), 21 August 2023", (await tea.OpenAsync(French)).Find("form.stack legend").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Ouverture solennelle", await reader.GetStringAsync(new Uri("/fr/11msp/agenda", UriKind.Relative), Cancellation), StringComparison.Ordinal);
        using var released = await officer.ReleaseAsync(await officer.OpenAsync("/en/secretariat/11msp/agenda/agenda/release"), "The French was improved.");

        Assert.Contains("Ouverture solennelle", await reader.GetStringAsync(new Uri("/fr/11msp/agenda", UriKind.Relative), Cancellation), StringComparison.Ordinal);
        Assert.Contains("Opening of the Meeting", await reader.GetStringAsync(new Uri("/en/11msp/agenda", UriKind.Relative), Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/secretariat/11msp/languages/agenda/agenda/ar")]
    [InlineData("/en/secretariat/11msp/languages/agenda/agenda/en")]
    [InlineData("/en/secretariat/11msp/agenda/agenda/release")]
    [InlineData("/en/secretariat/11msp/agenda")]
    [InlineData("/en/secretariat/11msp/letter")]
    [InlineData("/en/secretariat/11msp/page/venue/edit?in=fr")]
    [InlineData("/en/secretariat/11msp/languages/agenda/no-such/fr")]
    [InlineData("/en/secretariat/11msp/languages/documents/ar")]
    [InlineData("/en/secretariat/11msp/languages/documents/waiting")]
    public async Task Translator_ElsewhereThanInTheirLanguage_FindsNothing(string address)
    {
        await using var host = new PortalHost();
        var tea = await host.TranslatorAsync();

        using var answer = await tea.GetAsync(new Uri(address, UriKind.Relative), Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    /// <summary>A form is what its sender makes of it: of another language, or of a release.</summary>
    [Theory]
    [InlineData($"{Board}/agenda/agenda/ar")]
    [InlineData($"{Board}/agenda/agenda/en")]
    [InlineData("/en/secretariat/11msp/agenda/agenda/release")]
    public async Task Translator_SendingTheirFormElsewhere_ChangesAndReleasesNothing(string target)
    {
        await using var host = new PortalHost();
        var tea = await host.TranslatorAsync();
        var opened = await tea.OpenAsync(French);
        opened.Find(Form).SetAttribute("action", target);
        var before = await WrittenAsync(host);

        using var answer = await tea.SubmitAsync(opened, Form, Cancellation, Fill((opened.WordsOf("Item 1"), "Ouverture solennelle")));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(before, await WrittenAsync(host));
    }

    [Fact]
    public async Task Board_ForATranslator_SaysHowEverythingStandsAndLeadsToTheirLanguageAlone()
    {
        await using var host = new PortalHost();
        var tea = await host.TranslatorAsync();

        var start = await tea.OpenAsync("/en/secretariat");
        var board = await tea.OpenAsync(Board);

        Assert.Contains(start.QuerySelectorAll("main a"), link => link.GetAttribute("href") is Board);
        Assert.All(board.QuerySelectorAll(".board a"), link => Assert.EndsWith("/fr", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Contains(board.QuerySelectorAll(".board .state"), state => state.TextContent.StartsWith("unofficial: ", StringComparison.Ordinal));
        Assert.Null(board.QuerySelector("section[aria-labelledby=titles]"));
        Assert.Contains("complete", board.QuerySelectorAll(".board .state").Select(state => state.TextContent), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Board_InTheOriginalLanguage_OffersToEditItAndNotToTranslateIt()
    {
        await using var host = new PortalHost();

        var board = await (await host.OfficerAsync(Cancellation)).OpenAsync(Board);

        Assert.StartsWith("Edit the original – ", board.Find(".board a[href$='/agenda/agenda/en']").TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Translate – ", board.Find(".board a[href$='/agenda/agenda/fr']").TextContent, StringComparison.Ordinal);
        Assert.Null(board.QuerySelector(".board a[href$='/documents/en']"));
    }

    [Fact]
    public async Task Board_OfTheLetter_SaysThatItIsInOneLanguage()
    {
        await using var host = new PortalHost();

        var cells = (await (await host.OfficerAsync(Cancellation)).OpenAsync(Board)).Find(".board tr:has(a[href*='/letter/letter/'])").QuerySelectorAll("td");

        Assert.Equal(5, cells.Count(cell => cell.TextContent.Contains("the letter itself only in English", StringComparison.Ordinal)));
        Assert.DoesNotContain(cells, cell => cell.TextContent.Contains("only in English", StringComparison.Ordinal) && cell.TextContent.Contains("complete", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Original_ChangedByARelease_IsTheTranslatorsToConfirm()
    {
        await using var host = new PortalHost();
        var (officer, tea) = (await host.OfficerAsync(Cancellation), await host.TranslatorAsync());
        var english = await officer.OpenAsync($"{Board}/agenda/agenda/en");
        using var changed = await officer.SubmitAsync(english, Form, Cancellation, Fill((english.WordsOf("Item 1"), "Opening ceremony")));
        using var released = await officer.ReleaseAsync(await officer.OpenAsync("/en/secretariat/11msp/agenda/agenda/release"), "Item 1 has another title.");
        Assert.Contains("outdated: 1, since release 2", (await tea.OpenAsync(Board)).Find(".board").TextContent, StringComparison.Ordinal);

        var opened = await tea.OpenAsync(French);
        Assert.Contains("the original changed with release 2", opened.Find("form.stack legend").TextContent, StringComparison.Ordinal);
        using var confirmed = await tea.SubmitAsync(opened, Form, Cancellation, Fill((opened.WordsOf("Item 1").Replace("Words", "IsConfirmed", StringComparison.Ordinal), "true")));

        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
        Assert.DoesNotContain("outdated: 1, since release 2", string.Join('|', (await tea.OpenAsync(Board)).QuerySelectorAll(".board tr:has(a[href*='/agenda/agenda/fr']) td:has(a) .state").Select(state => state.TextContent)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_AfterSomebodyElse_IsRefusedWithBothAndMayThenBeRepeated()
    {
        await using var host = new PortalHost();
        var (officer, tea) = (await host.OfficerAsync(Cancellation), await host.TranslatorAsync());
        var opened = await tea.OpenAsync(French);
        var other = await officer.OpenAsync(French);
        using var first = await officer.SubmitAsync(other, Form, Cancellation, Fill((other.WordsOf("Item 1"), "Ouverture par l’officière")));

        using var answer = await tea.SubmitAsync(opened, Form, Cancellation, Fill((opened.WordsOf("Item 1"), "Ouverture par Tea"), (opened.WordsOf("Item 2"), "Adoption par Tea")));
        var refused = await answer.RefusedAsync("Somebody else changed this meanwhile.");

        Assert.Contains("Ouverture par l’officière", refused.Find("section.note.warn").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Adoption", refused.Find("section.note.warn").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Ouverture par Tea", "Adoption par Tea"], refused.QuerySelectorAll("textarea").Take(2).Select(area => area.TextContent.Trim()), StringComparer.Ordinal);
        using var again = await tea.SubmitAsync(refused, Form, Cancellation);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal("Ouverture par Tea", (await tea.OpenAsync(French)).Find("textarea").TextContent.Trim());
    }

    [Fact]
    public async Task Save_TooLong_IsRefusedAtThatTextWithEverythingTyped()
    {
        await using var host = new PortalHost();
        var tea = await host.TranslatorAsync();
        var opened = await tea.OpenAsync(French);

        using var answer = await tea.SubmitAsync(opened, Form, Cancellation, Fill((opened.WordsOf("Item 1"), new string('é', 501)), (opened.WordsOf("Item 2"), "Adoption par Tea")));
        var refused = await answer.RefusedAsync("At most 500 characters.");

        Assert.Equal("true", refused.Find("textarea").GetAttribute("aria-invalid"));
        Assert.Equal("Adoption par Tea", refused.QuerySelectorAll("textarea")[1].TextContent.Trim());
    }

    private static Dictionary<string, string> Fill(params (string Field, string Value)[] values) => values.ToDictionary(value => value.Field, value => value.Value, StringComparer.Ordinal);

    private static Task<int> WrittenAsync(PortalHost host) => host.StoreAsync(store => store.AuditEntries.CountAsync(Cancellation));
}
