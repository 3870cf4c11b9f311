using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Caching;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>M37: a stored answer given to the wrong person: their token, name, cookie, language or encoding.</summary>
public sealed class M37CachedForOthersTests
{
    [Fact]
    public async Task M37_WhatAnOfficerSawFirst_ShowsReadersNothingOfTheOfficer()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(TestContext.Current.CancellationToken);
        using var reader = host.CreateClient();
        foreach (var address in new[] { "/en", "/en/11msp", "/en/11msp/info/venue", "/en/11msp/documents", "/en/11msp/updates.atom" })
        {
            using var first = await officer.AskAsync(address);
            using var second = await reader.AskAsync(address);

            var text = await second.TextAsync();
            Assert.True(second.IsFromCache());
            Assert.DoesNotContain("Dana", text, StringComparison.Ordinal);
            Assert.DoesNotContain("RequestVerificationToken", text, StringComparison.Ordinal);
            Assert.DoesNotContain("secretariat/", text, StringComparison.Ordinal);
            Assert.False(first.Headers.Contains("Set-Cookie"));
            Assert.False(second.Headers.Contains("Set-Cookie"));
        }
    }

    [Fact]
    public async Task M37_TokensOfTwoOfficers_AreNeverShared()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var host = new PortalHost();
        using var ana = await host.OfficerAsync(cancellationToken);
        using var ben = await host.OfficerAsync(cancellationToken);
        const string Form = "/en/secretariat/11msp/page/venue/edit";

        var first = await ana.GetPageAsync(Form, cancellationToken);
        var second = await ben.GetPageAsync(Form, cancellationToken);

        var token = first.Find("input[name=__RequestVerificationToken]").GetAttribute("value");
        Assert.NotEqual(token, second.Find("input[name=__RequestVerificationToken]").GetAttribute("value"), StringComparer.Ordinal);
    }

    [Fact]
    public async Task M37_FormWithTheTokenOfAnotherBrowser_IsRefused()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var host = new PortalHost();
        using var ana = await host.OfficerAsync(cancellationToken);
        using var ben = await host.OfficerAsync(cancellationToken);
        var form = await ana.GetPageAsync("/en/secretariat/11msp/page/venue/edit?in=en", cancellationToken);

        using var answer = await ben.SubmitAsync(form, "main form", cancellationToken, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Text"] = "Forged." });

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
        using var page = await ana.AskAsync("/en/secretariat/11msp/page/venue/edit?in=en");
        Assert.DoesNotContain("Forged.", await page.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task M37_LanguageOfTheFirstReader_IsNotTheNextOnes()
    {
        await using var host = new PortalHost();
        using var arabic = host.CreateClient();
        arabic.DefaultRequestHeaders.Add("Accept-Language", "ar");
        arabic.DefaultRequestHeaders.Add("Cookie", ".AspNetCore.Culture=c%3Dar%7Cuic%3Dar");
        using var reader = host.CreateClient();

        using var first = await arabic.AskAsync("/en/11msp?culture=ar&ui-culture=ar");
        using var second = await reader.AskAsync("/en/11msp");
        using var third = await reader.AskAsync("/ar/11msp");

        Assert.Contains("<html lang=\"en\" dir=\"ltr\">", await first.TextAsync(), StringComparison.Ordinal);
        Assert.True(second.IsFromCache());
        Assert.Contains("<html lang=\"ar\" dir=\"rtl\">", await third.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task M37_EncodingOfTheFirstReader_IsNotTheNextOnes()
    {
        await using var host = new PortalHost();
        using var client = host.CreateClient();

        using var first = await client.AskAsync("/en/11msp/letter", "br");
        using var second = await client.AskAsync("/en/11msp/letter", "gzip");
        using var third = await client.AskAsync("/en/11msp/letter");

        Assert.Equal("br gzip identity", string.Join(' ', first.Encoding(), second.Encoding(), third.Encoding()));
        Assert.Equal(await third.TextAsync(), await first.DecodedAsync());
        Assert.Equal(await third.TextAsync(), await second.DecodedAsync());
    }
}
