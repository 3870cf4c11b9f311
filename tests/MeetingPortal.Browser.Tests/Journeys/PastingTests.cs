using System.Collections.Concurrent;
using MeetingPortal.Browser.Tests.Desk;
using MeetingPortal.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MeetingPortal.Browser.Tests.Journeys;

/// <summary>What an officer or a translator pastes into a text becomes the Markdown that says the same, and nothing else happens.</summary>
public sealed class PastingTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    [Fact]
    public async Task Paste_FromWord_IsMarkdownThatTheBrowserCanUndo()
    {
        var page = await OfficerAsync();
        var form = await EditForm.OpenAsync(page, "contacts", "en");
        await form.Text.FillAsync("Before");

        await Clipboard.PasteAsync(form.Text, CopiedPages.Word);

        await Expect(form.Text).ToHaveValueAsync($"Before\n\n{CopiedPages.WordAsMarkdown}");
        await form.Text.PressAsync("Control+Z");
        await Expect(form.Text).ToHaveValueAsync("Before");
        await form.Text.PressAsync("Control+Shift+Z");
        await form.ShowPreview.ClickAsync();
        await Expect(form.Preview.Locator(".prose h2")).ToHaveTextAsync("Getting to the venue");
        await Expect(form.Preview.Locator("h3")).ToHaveTextAsync("1. Entrances");
        await Expect(form.Preview.Locator("strong").First).ToHaveTextAsync("Palais des Nations");
        await Expect(form.Preview.Locator("a[href='https://indico.un.org/event/1%282%29/'] strong")).ToHaveTextAsync("registration");
        await Expect(form.Preview.Locator("ul > li > ul > li")).ToHaveTextAsync("by bus");
        await Expect(form.Preview.Locator("ol[start='3'] > li > ul > li")).ToHaveTextAsync("(a) Cited so");
        await Expect(form.Preview.Locator("th").First).ToHaveTextAsync("Gate");
        await Expect(form.Preview.Locator("td")).ToHaveTextAsync(["Pregny | main", "8–19 daily"]);
        await Expect(form.Preview.Locator("p").Last).ToHaveTextAsync("12. September - no list");
    }

    [Fact]
    public async Task Paste_FromTheWeb_IsMarkdownForTranslators()
    {
        var page = await OfficerAsync();
        await page.GotoAsync("/en/secretariat/11msp/languages/page/contacts/fr");
        var field = page.Locator("textarea[data-markdown=true]");
        await field.FillAsync(string.Empty);

        await Clipboard.PasteAsync(field, CopiedPages.Web);

        await Expect(field).ToHaveValueAsync(CopiedPages.WebAsMarkdown);
        var title = page.Locator("textarea[data-markdown=false]");
        await title.FillAsync(string.Empty);
        await Clipboard.PasteAsync(title, CopiedPages.Web);
        await Expect(title).ToHaveValueAsync(Clipboard.Plain);
    }

    [Theory]
    [InlineData(CopiedPages.Word, "Control+Shift+V")]
    [InlineData(CopiedPages.Coloured, "Control+V")]
    public async Task Paste_WordsAlone_StaysAsItIs(string html, string keys)
    {
        var page = await OfficerAsync();
        var form = await EditForm.OpenAsync(page, "contacts", "en");
        await form.Text.FillAsync(string.Empty);

        await Clipboard.PasteAsync(form.Text, html, keys);

        await Expect(form.Text).ToHaveValueAsync(Clipboard.Plain);
    }

    [Fact]
    public async Task Paste_Hostile_RunsNothingAsksForNothingAndLeadsNowhere()
    {
        var page = await OfficerAsync();
        var form = await EditForm.OpenAsync(page, "contacts", "en");
        await form.Text.FillAsync(string.Empty);
        var title = await page.TitleAsync();
        var asked = new ConcurrentQueue<string>();
        page.Context.Request += (_, request) => asked.Enqueue(request.Url);

        await Clipboard.PasteAsync(form.Text, CopiedPages.Hostile);

        await Expect(form.Text).ToHaveValueAsync("a b c\n\n\\<script>alert(1)\\</script> \\[d\\](javascript:alert(1))");
        Assert.Equal(title, await page.TitleAsync());
        Assert.Empty(asked);
        await form.ShowPreview.ClickAsync();
        await Expect(form.Preview.Locator("p").Last).ToHaveTextAsync("<script>alert(1)</script> [d](javascript:alert(1))");
        await Expect(form.Preview.Locator("a, img, script")).ToHaveCountAsync(0);
        Assert.DoesNotContain(asked, url => url.Contains("remote.example", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Paste_ThenLeave_AsksFirst()
    {
        var page = await OfficerAsync();
        var form = await EditForm.OpenAsync(page, "contacts", "en");
        var asked = EditForm.StayWhenAsked(page);
        await Clipboard.PasteAsync(form.Text, CopiedPages.Web);

        await form.Cancel.ClickAsync();

        Assert.Equal(DialogType.BeforeUnload, await asked.WaitAsync(TimeSpan.FromSeconds(30), Cancellation));
    }

    private async Task<IPage> OfficerAsync()
    {
        var portal = OwnPortal();
        var page = await VisitAsync(portal, Visitor.Desktop);
        await SignIn.AsDocumentsOfficerAsync(page, portal);
        return page;
    }
}
