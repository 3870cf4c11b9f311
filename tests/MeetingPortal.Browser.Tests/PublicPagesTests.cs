using MeetingPortal.Browser.Tests.Checks;
using MeetingPortal.Browser.Tests.Hosting;
using MeetingPortal.Domain.Languages;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace MeetingPortal.Browser.Tests;

/// <summary>Every public page in every language, wide and narrow, light and dark.</summary>
public sealed class PublicPagesTests(BrowserFixture fixture, InspectionWindow inspection) : BrowserTest(fixture), IClassFixture<InspectionWindow>
{
    public static TheoryData<string> PublicAddresses =>
        [.. from address in Addresses.Public from language in Language.All select address.In(language)];

    public static TheoryData<string> OpenAddresses =>
        [.. from address in Addresses.Open from language in StaffPagesTests.Languages select address.In(language)];

    public static TheoryData<string> MissingAddresses => [.. StaffPagesTests.Languages.Select(Addresses.Missing.In)];

    [Theory]
    [MemberData(nameof(PublicAddresses))]
    [MemberData(nameof(OpenAddresses))]
    public async Task Visit_AtBothWidthsInBothSchemes_FindsNoFault(string address)
    {
        var page = Share(inspection.Window);

        await OpenAsync(page, address);

        await Inspection.PassAsync(page);
    }

    [Theory]
    [MemberData(nameof(MissingAddresses))]
    public async Task Visit_UnknownAddress_FindsNoFaultInTheErrorPage(string address)
    {
        var page = Share(inspection.Window);

        await OpenAsync(page, address, status: 404);

        await Inspection.PassAsync(page);
    }

    [Fact]
    public void Addresses_ComparedWithThePages_LeaveNoneOut()
    {
        var known = Addresses.Public.Concat(Addresses.Open).Concat(Addresses.Staff).Concat(Addresses.Registration)
            .Concat(Addresses.Administrator).Concat(Addresses.Mission).Append(Addresses.Missing).Select(address => address.Page);

        var pages = Fixture.Portal.Services.GetRequiredService<IActionDescriptorCollectionProvider>()
            .ActionDescriptors.Items.OfType<PageActionDescriptor>().Select(page => page.ViewEnginePath);

        Assert.Empty(pages.Except(known, StringComparer.Ordinal));
    }
}
