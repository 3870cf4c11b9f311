using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Publishing;
using MeetingPortal.Web.Tests.Requests;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Access;

/// <summary>What a portal administrator sees and does to erase a person; what it takes away is tested by M20AddressTests.</summary>
public sealed class EraseAddressTests : IAsyncLifetime
{
    private const string Page = "/en/admin/erase";

    private readonly PortalHost _host = new();
    private HttpClient _ada = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _ada = await _host.SignedInAsync(DemonstrationAccount.Administrator, Cancellation);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Erase_Requester_ShowsWhatIsKnownFirst()
    {
        await _host.RequestedAsync();

        using var found = await FindAsync("IDA@mission.example");
        var page = await found.ReadPageAsync(Cancellation);
        using var erased = await _ada.SubmitAsync(page, "#erase", Cancellation);
        var done = await _ada.OpenAsync(erased.Headers.Location!.OriginalString);

        Assert.Equal(["none", "0", "1", "0"], page.QuerySelectorAll("main .facts-list dd").Select(fact => fact.TextContent.Trim()), StringComparer.Ordinal);
        Assert.Equal("/en/admin/erase?done=true", erased.Headers.Location!.OriginalString);
        Assert.Equal("The personal data are erased.", done.Find("[role=status]").TextContent);
        Assert.Equal(string.Empty, Assert.Single(await _host.RequestsAsync()).ContactName);
    }

    [Theory]
    [InlineData("nobody@example.org", "Nothing is known of this address.")]
    [InlineData("nobody", "Write one e-mail address")]
    public async Task Find_WhatIsNotThere_IsSaidAndKeepsWhatWasTyped(string address, string message)
    {
        using var answer = await FindAsync(address);

        var page = await answer.RefusedAsync(message);
        Assert.Equal(address, page.Find("#Email").GetAttribute("value"));
        Assert.Null(page.QuerySelector("#erase"));
    }

    [Fact]
    public async Task Erase_WhoHoldsARight_IsRefused()
    {
        using var found = await FindAsync(DemonstrationAccount.Utopia.Email);
        using var answer = await _ada.SubmitAsync(await found.ReadPageAsync(Cancellation), "#erase", Cancellation);

        await answer.RefusedAsync("This person still holds a right.");
        Assert.True(await _host.StoreAsync(store => store.Users.AnyAsync(user => user.Email == DemonstrationAccount.Utopia.Email, Cancellation)));
    }

    private async Task<HttpResponseMessage> FindAsync(string address) => await _ada.SubmitAsync(
        await _ada.OpenAsync(Page), "#find", Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Email"] = address });
}
