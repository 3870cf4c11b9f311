using System.Xml.Linq;
using MeetingPortal.Browser.Tests.Checks;
using MeetingPortal.Browser.Tests.Desk;
using MeetingPortal.Browser.Tests.Hosting;
using MeetingPortal.TestKit.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MeetingPortal.Browser.Tests.Journeys;

/// <summary>A documents officer brings a change to readers.</summary>
public sealed class PublishingTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private const string PublicPage = "/en/11msp/info/venue";
    private const string Before = "in Room XIX.";
    private const string After = "in Room XX.";
    private const string Sentence = "The Meeting moves to Room XX.";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task Release_ByKeyboardAlone_ReachesReadersAtOnceAndLeavesItsTraces()
    {
        var portal = OwnPortal();
        var reader = await VisitAsync(portal, Visitor.Desktop);
        await OpenAsync(reader, PublicPage);
        await Expect(reader.Locator(".prose")).ToContainTextAsync(Before);
        var officer = await VisitAsync(portal, Visitor.Desktop);
        await SignIn.AsDocumentsOfficerAsync(officer, portal);
        portal.Time.Advance(TimeSpan.FromMinutes(5));

        await EditAndPreviewAsync(officer);
        await OpenAsync(reader, PublicPage);
        await Expect(reader.Locator(".prose")).ToContainTextAsync(Before);
        await ReleaseAsync(officer);

        await OpenAsync(reader, PublicPage);
        await Expect(reader.Locator(".prose")).ToContainTextAsync(After);
        await SeeOldTextAtItsAddressAsync(reader);
        await SeeWhatChangedAsync(reader);
        await SeeAnnouncementsAsync(reader, portal);
        await SeeHistoryAsync(officer);
    }

    [Fact]
    public async Task SignOut_FromTheBanner_EndsTheSession()
    {
        var portal = OwnPortal();
        var page = await VisitAsync(portal, Visitor.Desktop);
        await SignIn.AsDocumentsOfficerAsync(page, portal);

        await page.Locator(".staff form button").ClickAsync();

        await page.WaitForURLAsync("**/en");
        await OpenAsync(page, "/en/secretariat/11msp");
        await Expect(page).ToHaveURLAsync($"{portal.Address}en/account/sign-in?returnTo=%2Fen%2Fsecretariat%2F11msp");
    }

    [Fact]
    public async Task Save_ByTheSecondOfTwoOfficers_IsRefusedAndLosesNeitherText()
    {
        var portal = OwnPortal();
        var first = await VisitAsync(portal, Visitor.Desktop);
        var second = await VisitAsync(portal, Visitor.Desktop);
        await SignIn.AsDocumentsOfficerAsync(first, portal);
        await SignIn.AsDocumentsOfficerAsync(second, portal);
        var firstForm = await EditForm.OpenAsync(first, "contacts", "fr");
        var secondForm = await EditForm.OpenAsync(second, "contacts", "fr");
        await firstForm.Text.FillAsync("Le texte du premier.");
        await firstForm.Save.ClickAsync();
        await Expect(firstForm.Saved).ToBeVisibleAsync();

        await secondForm.Text.FillAsync("Le texte du second.");
        await secondForm.Save.ClickAsync();

        await Expect(secondForm.Refusal).ToBeFocusedAsync();
        Assert.StartsWith("Error:", await second.TitleAsync(), StringComparison.Ordinal);
        await Expect(secondForm.Theirs.Locator("pre")).ToHaveTextAsync("Le texte du premier.");
        await Expect(secondForm.Text).ToHaveValueAsync("Le texte du second.");
        await first.ReloadAsync();
        await Expect(firstForm.Text).ToHaveValueAsync("Le texte du premier.");

        // Having seen both, the second decides.
        await secondForm.Save.ClickAsync();
        await Expect(secondForm.Saved).ToBeVisibleAsync();
        await first.ReloadAsync();
        await Expect(firstForm.Text).ToHaveValueAsync("Le texte du second.");
    }

    [Fact]
    public async Task Leave_ChangedForm_AsksFirst()
    {
        var portal = OwnPortal();
        var page = await VisitAsync(portal, Visitor.Desktop);
        await SignIn.AsDocumentsOfficerAsync(page, portal);
        var form = await EditForm.OpenAsync(page, "contacts", "en");
        var asked = EditForm.StayWhenAsked(page);
        await form.Title.PressAsync("End");
        await form.Title.PressSequentiallyAsync(" and more");

        await form.Cancel.ClickAsync();

        Assert.Equal(DialogType.BeforeUnload, await asked.WaitAsync(TimeSpan.FromSeconds(30), Cancellation));
        await Expect(form.Title).ToHaveValueAsync("Contacts and more");
    }

    [Fact]
    public async Task Leave_UnchangedForm_DoesNotAsk()
    {
        var portal = OwnPortal();
        var page = await VisitAsync(portal, Visitor.Desktop);
        await SignIn.AsDocumentsOfficerAsync(page, portal);
        var form = await EditForm.OpenAsync(page, "contacts", "en");
        var asked = EditForm.StayWhenAsked(page);
        await form.Title.ClickAsync();

        await form.Cancel.ClickAsync();

        await page.WaitForURLAsync("**/en/secretariat/11msp");
        Assert.False(asked.IsCompleted);
    }

    private static async Task EditAndPreviewAsync(IPage officer)
    {
        await Keyboard.PressAsync(officer, officer.Locator("main a[href='/en/secretariat/11msp']"));
        await Keyboard.PressAsync(officer, officer.Locator("main a[href*='/page/venue/edit?in=en']"));
        var form = new EditForm(officer);
        var text = await form.Text.InputValueAsync();
        await Keyboard.TypeAsync(officer, form.Text, text.Replace(Before, After, StringComparison.Ordinal));
        await Keyboard.PressAsync(officer, form.ShowPreview);
        await Expect(form.Preview).ToContainTextAsync(After);
        await Expect(form.Preview.Locator("h2", new() { HasText = "Entrances" })).ToBeVisibleAsync();
        await Keyboard.PressAsync(officer, form.Save);
        await Expect(form.Saved).ToBeVisibleAsync();
    }

    private static async Task ReleaseAsync(IPage officer)
    {
        await Keyboard.PressAsync(officer, new EditForm(officer).Saved.Locator("a"));
        var form = new ReleaseForm(officer);
        await Expect(officer.Locator(".changes ins")).ToHaveTextAsync("XX");
        await Keyboard.TypeAsync(officer, form.Sentence, Sentence);
        await Keyboard.PressAsync(officer, form.Confirm);
        await Expect(form.Done).ToContainTextAsync("Release 2");
    }

    private static async Task SeeOldTextAtItsAddressAsync(IPage reader)
    {
        await OpenAsync(reader, $"{PublicPage}/v/1");
        await Expect(reader.Locator(".prose")).ToContainTextAsync(Before);
        await Expect(reader.Locator(".release .note.warn a")).ToHaveAttributeAsync("href", PublicPage);
    }

    private static async Task SeeWhatChangedAsync(IPage reader)
    {
        await OpenAsync(reader, $"{PublicPage}/changes");
        await Expect(reader.Locator("#r2 del")).ToHaveTextAsync("XIX");
        await Expect(reader.Locator("#r2 ins")).ToHaveTextAsync("XX");
    }

    private static async Task SeeAnnouncementsAsync(IPage reader, KestrelPortal portal)
    {
        await OpenAsync(reader, "/en/11msp/updates");
        var newest = reader.Locator(".updates > li").First;
        await Expect(newest).ToContainTextAsync(Sentence);
        await Expect(newest.Locator("h2 a")).ToHaveAttributeAsync("href", $"{PublicPage}/v/2");

        var feed = XDocument.Parse(await (await reader.Context.APIRequest.GetAsync($"{portal.Address}en/11msp/updates.atom")).TextAsync());
        var entry = feed.Root!.Elements(Atom + "entry").First();
        Assert.Contains(Sentence, entry.Value, StringComparison.Ordinal);
        Assert.Contains(entry.Elements(Atom + "link"), link => link.Attribute("href")!.Value.EndsWith($"{PublicPage}/v/2", StringComparison.Ordinal));
    }

    private static async Task SeeHistoryAsync(IPage officer)
    {
        await OpenAsync(officer, "/en/secretariat/11msp/page/venue/history");
        var edit = officer.Locator(".updates > li", new() { HasText = "Changed the text of the page" });
        await Expect(edit).ToHaveCountAsync(1);
        await Expect(edit).ToContainTextAsync("Dana Example (fictional)");

        // What happened is recorded by the system's clock, and shown on the meeting's like every other time there.
        await Expect(edit.Locator("time")).ToHaveAttributeAsync("datetime", "2023-08-21T10:05+02:00");
        await edit.Locator("summary").ClickAsync();
        var field = edit.Locator("tbody tr", new() { HasText = "XIX" });
        await Expect(field.Locator("th")).ToContainTextAsync("text");
        await Expect(field.Locator("del")).ToHaveTextAsync("XIX");
        await Expect(field.Locator("ins")).ToHaveTextAsync("XX");
    }
}
