using System.Net;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Pages;
using Microsoft.AspNetCore.Mvc.Testing;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>A portal outside Development that is reached over plain HTTP, or behind a proxy that does not say that it ended TLS.</summary>
public sealed class EncryptedOnlyTests(ProductionPortal portal)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/en/account/sign-in", "Only over an encrypted connection")]
    [InlineData("/fr/11msp/register/request", "Uniquement par une connexion chiffrée")]
    [InlineData("/en/secretariat", "Only over an encrypted connection")]
    public async Task Get_PageWithAFormOrASession_SaysThatItNeedsEncryption(string address, string title)
    {
        using var client = Plain();

        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Cancellation);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        Assert.Equal(title, (await answer.ReadPageAsync(Cancellation)).Find("h1").TextContent);
    }

    [Theory]
    [InlineData("/en")]
    [InlineData("/en/11msp")]
    [InlineData("/health/live")]
    public async Task Get_WhatNeedsNoCookie_IsServed(string address)
    {
        using var client = Plain();

        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Cancellation);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Post_Form_IsRefusedInTheSameWay()
    {
        using var client = Plain();
        using var content = new FormUrlEncodedContent([]);

        using var answer = await client.PostAsync(new Uri("/en/account/sign-in", UriKind.Relative), content, Cancellation);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
    }

    private HttpClient Plain() => portal.Host.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("http://portal.example"), AllowAutoRedirect = false });
}
