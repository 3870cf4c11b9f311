using System.Net;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Caching;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>M39: a culture, symbol, number or date in the address that nobody meant creates state or shows the inside.</summary>
public sealed class M39HostileAddressTests(PortalFixture portal)
{
    public static TheoryData<string> Addresses =>
    [
        "/xx/11msp", "/en-US/11msp", "/zh-Hans/11msp", "/e/11msp", "/english", "/en/no-such-meeting", "/en/../../etc/passwd",
        "/en/11msp/programme/2023-13-45.ics", "/en/11msp/programme/2023-02-30.ics", "/en/11msp/programme/0000-00-00.ics", "/en/11msp/programme/9999-12-31.ics",
        "/en/11msp/programme/20230911.ics", "/en/11msp/programme/٢٠٢٣-٠٩-١١.ics", "/en/11msp/agenda/%3Cscript%3E.ics", "/en/11msp/agenda/..ics",
        "/en/d", "/en/d/%20", "/en/d/%EF%BF%BD", "/en/d/'%20OR%201=1--", "/en/d/CCM/MSP/2023/999999999999999999999", "/en/d/CCM/MSP/2023/-1",
        "/en/d/CCM/MSP/2023/1/Rev.99999999999", "/en/d/<script>alert(1)</script>", "/en/d/" + new string('A', 3000),
        "/en/11msp/info/%3Cscript%3Ealert(1)%3C%2fscript%3E", "/en/11msp/info/" + new string('x', 3000), "/en/" + new string('y', 3000),
        "/en/11msp/info/venue/v/%D9%A1", "/en/11msp/letter/changes/x", "/en/11msp/page/changes", "/nothing", "/wp-login.php", "/.env", "/.git/config",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task M39_AddressThatMeansNothing_IsNotFoundAndLeavesNothing(string address)
    {
        using var answer = await portal.Client.AskAsync(address);

        var text = await answer.TextAsync();
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal("no-store", answer.CacheControl());
        Assert.Empty(Hostile.FoundIn(await answer.ReadPageAsync(TestContext.Current.CancellationToken)));
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        Assert.DoesNotContain("MeetingPortal.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/11msp?culture=xx&ui-culture=%3Cscript%3E")]
    [InlineData("/en/11msp/documents?series=%3Cscript%3Ealert(1)%3C/script%3E&language=%22%20onload=%22&item=..&submitter=%00")]
    [InlineData("/en/11msp/documents?series=99999999999999999999&language=xx&item=%27%20OR%201=1")]
    [InlineData("/en/d/CCM/MSP/2023/1?l=%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("/en/11msp/updates?page=-1&page=99999999999")]
    public async Task M39_HostileQuery_GivesThePageWithoutIt(string address)
    {
        using var answer = await portal.Client.AskAsync(address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(Hostile.FoundIn(await answer.ReadPageAsync(TestContext.Current.CancellationToken)));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("xx-YY;q=9,<script>")]
    [InlineData(";;;,,,q=")]
    [InlineData("*")]
    public async Task M39_HostileAcceptLanguage_LeadsToEnglish(string wanted)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept-Language", wanted);

        using var answer = await portal.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("/en", answer.Headers.Location?.ToString());
        Assert.Equal("Accept-Language", string.Join(',', answer.Headers.Vary));
    }

    [Theory]
    [InlineData("TRACE", "/en/d/CCM/MSP/2023/1")]
    [InlineData("TRACE", "/en/11msp/letter")]
    [InlineData("PUT", "/en/11msp/info/venue")]
    [InlineData("DELETE", "/en/11msp")]
    [InlineData("POST", "/en/11msp/documents")]
    [InlineData("BREW", "/en/11msp/programme")]
    public async Task M39_MethodThatAPublicPageDoesNotKnow_IsNotAllowed(string method, string address)
    {
        using var answer = await portal.Client.AskAsync(address, method: new HttpMethod(method));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal("no-store", answer.CacheControl());
    }

    [Fact]
    public async Task M39_AddressesThatMeanNothing_WriteNothing()
    {
        await using var host = new PortalHost("Production");
        using var client = host.CreateClient();
        var before = await RowsAsync(host);

        foreach (var address in new[] { "/en/d/CCM/MSP/1/1", "/xx/11msp", "/en/account/demonstration?secret=guess", "/en/11msp/info/nothing" })
        {
            using var answer = await client.AskAsync(address);
        }

        var after = await RowsAsync(host);
        Assert.Equal(before, after);
    }

    private static Task<int> RowsAsync(PortalHost host) => host.StoreAsync(async store =>
        await store.AuditEntries.CountAsync(TestContext.Current.CancellationToken)
        + await store.RenderedTexts.CountAsync(TestContext.Current.CancellationToken)
        + await store.DataProtectionKeys.CountAsync(TestContext.Current.CancellationToken));
}
