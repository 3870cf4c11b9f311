using System.Net;
using MeetingPortal.TestKit.Hosting;

namespace MeetingPortal.Web.Tests.Caching;

/// <summary>What is not for everybody is stored nowhere, and is not compressed beside secrets (BREACH).</summary>
public sealed class OwnAnswerTests(OwnAnswerTests.Fixture fixture) : IClassFixture<OwnAnswerTests.Fixture>
{
    private readonly PortalHost _host = fixture.Host;

    [Theory]
    [InlineData("/en/secretariat")]
    [InlineData("/en/secretariat/11msp")]
    [InlineData("/en/secretariat/11msp/page/venue/edit")]
    [InlineData("/ar/secretariat/11msp/page/venue/preview")]
    [InlineData("/en/secretariat/11msp/page/venue/release")]
    [InlineData("/en/secretariat/11msp/programme/programme/history")]
    [InlineData("/en/account/sign-in")]
    [InlineData("/en/account/demonstration?secret=x")]
    [InlineData("/en/account/sign-out")]
    public async Task Get_StaffOrAccountPage_IsNeitherStoredNorCompressed(string address)
    {
        using var officer = await _host.OfficerAsync(TestContext.Current.CancellationToken);
        using var first = await officer.AskAsync(address, "br, gzip");

        using var second = await officer.AskAsync(address, "br, gzip");

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.All([first, second], answer => Assert.EndsWith("no-store", answer.CacheControl(), StringComparison.Ordinal));
        Assert.Equal("identity", second.Encoding());
        Assert.Null(second.Headers.ETag);
        Assert.False(second.IsFromCache());
    }

    [Theory]
    [InlineData("/en/secretariat/11msp", HttpStatusCode.Redirect)]
    [InlineData("/", HttpStatusCode.Redirect)]
    [InlineData("/en/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/en/11msp/letter/v/99", HttpStatusCode.NotFound)]
    [InlineData("/en/11msp/info/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/en/11msp/agenda/nowhere.ics", HttpStatusCode.NotFound)]
    [InlineData("/en/11msp/programme/2023-12-24.ics", HttpStatusCode.NotFound)]
    [InlineData("/en/d/CCM/MSP/1999/1", HttpStatusCode.NotFound)]
    [InlineData("/nowhere.css", HttpStatusCode.NotFound)]
    public async Task Get_RedirectOfAnonymousOrErrorPage_IsNotStored(string address, HttpStatusCode status)
    {
        using var client = _host.CreateClient();
        using var first = await client.AskAsync(address, "br");

        using var second = await client.AskAsync(address, "br");

        Assert.Equal(status, second.StatusCode);
        Assert.All([first, second], answer => Assert.Equal("no-store", answer.CacheControl()));
        Assert.False(second.IsFromCache());
        Assert.Equal("identity", second.Encoding());
    }

    [Fact]
    public async Task Get_WhatDidNotExist_IsThereAsSoonAsItIsReleased()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(TestContext.Current.CancellationToken);
        using var reader = host.CreateClient();
        using var before = await reader.AskAsync("/en/11msp/info/venue/v/2");

        await officer.SaveAndReleaseAsync("Venue, mended", "Gate 40 is open.");
        using var after = await reader.AskAsync("/en/11msp/info/venue/v/2");

        Assert.Equal(HttpStatusCode.NotFound, before.StatusCode);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    /// <summary>One portal for the class.</summary>
    public sealed class Fixture : IAsyncDisposable
    {
        public PortalHost Host { get; } = new();

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
