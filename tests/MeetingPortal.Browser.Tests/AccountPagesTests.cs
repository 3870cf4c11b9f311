using MeetingPortal.Browser.Tests.Checks;
using MeetingPortal.Browser.Tests.Desk;
using MeetingPortal.Browser.Tests.Hosting;
using MeetingPortal.Domain.Access;
using MeetingPortal.Registration.Demonstration;
using Microsoft.Playwright;

namespace MeetingPortal.Browser.Tests;

/// <summary>The administration, the people of a mission and the second factor, from left to right and from right to left.</summary>
public sealed class AccountPagesTests(BrowserFixture fixture, PeoplePortal people) : BrowserTest(fixture), IClassFixture<PeoplePortal>
{
    public static TheoryData<string> AdministratorAddresses =>
        [.. from address in Addresses.Administrator from language in StaffPagesTests.Languages select address.In(language)];

    public static TheoryData<string> MissionAddresses =>
        [.. from address in Addresses.Mission from language in StaffPagesTests.Languages select address.In(language)];

    public static TheoryData<string> LanguageCodes => StaffPagesTests.LanguageCodes;

    [Theory]
    [MemberData(nameof(AdministratorAddresses))]
    public async Task Visit_AsAdministrator_FindsNoFault(string address)
    {
        var page = Share(people.Administrator);

        await OpenAsync(page, people.Filled(address));

        await Inspection.PassAsync(page);
    }

    [Theory]
    [MemberData(nameof(MissionAddresses))]
    public async Task Visit_AsMission_FindsNoFault(string address)
    {
        var page = Share(people.Mission);

        await OpenAsync(page, people.Filled(address));

        await Inspection.PassAsync(page);
    }

    [Theory]
    [MemberData(nameof(LanguageCodes))]
    public async Task Invite_FieldsMissing_FindsNoFaultInTheRefusedForm(string language)
    {
        var page = Share(people.Mission);
        await OpenAsync(page, $"/{language}/mission/utopia-geneva/people/invite");

        await page.Locator("main form button").ClickAsync();

        await page.Locator(".error-summary").WaitForAsync();
        await Inspection.PassAsync(page);
    }

    [Theory]
    [MemberData(nameof(LanguageCodes))]
    public async Task Give_FieldsMissing_FindsNoFaultInTheRefusedForm(string language)
    {
        var page = Share(people.Administrator);
        await OpenAsync(page, $"/{language}/admin/give-right?role=RegistrationOfficer");

        await page.Locator("main form button").ClickAsync();

        await page.Locator(".error-summary").WaitForAsync();
        await Inspection.PassAsync(page);
    }

    [Theory]
    [MemberData(nameof(LanguageCodes))]
    public async Task SecondFactor_EnrolAndSignInAgain_FindsNoFaultOnTheWay(string language)
    {
        var portal = OwnPortal(made => made.Set("Accounts:SecondFactor", "Always"));
        await portal.WarmAsync();
        await using var window = await Window.OpenAsync(Fixture.Browser, portal, Visitor.Desktop, Accessibility.Script);
        var page = Share(window);
        await SignIn.AsAsync(page, portal, DemonstrationAccount.RegistrationOfficer, language);
        await Inspection.PassAsync(page);

        await page.Locator("#prepare button").ClickAsync();
        await page.Locator("#confirm button").ClickAsync();
        await page.Locator(".error-summary").WaitForAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('img.qr')?.complete && document.querySelector('img.qr').naturalWidth > 0");
        await Inspection.PassAsync(page);

        var key = (await page.Locator("#key").InnerTextAsync()).Replace(" ", string.Empty, StringComparison.Ordinal).Trim();
        await TypeAsync(page, "#confirm", key, portal.Time.GetUtcNow());
        await page.Locator(".codes").WaitForAsync();
        await Inspection.PassAsync(page);
        await page.Locator("#kept button").ClickAsync();

        // Going on while the browser is still on its way would leave it between two pages.
        await page.Locator(".codes").WaitForAsync(new() { State = WaitForSelectorState.Detached });

        await SignIn.AsAsync(page, portal, DemonstrationAccount.RegistrationOfficer, language);
        await page.Locator("#by-app button").ClickAsync();
        await page.Locator(".error-summary").WaitForAsync();
        await Inspection.PassAsync(page);
        portal.Time.Advance(TimeSpan.FromSeconds(30));
        await TypeAsync(page, "#by-app", key, portal.Time.GetUtcNow());
        await page.WaitForURLAsync($"**/{language}/account");
    }

    private static async Task TypeAsync(IPage page, string form, string key, DateTimeOffset now)
    {
        await page.Locator($"{form} input.code").FillAsync(OneTimePassword.At(key, OneTimePassword.StepAt(now)));
        await page.Locator($"{form} button").ClickAsync();
    }
}
