using MeetingPortal.Browser.Tests.Checks;
using MeetingPortal.Browser.Tests.Desk;
using MeetingPortal.Browser.Tests.Hosting;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MeetingPortal.Browser.Tests.Journeys;

/// <summary>A mission registers its delegation, and the secretariat answers.</summary>
public sealed class RegistrationTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private static readonly (string Family, string Title)[] People =
    [
        ("Hythloday", "Ambassador, Permanent Representative"), ("İnönü", "Counsellor"), ("McDonald", "First Secretary"), ("van der Linden", "Adviser"), ("Gillis", "Attaché"),
    ];

    [Theory]
    [InlineData("en", 1280)]
    [InlineData("fr", 1280)]
    [InlineData("ar", Visitor.SmallWidth)]
    public async Task Mission_FivePeopleByKeyboard_AreClarifiedCorrectedAndAcknowledged(string language, int width)
    {
        var portal = OwnPortal();
        var screen = Visitor.Desktop with { Width = width };
        var page = await VisitAsync(portal, screen, Accessibility.Script);
        var officer = await VisitAsync(portal, screen, Accessibility.Script);
        await SignIn.AsAsync(page, portal, DemonstrationAccount.Utopia, language);
        await SignIn.AsAsync(officer, portal, DemonstrationAccount.RegistrationOfficer, language);
        var mission = new MissionDesk(page, $"/{language}/mission/utopia-geneva/11msp");

        await RegisterAsync(mission, page, width);
        await AskAsync(officer, language, width);
        await CorrectAsync(mission, page);
        await AcknowledgeAsync(officer, language);

        await mission.OpenAsync();
        await mission.FollowAsync("/submissions/2");
        await Expect(page.Locator("h1")).ToContainTextAsync("11MSP-0001/2");
        await Expect(page.Locator(".people-list .person")).ToHaveTextAsync(["Hythloday", "İnönü", "McDonald", "van der Linden", "Gillis"]);
        await InspectAsync(page, width);
    }

    [Fact]
    public async Task Officer_EntersADelegationOnBehalf_AndTheHistorySaysSo()
    {
        var portal = OwnPortal();
        var officer = await VisitAsync(portal, Visitor.Desktop, Accessibility.Script);
        await SignIn.AsAsync(officer, portal, DemonstrationAccount.RegistrationOfficer);
        await OpenAsync(officer, "/en/secretariat/11msp/on-behalf");
        await Inspection.PassAsync(officer);

        await officer.Locator("#Input_Party").SelectOptionAsync(new SelectOptionValue { Label = "Chile" });
        await Keyboard.PressAsync(officer, officer.Locator("main form.stack button"));
        await officer.WaitForURLAsync("**/en/mission/*/11msp");
        var mission = new MissionDesk(officer, new Uri(officer.Url).AbsolutePath);
        await mission.FollowAsync("/add");
        await mission.TypeAsync("Only Name", "Ambassador", another: false);
        await mission.AttachNoteAsync();
        await mission.HandInAsync();
        await Inspection.PassAsync(officer);

        await OpenAsync(officer, "/en/secretariat/11msp/delegations/1/history");
        await Expect(officer.Locator("main")).ToContainTextAsync("on behalf");
        await Expect(officer.Locator("main")).ToContainTextAsync(DemonstrationAccount.RegistrationOfficer.Name);
    }

    [Fact]
    public async Task SignIn_CodeReadOnAnotherMachine_IsTypedWhereItWasAskedFor()
    {
        var portal = OwnPortal();
        var page = await VisitAsync(portal, Visitor.Phone, Accessibility.Script);
        var elsewhere = await VisitAsync(portal, Visitor.Desktop);
        await SignIn.AsAsync(elsewhere, portal, DemonstrationAccount.Utopia);
        await OpenAsync(page, "/ar/account/sign-in");
        await page.Locator("#Input_Email").FillAsync(DemonstrationAccount.Utopia.Email);
        await page.Locator("main form button").First.ClickAsync();
        await page.WaitForURLAsync("**/ar/account/code");
        await Inspection.PassAsync(page);

        var mail = (await portal.MailAsync(Cancellation)).Last(message => string.Equals(message.To, DemonstrationAccount.Utopia.Email, StringComparison.OrdinalIgnoreCase));
        await page.Locator("#Input_Code").FillAsync("0000-0000");
        await page.Locator("main form button:not(.quiet)").First.ClickAsync();
        await Expect(page.Locator(".error-summary")).ToBeFocusedAsync();
        await page.Locator("#Input_Code").FillAsync(mail.Code().ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal));
        await page.Locator("main form button:not(.quiet)").First.ClickAsync();

        await page.WaitForURLAsync("**/ar/account");
        await Inspection.PassAsync(page);
    }

    private static async Task RegisterAsync(MissionDesk mission, IPage page, int width)
    {
        await mission.OpenAsync();
        await InspectAsync(page, width);
        await mission.FollowAsync("/add");
        await mission.SendEmptyAsync();
        await InspectAsync(page, width);
        foreach (var (family, title) in People)
        {
            await mission.TypeAsync(family, title, another: !string.Equals(family, People[^1].Family, StringComparison.Ordinal));
        }

        await Expect(mission.People).ToHaveTextAsync([.. People.Select(person => person.Family)]);
        await mission.AttachNoteAsync();
        await mission.HandInAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("11MSP-0001/1");
        await InspectAsync(page, width);
    }

    private static async Task AskAsync(IPage officer, string language, int width)
    {
        await OpenAsync(officer, $"/{language}/secretariat/11msp/delegations");
        await InspectAsync(officer, width);
        await Keyboard.PressAsync(officer, officer.Locator("main table a[href$='/delegations/1']"));
        await officer.WaitForURLAsync("**/delegations/1");
        await Keyboard.PressAsync(officer, officer.Locator("#clarification button"));
        await Expect(officer.Locator(".error-summary")).ToBeFocusedAsync();
        await InspectAsync(officer, width);
        await Keyboard.TypeAsync(officer, officer.Locator("#Input_Reason"), "The note verbale names Mr. Gillis as Second Secretary.");
        await Keyboard.PressAsync(officer, officer.Locator("#clarification button"));
        await Expect(officer.Locator(".note.good[role=status]")).ToBeVisibleAsync();
    }

    private static async Task CorrectAsync(MissionDesk mission, IPage page)
    {
        await mission.OpenAsync();
        await Expect(page.Locator(".reason")).ToHaveTextAsync("The note verbale names Mr. Gillis as Second Secretary.");
        await Keyboard.PressAsync(page, page.Locator(".people tbody tr").Last.Locator("a").First);
        await Keyboard.TypeAsync(page, page.Locator("#Input_FunctionalTitle"), "Second Secretary");
        await Keyboard.PressAsync(page, page.Locator("form.delegate .actions button").First);
        await Expect(mission.Done).ToContainTextAsync("Gillis");
        await mission.HandInAsync();
    }

    private static async Task AcknowledgeAsync(IPage officer, string language)
    {
        await OpenAsync(officer, $"/{language}/secretariat/11msp/delegations/1");
        await Expect(officer.Locator("main")).ToContainTextAsync("11MSP-0001/2");
        await Keyboard.PressAsync(officer, officer.Locator(".decide button").First);
        await Expect(officer.Locator(".note.good[role=status]")).ToBeVisibleAsync();
    }

    /// <summary>Looks at the page at every width, and leaves it as wide as it was.</summary>
    private static async Task InspectAsync(IPage page, int width)
    {
        await Inspection.PassAsync(page);
        await page.SetViewportSizeAsync(width, Visitor.Desktop.Height);
    }
}
