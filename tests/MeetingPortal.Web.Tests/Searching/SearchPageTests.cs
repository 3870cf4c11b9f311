using System.Net;
using MeetingPortal.Domain.Languages;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Caching;
using MeetingPortal.Web.Tests.Pages;

namespace MeetingPortal.Web.Tests.Searching;

public sealed class SearchPageTests(SearchPageTests.Fixture portal) : IClassFixture<SearchPageTests.Fixture>
{
    private const string Agenda = "/d/CCM/MSP/2023/1";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_WithoutQuestion_ShowsTheFormAndIsNeitherKeptNorListed()
    {
        await using var host = new PortalHost();
        using var reader = host.CreateClient();

        using var answer = await reader.AskAsync("/en/11msp/search");
        var page = await answer.ReadPageAsync(Cancellation);

        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Equal("noindex", page.Find("meta[name=robots]").GetAttribute("content"));
        Assert.NotNull(page.QuerySelector("form[role=search] input[name=q]"));
        Assert.Null(page.QuerySelector("form[method=post], script"));
        Assert.Equal("page", page.Find(".bar a[href='/en/11msp/search']").GetAttribute("aria-current"));
        Assert.Empty(page.Hits());
    }

    [Fact]
    public async Task Get_WordsOfAPage_ShowsThemWithoutTheMarksOfItsTables()
    {
        await using var host = new PortalHost();
        using var reader = host.CreateClient();
        const string text = "| Gate | Hours |\n|---|:---:|\n| Quagga **Gate** | from [eight](https://a.example/x) \\| nine |\n\n- a \\*mark\\* of https://a.example/y";
        await host.ReleasePageAsync("venue", page => page with { Text = LocalizedText.Of(Language.English, text) }, "Another gate.", Cancellation);
        await host.IndexedAsync();

        var shown = (await reader.SearchAsync("quagga")).Find(".hits").TextContent;

        Assert.Contains("Gate Hours Quagga Gate from eight | nine a *mark* of https://a.example/y", string.Join(' ', shown.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CCM/MSP/2023/1")]
    [InlineData("ccm/msp/2023/1")]
    [InlineData("ccm msp 2023 1")]
    [InlineData("CCM/MSP/2023")]
    [InlineData("MSP/2023/1")]
    [InlineData("CCM/MSP/202")]
    public async Task Get_SymbolWholeInPartsOrItsBeginning_FindsTheDocument(string symbol)
    {
        var reader = portal.Client;
        await portal.Host.IndexedAsync();

        Assert.Contains("/en" + Agenda, (await reader.SearchAsync(symbol)).Hits(), StringComparer.Ordinal);
        Assert.Contains("/ar" + Agenda, (await reader.SearchAsync(symbol, language: "ar")).Hits(), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("CCM/MSP/2023/1")]
    [InlineData("ccm msp 2023 1")]
    public async Task Get_SymbolWithOrWithoutItsSigns_GivesItsDocumentFirst(string symbol)
    {
        await using var host = new PortalHost();
        using var reader = host.CreateClient();
        await host.ReleasePageAsync("venue", page => page with { Title = LocalizedText.Of(Language.English, "CCM/MSP/2023/2 and CCM/MSP/2023/1") }, "It cites.", Cancellation);
        await host.IndexedAsync();

        Assert.Equal("/en" + Agenda, (await reader.SearchAsync(symbol)).Hits()[0]);
    }

    [Theory]
    [InlineData("en", "item 1")]
    [InlineData("fr", "point 1")]
    [InlineData("es", "tema 1")]
    [InlineData("ru", "пункта 1")]
    [InlineData("ar", "البند ١")]
    [InlineData("zh", "项目1")]
    public async Task Get_ItemAsItIsCited_FindsIt(string language, string cited)
    {
        var reader = portal.Client;
        await portal.Host.IndexedAsync();

        Assert.Equal([$"/{language}/11msp/agenda#opening"], (await reader.SearchAsync(cited, "&kind=agenda", language)).Hits());
    }

    [Theory]
    [InlineData("fr", "Élection de la présidence", "election présidence", "Élection|présidence")]
    [InlineData("es", "Informe de la reunión añadida", "REUNION anadida", "reunión|añadida")]
    [InlineData("ru", "Отчёт о боеприпасах", "отчет", "Отчёт")]
    [InlineData("ar", "انتخاب الرئيسة وإقرار جدول الأعمال المُؤقَّت", "الرييسه الاعمال الموقت", "الرئيسة|الأعمال|المُؤقَّت")]
    [InlineData("zh", "通过临时议程和工作方案", "议程", "议程")]
    [InlineData("zh", "通过临时议程和工作方案", "程", "程和")]
    [InlineData("en", "Officers of the Meeting were re-elected", "\"re elected\"", "re-elected")]
    [InlineData("en", "The assistance given to a victim of war", "victims", "victim")]
    [InlineData("ar", "تنفيذ الالتزامات", "التزام", "الالتزامات")]
    public async Task Get_WordsOfAFileInItsLanguage_AreFoundHoweverTheyAreWrittenAndMarked(string language, string text, string question, string marked)
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        using var reader = host.CreateClient();
        await host.HoldsAsync(officer, language, text);

        var page = await reader.SearchAsync(question, "&kind=document", language);

        Assert.Equal([$"/{language}{Agenda}"], page.Hits());
        Assert.Equal(marked, page.Marked());
    }

    [Fact]
    public async Task Get_TextWithMarkup_IsShownAsText()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        using var reader = host.CreateClient();
        await host.HoldsAsync(officer, "en", "&lt;script&gt;alert(1)&lt;/script&gt; &lt;mark&gt;xyzzy&lt;/mark&gt;");

        using var answer = await reader.AskAsync("/en/11msp/search?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E+xyzzy");
        var page = await reader.SearchAsync("xyzzy");

        Assert.Equal("<script>alert(1)</script> <mark>xyzzy</mark>", page.Find(".snippet").TextContent);
        Assert.Equal(1, page.Find(".snippet").Children.Length);
        Assert.DoesNotContain("<img", await answer.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Filters_NarrowAndAreKeptInEveryAddress()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        using var reader = host.CreateClient();
        await host.HoldsAsync(officer, "fr", "xyzzy opening");

        var french = await reader.SearchAsync("xyzzy", "&language=fr");
        var spanish = await reader.SearchAsync("xyzzy", "&language=es");
        var all = await reader.SearchAsync("xyzzy", "&language=all&kind=document");
        var none = await reader.SearchAsync("xyzzy", "&language=all&kind=letter");
        var items = await reader.SearchAsync("opening", "&kind=agenda");
        var item = await reader.SearchAsync("opening", "&item=opening&kind=agenda");

        Assert.Equal(["/en" + Agenda], french.Hits());
        Assert.Equal("fr", french.Find(".snippet").GetAttribute("lang"));
        Assert.Empty(spanish.Hits());
        Assert.Equal(["/en" + Agenda], all.Hits());
        Assert.Empty(none.Hits());
        Assert.Contains(none.QuerySelectorAll(".empty a"), link => string.Equals(link.GetAttribute("href"), "/en/11msp/search?q=xyzzy&language=all", StringComparison.Ordinal));
        Assert.Contains("/fr/11msp/search?q=xyzzy&kind=document&language=all", all.QuerySelectorAll(".langs a").Select(link => link.GetAttribute("href")), StringComparer.Ordinal);
        Assert.Equal("document", ((AngleSharp.Html.Dom.IHtmlSelectElement)all.Find("#kind")).Value);
        Assert.All(items.Hits(), address => Assert.StartsWith("/en/11msp/agenda#", address, StringComparison.Ordinal));
        Assert.Equal(["/en/11msp/agenda#opening"], item.Hits());
    }

    [Fact]
    public async Task Get_OutlineHit_SaysThatItIsOne()
    {
        var reader = portal.Client;
        await portal.Host.IndexedAsync();

        var page = await reader.SearchAsync("opening", "&kind=programme");

        Assert.NotEmpty(page.Hits());
        Assert.All(page.QuerySelectorAll(".hits > li"), hit => Assert.Contains("not CCM/MSP/2023/3", hit.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_LetterAndPages_AreFoundByTheirText()
    {
        var reader = portal.Client;
        await portal.Host.IndexedAsync();

        Assert.Contains("/en/11msp/letter", (await reader.SearchAsync("Excellencies", "&kind=letter")).Hits().Concat((await reader.SearchAsync("Mostafa", "&kind=letter")).Hits()), StringComparer.Ordinal);
        Assert.Contains("/en/11msp/info/venue", (await reader.SearchAsync("Palais", "&kind=page")).Hits(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Get_WordThatNothingHas_ShowsWhatBeginsSo()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        using var reader = host.CreateClient();
        await host.HoldsAsync(officer, "en", "xyzzyword");

        var page = await reader.SearchAsync("xyzzy");

        Assert.Equal(["/en" + Agenda], page.Hits());
        Assert.Equal("xyzzyword", page.Marked());
        Assert.NotNull(page.QuerySelector("p.note"));
    }

    [Theory]
    [InlineData("q=%22")]
    [InlineData("q=%00%01%ED%A0%80")]
    [InlineData("q=*")]
    [InlineData("q=AND+OR+NOT+NEAR(")]
    [InlineData("q=Body:x+%22%22%22+^+{Head}")]
    [InlineData("q=';DROP+TABLE+%22SearchEntries%22;--")]
    [InlineData("q=a%26b|c!(d):*<->")]
    [InlineData("q=\\'\\\\")]
    [InlineData("q=letter&kind=999&language=xx&item=%27&scope=no&p=-1")]
    [InlineData("q=letter&p=99999999999")]
    [InlineData("q=letter&p=20")]
    [InlineData("q=letter&q=agenda&kind=a&kind=b")]
    public async Task Get_AnyQuestion_IsData(string query)
    {
        var reader = portal.Client;
        await portal.Host.IndexedAsync();

        using var answer = await reader.AskAsync("/en/11msp/search?" + query);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Get_ManyHits_AreShownPageByPage()
    {
        var reader = portal.Client;
        await portal.Host.IndexedAsync();

        var first = await reader.SearchAsync("the", "&language=all");
        var second = await reader.SearchAsync("the", "&language=all&p=2");

        Assert.Equal(10, first.Hits().Count);
        Assert.Equal("11", second.Find(".hits").GetAttribute("start"));
        Assert.NotEmpty(second.Hits());
        Assert.Equal("/en/11msp/search?q=the&language=all&p=2", second.Find(".pages [aria-current=page]").GetAttribute("href"));
    }

    /// <summary>One portal for those that only read.</summary>
    public sealed class Fixture() : SharedPortal("Development");
}
