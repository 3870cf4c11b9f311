using System.Net;
using AngleSharp.Html.Dom;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Documents;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Meetings;
using MeetingPortal.Web.Tests.Searching;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Publishing;

/// <summary>Translators propose titles of documents in their language; an officer takes them, and not before that a reader knows of them.</summary>
public sealed class TitleProposalTests
{
    private const string Board = "/en/secretariat/11msp/languages";
    private const string Arabic = $"{Board}/documents/ar";
    private const string Waiting = $"{Board}/documents/waiting";
    private const string Form = "main form.stack";
    private const string Take = "main form.take-titles";
    private const string First = "CCM/MSP/2023/1";
    private const string Second = "CCM/MSP/2023/3";
    private const string Words = "جدول قططلل";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Proposal_IsSeenByNobodyBeforeAnOfficerTakesIt()
    {
        await using var host = new PortalHost();
        var (officer, tea, reader) = (await host.OfficerAsync(Cancellation), await host.TranslatorAsync(Language.Arabic), host.CreateClient());
        var opened = await tea.OpenAsync(Arabic);
        Assert.Equal("Provisional agenda", opened.Find("fieldset [lang=en]").TextContent);
        Assert.DoesNotContain(opened.QuerySelectorAll("main a"), link => link.GetAttribute("href")!.Contains("/secretariat/11msp/documents", StringComparison.Ordinal));

        using var saved = await tea.SubmitAsync(opened, Form, Cancellation, Fill((opened.WordsOf(First), Words)));

        Assert.Equal($"{Arabic}?saved=true", saved.Headers.Location!.OriginalString);
        Assert.Contains("waits for an officer, by Tea Example (fictional), 21 August 2023", (await tea.OpenAsync(Arabic)).Find("legend").TextContent, StringComparison.Ordinal);
        Assert.Contains("waiting: 1", (await tea.OpenAsync(Board)).Find(".board tbody tr:last-child").TextContent, StringComparison.Ordinal);
        Assert.Empty(await WhereReadersSeeItAsync(host, reader));
        Assert.Equal("1 title waits for you", (await officer.OpenAsync(Board)).Find($"section a[href='{Waiting}']").TextContent);
        var review = await officer.OpenAsync(Waiting);
        Assert.Equal("Provisional agenda", review.Find("tbody [lang=en]").TextContent);
        Assert.Contains("Tea Example (fictional), 21 August 2023", review.Find("tbody tr").TextContent, StringComparison.Ordinal);
        using var taken = await officer.SubmitAsync(review, Take, Cancellation);

        Assert.Equal($"{Waiting}?taken=1", taken.Headers.Location!.OriginalString);
        Assert.Equal(4, (await WhereReadersSeeItAsync(host, reader)).Count);
        Assert.Equal(new LanguageText(Words, TextStatus.Unofficial, "Tea Example (fictional)", new DateOnly(2023, 8, 21)), (await DocumentAsync(host, First)).Title.Find(Language.Arabic));
        Assert.Equal("No title waits.", (await officer.OpenAsync(Waiting)).Find("main .empty").TextContent);
    }

    [Fact]
    public async Task Take_AfterTheTitleChanged_IsRefusedAndIsNotTicked()
    {
        await using var host = new PortalHost();
        var (officer, tea) = (await host.OfficerAsync(Cancellation), await host.TranslatorAsync(Language.Arabic));
        await ProposedAsync(tea, First, Words);
        await ProposedAsync(tea, Second, "برنامج");
        var review = await officer.OpenAsync(Waiting);
        await RetitleAsync(officer, "Agenda as it is now");

        using var answer = await officer.SubmitAsync(review, Take, Cancellation);
        var refused = await answer.RefusedAsync("Somebody else changed this meanwhile.");

        var fresh = await officer.OpenAsync(Waiting);
        foreach (var page in new[] { refused, fresh })
        {
            Assert.Equal([false, true], page.QuerySelectorAll("tbody input[type=checkbox]").Select(box => ((IHtmlInputElement)box).IsChecked));
            Assert.Contains("have changed since", page.Find("tbody tr").TextContent, StringComparison.Ordinal);
            Assert.Contains("Agenda as it is now", page.Find("tbody tr").TextContent, StringComparison.Ordinal);
            Assert.Contains(Words, page.Find("tbody tr").TextContent, StringComparison.Ordinal);
        }

        using var again = await officer.SubmitAsync(refused, Take, Cancellation, Fill(("Input[0].IsTaken", "true")));
        Assert.Equal($"{Waiting}?taken=2", again.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Save_AfterTheTitleChanged_IsRefusedWithBothAndMayThenBeRepeated()
    {
        await using var host = new PortalHost();
        var (officer, tea) = (await host.OfficerAsync(Cancellation), await host.TranslatorAsync(Language.Arabic));
        var opened = await tea.OpenAsync(Arabic);
        await RetitleAsync(officer, "Agenda as it is now");

        using var answer = await tea.SubmitAsync(opened, Form, Cancellation, Fill((opened.WordsOf(First), Words), (opened.WordsOf(Second), "برنامج")));
        var refused = await answer.RefusedAsync("Somebody else changed this meanwhile.");

        Assert.Contains("Agenda as it is now", refused.Find("section.note.warn").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Second, refused.Find("section.note.warn").TextContent, StringComparison.Ordinal);
        Assert.Equal([Words, "برنامج"], refused.QuerySelectorAll("textarea").Take(2).Select(area => area.TextContent.Trim()), StringComparer.Ordinal);
        using var again = await tea.SubmitAsync(refused, Form, Cancellation);
        Assert.Equal(2, await host.StoreAsync(store => store.TitleProposals.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Save_AfterAnotherProposal_IsRefusedWithItAndThenTakesItsPlace()
    {
        await using var host = new PortalHost();
        var (officer, tea) = (await host.OfficerAsync(Cancellation), await host.TranslatorAsync(Language.Arabic));
        var opened = await tea.OpenAsync(Arabic);
        await ProposedAsync(officer, First, "اقتراح آخر");

        using var answer = await tea.SubmitAsync(opened, Form, Cancellation, Fill((opened.WordsOf(First), Words)));
        var refused = await answer.RefusedAsync("Somebody else changed this meanwhile.");
        using var again = await tea.SubmitAsync(refused, Form, Cancellation);

        Assert.Contains("اقتراح آخر", refused.Find("section.note.warn").TextContent, StringComparison.Ordinal);
        Assert.Equal(Words, Assert.Single(await host.StoreAsync(store => store.TitleProposals.ToListAsync(Cancellation))).Words);
    }

    [Fact]
    public async Task Aside_LeavesTheOtherTicksAndMayBeBroughtBack()
    {
        await using var host = new PortalHost();
        var (officer, tea) = (await host.OfficerAsync(Cancellation), await host.TranslatorAsync(Language.Arabic));
        await ProposedAsync(tea, First, Words);
        await ProposedAsync(tea, Second, "برنامج");
        var review = await officer.OpenAsync(Waiting);

        using var answer = await officer.SubmitAsync(review, Take, Cancellation, Fill(("Input[1].IsTaken", "false")), "tbody tr:first-child button");
        var aside = await answer.ReadPageAsync(Cancellation);

        Assert.Contains(First, aside.Find("section[aria-labelledby=aside] tbody").TextContent, StringComparison.Ordinal);
        var left = Assert.IsType<IHtmlInputElement>(Assert.Single(aside.QuerySelectorAll($"{Take} input[type=checkbox]")), exactMatch: false);
        Assert.False(left.IsChecked);
        Assert.Contains("put aside by an officer", (await tea.OpenAsync(Arabic)).Find("legend").TextContent, StringComparison.Ordinal);
        using var refused = await officer.SubmitAsync(review, Take, Cancellation);
        await refused.RefusedAsync("Somebody else changed this meanwhile.");
        using var back = await officer.SubmitAsync(aside, "section[aria-labelledby=aside] form", Cancellation, button: "button");
        Assert.Equal(2, (await back.ReadPageAsync(Cancellation)).QuerySelectorAll($"{Take} input[type=checkbox]").Length);
    }

    [Fact]
    public async Task Take_NothingTicked_IsRefused()
    {
        await using var host = new PortalHost();
        var (officer, tea) = (await host.OfficerAsync(Cancellation), await host.TranslatorAsync(Language.Arabic));
        await ProposedAsync(tea, First, Words);

        using var answer = await officer.SubmitAsync(await officer.OpenAsync(Waiting), Take, Cancellation, Fill(("Input[0].IsTaken", "false")));

        await answer.RefusedAsync("Tick at least one title.");
    }

    [Fact]
    public async Task Save_OfficialWords_KeepsTheirSource()
    {
        await using var host = new PortalHost();
        var (officer, tea) = (await host.OfficerAsync(Cancellation), await host.TranslatorAsync(Language.Arabic));
        var opened = await tea.OpenAsync(Arabic);
        var words = opened.WordsOf(First);

        using var saved = await tea.SubmitAsync(
            opened, Form, Cancellation, Fill((words, Words), (words.Replace("Words", "IsUnofficial", StringComparison.Ordinal), "false"), ("Input.Source", "CCM/MSP/2023/1 (A)")));
        using var taken = await officer.SubmitAsync(await officer.OpenAsync(Waiting), Take, Cancellation);

        Assert.Equal(new LanguageText(Words, TextStatus.Official, "CCM/MSP/2023/1 (A)"), (await DocumentAsync(host, First)).Title.Find(Language.Arabic));
    }

    [Fact]
    public async Task Save_Emptied_TakesAProposalBackButNoTitleAway()
    {
        await using var host = new PortalHost();
        var tea = await host.TranslatorAsync();
        const string french = $"{Board}/documents/fr";
        var missing = (await tea.OpenAsync(french)).QuerySelectorAll("fieldset").Count(group => group.QuerySelector("textarea")!.TextContent.Trim().Length == 0);
        Assert.Equal(0, missing);
        await ProposedAsync(tea, First, "Ordre du jour", french);
        Assert.Equal(1, await host.StoreAsync(store => store.TitleProposals.CountAsync(Cancellation)));

        var opened = await tea.OpenAsync(french);
        using var answer = await tea.SubmitAsync(opened, Form, Cancellation, Fill((opened.WordsOf(First), " "), (opened.WordsOf(Second), new string('é', 1001))));
        var refused = await answer.RefusedAsync("only a documents officer can take out");
        Assert.Contains("At most 1000 characters.", refused.Find(".error-summary").TextContent, StringComparison.Ordinal);
        var box = opened.WordsOf(First);
        using var saved = await tea.SubmitAsync(opened, Form, Cancellation, Fill((box, "Ordre du jour provisoire"), (box.Replace("Words", "IsUnofficial", StringComparison.Ordinal), "false")));

        Assert.Equal(0, await host.StoreAsync(store => store.TitleProposals.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task List_OfManyTitles_BeginsWithThoseWithoutWordsAndHasPages()
    {
        await using var host = new PortalHost();
        var tea = await host.TranslatorAsync();
        foreach (var number in Enumerable.Range(1, 51))
        {
            await AddAsync(host, $"CCM/MSP/2023/WP.{number}");
        }

        var first = await tea.OpenAsync($"{Board}/documents/fr");
        var second = await tea.OpenAsync(first.Find(".pages li:last-child a").GetAttribute("href")!);
        await ProposedAsync(tea, "CCM/MSP/2023/WP.1", "Document", $"{Board}/documents/fr?only=missing");
        var only = await tea.OpenAsync($"{Board}/documents/fr?only=missing");

        Assert.Equal(50, first.QuerySelectorAll("fieldset").Length);
        Assert.All(first.QuerySelectorAll("fieldset"), group => Assert.Contains("missing", group.Find("legend").TextContent, StringComparison.Ordinal));
        Assert.StartsWith("CCM/MSP/2023/WP.51", second.Find("legend").TextContent, StringComparison.Ordinal);
        Assert.Contains(second.QuerySelectorAll("legend"), legend => legend.TextContent.StartsWith(First, StringComparison.Ordinal));
        Assert.Equal(50, only.QuerySelectorAll("fieldset").Length);
        Assert.StartsWith("CCM/MSP/2023/WP.2 ", only.Find("legend").TextContent, StringComparison.Ordinal);
        Assert.Null(only.QuerySelector(".pages"));
    }

    private static Dictionary<string, string> Fill(params (string Field, string Value)[] values) => values.ToDictionary(value => value.Field, value => value.Value, StringComparer.Ordinal);

    private static async Task ProposedAsync(HttpClient translator, string symbol, string words, string address = Arabic)
    {
        var opened = await translator.OpenAsync(address);
        using var saved = await translator.SubmitAsync(opened, Form, Cancellation, Fill((opened.WordsOf(symbol), words)));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }

    private static async Task RetitleAsync(HttpClient officer, string english)
    {
        using var saved = await officer.SubmitAsync(await officer.OpenAsync($"{DocumentOfficers.Agenda}/edit"), Form, Cancellation, Fill(("Input.Title.Text[en]", english)));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }

    private static async Task AddAsync(PortalHost host, string symbol)
    {
        var meeting = await host.MeetingAsync("11msp");
        var data = new DocumentData(
            [symbol], DocumentKind.Other, LocalizedText.Of(Language.English, $"Paper {symbol}", TextStatus.Official), LocalizedText.Empty, LocalizedText.Empty, Audience.Public, IssuedOn: null, new Dictionary<Language, VersionState>());
        var saved = await host.WithAsync<SaveDocumentHandler, Outcome<DocumentId>>(handler => handler.HandleAsync(new SaveDocument(meeting.Id, null, data, 0), Actor.Seed, Cancellation));
        Assert.Null(saved.Match<string?>(_ => null, refusal => refusal.Key));
    }

    private static Task<Document> DocumentAsync(PortalHost host, string symbol)
    {
        var key = DocumentSymbol.Parse(symbol).Key;
        return host.StoreAsync(store => store.Documents.SingleAsync(document => store.Symbols.Any(row => row.Key == key && row.DocumentId == document.Id), Cancellation));
    }

    /// <summary>The document's page, the list, the interface for programs and the search, as far as they have the words.</summary>
    private static async Task<IReadOnlyList<string>> WhereReadersSeeItAsync(PortalHost host, HttpClient reader)
    {
        await host.IndexedAsync();
        var seen = new List<string>();
        foreach (var address in new[] { $"/ar/d/{First}", "/ar/11msp/documents", "/api/v1/meetings/11msp/documents" })
        {
            var body = await reader.GetStringAsync(new Uri(address, UriKind.Relative), Cancellation);
            if (System.Text.RegularExpressions.Regex.Unescape(WebUtility.HtmlDecode(body)).Contains(Words, StringComparison.Ordinal))
            {
                seen.Add(address);
            }
        }

        seen.AddRange((await reader.SearchAsync("قططلل", "&language=all", "ar")).Hits());
        return seen;
    }
}
