using MeetingPortal.Browser.Tests.Checks;
using MeetingPortal.Browser.Tests.Desk;
using MeetingPortal.Browser.Tests.Hosting;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MeetingPortal.Browser.Tests.Journeys;

/// <summary>A translator completes a language beside the original, and an officer brings it to readers.</summary>
public sealed class TranslatingTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private const string Email = "tea@staff.example";
    private const string Words = "كلمات المترجمة";

    private static readonly (string Kind, string Slug, string Read)[] Publications =
        [("letter", "letter", "/ar/11msp/letter"), ("agenda", "agenda", "/ar/11msp/agenda"), ("programme", "programme", "/ar/11msp/programme"), ("page", "venue", "/ar/11msp/info/venue")];

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task Translator_CompletesTheArabic_AndReadersHaveItAfterAnOfficersRelease(string language)
    {
        var portal = OwnPortal();
        await portal.LeaveArabicToDoAsync();
        await GiveRightAsync(await VisitAsync(portal, Visitor.Desktop, Accessibility.Script), portal, language);
        var translator = await VisitAsync(portal, Visitor.Desktop, Accessibility.Script);
        await SignInAsync(translator, portal, language);

        var board = $"/{language}/secretariat/11msp/languages";
        foreach (var (kind, slug, _) in Publications)
        {
            await OpenAsync(translator, board);
            await TranslateAsync(translator, kind, slug);
        }

        await SeeNoWayToReleaseAsync(translator, language);
        await ReleaseAsync(await VisitAsync(portal, Visitor.Desktop), portal, board);
        await ReadAsync(await VisitAsync(portal, Visitor.Phone, Accessibility.Script));
    }

    private static async Task GiveRightAsync(IPage administrator, KestrelPortal portal, string language)
    {
        await SignIn.AsAsync(administrator, portal, DemonstrationAccount.Administrator, language);
        await OpenAsync(administrator, $"/{language}/admin/give-right?role=Translator");
        await Keyboard.TypeAsync(administrator, administrator.Locator("#Input_Name"), "Tea Example (fictional)");
        await Keyboard.TypeAsync(administrator, administrator.Locator("#Input_Email"), Email);
        await administrator.Locator("#Input_Language").SelectOptionAsync("ar");
        await Inspection.PassAsync(administrator);
        await Keyboard.PressAsync(administrator, administrator.Locator("main form.stack button"));
        await administrator.WaitForURLAsync("**/admin/accounts/*");
    }

    private static async Task SignInAsync(IPage translator, KestrelPortal portal, string language)
    {
        await OpenAsync(translator, $"/{language}/account/sign-in");
        await translator.Locator("#Input_Email").FillAsync(Email);
        await translator.Locator("main form button").First.ClickAsync();
        await translator.WaitForURLAsync("**/account/code");
        var mail = (await portal.MailAsync(Cancellation)).Last(message => string.Equals(message.To, Email, StringComparison.Ordinal));
        await translator.Locator("#Input_Code").FillAsync(mail.Code());
        await translator.Locator("main form button:not(.quiet)").First.ClickAsync();
        await translator.WaitForURLAsync(address => !address.Contains("/account/code", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.Commit });
    }

    /// <summary>From the board, which says what there is to do, to a form in which every text stands beside its original.</summary>
    private static async Task TranslateAsync(IPage translator, string kind, string slug)
    {
        await Expect(CellOf(translator, kind, slug).Locator(".state.now")).Not.ToHaveCountAsync(0);
        await Keyboard.PressAsync(translator, translator.Locator($".board a[href$='/{kind}/{slug}/ar']"));
        var texts = translator.Locator(".translation fieldset");
        await Expect(texts.First.Locator("[lang=en]").First).ToBeVisibleAsync();
        await Inspection.PassAsync(translator);
        await translator.SetViewportSizeAsync(Visitor.Desktop.Width, Visitor.Desktop.Height);
        var toDo = texts.Filter(new() { Has = translator.Locator(".state.now") }).Locator("textarea");
        foreach (var (text, number) in (await toDo.AllAsync()).Select((text, number) => (text, number)))
        {
            await text.FillAsync($"{Words} {number}");
        }

        await Keyboard.PressAsync(translator, translator.Locator(".translation .actions button"));
        await Expect(translator.Locator(".note.good[role=status]")).ToBeVisibleAsync();
        await Expect(translator.Locator(".translation .state.now")).ToHaveCountAsync(0);
        await Inspection.PassAsync(translator);
        await translator.SetViewportSizeAsync(Visitor.Desktop.Width, Visitor.Desktop.Height);
    }

    private static async Task SeeNoWayToReleaseAsync(IPage translator, string language)
    {
        await OpenAsync(translator, $"/{language}/secretariat/11msp/languages");
        await Expect(translator.Locator("a[href*='/release'], form[action*='release'], button[formaction*='release']")).ToHaveCountAsync(0);
        await Inspection.PassAsync(translator);
        foreach (var (kind, slug, _) in Publications)
        {
            await OpenAsync(translator, $"/{language}/secretariat/11msp/{kind}/{slug}/release", 404);
            await OpenAsync(translator, $"/{language}/secretariat/11msp/languages/{kind}/{slug}/fr", 404);
        }
    }

    private static async Task ReleaseAsync(IPage officer, KestrelPortal portal, string board)
    {
        await SignIn.AsDocumentsOfficerAsync(officer, portal);
        await OpenAsync(officer, board);
        var desk = new ProgrammeDesk(officer);
        foreach (var (kind, slug, _) in Publications)
        {
            await Expect(CellOf(officer, kind, slug).Locator(".state.now")).ToHaveCountAsync(0);
        }

        foreach (var (kind, slug, _) in Publications)
        {
            await (string.Equals(kind, slug, StringComparison.Ordinal) ? desk.ReleaseAsync(kind, "The Arabic is complete.") : ReleaseForm.ReleaseAsync(officer, slug, "The Arabic is complete."));
        }
    }

    private static async Task ReadAsync(IPage reader)
    {
        foreach (var (_, _, address) in Publications)
        {
            await OpenAsync(reader, address);
            await Expect(reader.Locator("main")).ToContainTextAsync(Words);
            await Inspection.PassAsync(reader);
        }
    }

    private static ILocator CellOf(IPage page, string kind, string slug) =>
        page.Locator(".board td", new() { Has = page.Locator($"a[href$='/{kind}/{slug}/ar']") });
}
