using MeetingPortal.Browser.Tests.Checks;
using MeetingPortal.Browser.Tests.Desk;
using MeetingPortal.Browser.Tests.Hosting;

namespace MeetingPortal.Browser.Tests;

/// <summary>Every page of a registration officer, from left to right and from right to left, also when a form was refused.</summary>
public sealed class RegistrationPagesTests(BrowserFixture fixture, DelegationsPortal delegations) : BrowserTest(fixture), IClassFixture<DelegationsPortal>
{
    public static TheoryData<string> OfficersAddresses =>
        [.. from address in Addresses.Registration from language in StaffPagesTests.Languages select address.In(language)];

    [Theory]
    [MemberData(nameof(OfficersAddresses))]
    public async Task Visit_AtBothWidthsInBothSchemes_FindsNoFault(string address)
    {
        var page = Share(delegations.Window);

        await OpenAsync(page, delegations.Filled(address));

        await Inspection.PassAsync(page);
    }

    [Theory]
    [InlineData("/en/secretariat/11msp/on-behalf", "main form.stack button")]
    [InlineData("/ar/secretariat/11msp/on-behalf", "main form.stack button")]
    [InlineData("/en/secretariat/11msp/invitations/new", "main form.stack button")]
    [InlineData("/ar/secretariat/11msp/invitations/new", "main form.stack button")]
    [InlineData("/en/secretariat/11msp/delegations/1", ".clarification button")]
    [InlineData("/ar/secretariat/11msp/delegations/1", ".clarification button")]
    public async Task Send_EmptyForm_FindsNoFaultInTheRefusedForm(string address, string button)
    {
        var page = Share(delegations.Window);
        await OpenAsync(page, address);

        await page.Locator(button).First.ClickAsync();

        await page.Locator(".error-summary").WaitForAsync();
        await Inspection.PassAsync(page);
    }
}
