using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using MeetingPortal.Data.Accounts;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Tests.Access;
using MeetingPortal.Web.Tests.Pages;
using MeetingPortal.Web.Tests.Publishing;
using Microsoft.AspNetCore.Identity;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>M28: the session ends while a form is filled in, and what was typed is lost.</summary>
public sealed class M28EndedSessionTests : IAsyncDisposable
{
    private const string Typed = "Ferries leave at dawn.\r\nTake \"the\" <second> one.";

    private static readonly string Email = DemonstrationAccount.DocumentsOfficer.Email;

    private readonly PortalHost _host = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task M28_FormSentAfterTheSessionEnded_ComesBackAfterSigningInAndIsSent()
    {
        using var client = await OfficerWhoseSessionEndsAsync();
        var opened = await client.OpenAsync(Officers.Edit("venue"));
        await EndSessionsAsync();

        using var ended = await SendAsync(client, opened, Officers.EditForm, ("Input.Title", "Venue"), ("Input.Text", Typed));
        var signIn = await ended.ReadPageAsync(Cancellation);
        using var asked = await SendAsync(client, signIn, "main form", ("Input.Email", Email));
        var code = await asked.ReadPageAsync(Cancellation);
        using var wrong = await SendAsync(client, code, "main form", ("Input.Code", "2222-2222"));
        using var entered = await SendAsync(client, await wrong.ReadPageAsync(Cancellation), "main form", ("Input.Code", await _host.CodeAsync(Email)));
        var resume = await entered.ReadPageAsync(Cancellation);
        using var sent = await SendAsync(client, resume, "main form");

        Assert.Equal("Your session has ended", signIn.Find("h1").Text());
        Assert.Equal("Enter the code", code.Find("h1").Text());
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Equal("Your text is still here", resume.Find("h1").Text());
        Assert.Empty(Hostile.FoundIn(resume));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Equal(Typed.ReplaceLineEndings("\n"), (await client.OpenAsync(Officers.Edit("venue"))).Find("textarea").TextContent.TrimStart('\n'));
    }

    [Fact]
    public async Task M28_FormOfAnotherSite_IsNotKept()
    {
        using var client = await OfficerWhoseSessionEndsAsync("https://evil.example");
        var opened = await client.OpenAsync(Officers.Edit("venue"));
        await EndSessionsAsync();

        using var answer = await SendAsync(client, opened, Officers.EditForm, ("Input.Text", Typed));
        using var direct = await client.PostAsync(
            new Uri("/en/account/session-ended?returnTo=/en/secretariat/11msp", UriKind.Relative), new FormUrlEncodedContent([new("Input.Text", Typed)]), Cancellation);

        Assert.Equal((HttpStatusCode.Redirect, "/en/account/sign-in"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        Assert.Equal((HttpStatusCode.Redirect, "/en/account/sign-in"), (direct.StatusCode, direct.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task M28_FormThatIsTooLong_SaysSoAndKeepsNothing()
    {
        using var client = await OfficerWhoseSessionEndsAsync();
        var opened = await client.OpenAsync(Officers.Edit("venue"));
        await EndSessionsAsync();

        using var answer = await SendAsync(client, opened, Officers.EditForm, ("Input.Text", new string('x', KeptForms.MaxBytes)));

        var page = await answer.ReadPageAsync(Cancellation);
        Assert.Contains("too long to be kept here", page.Find("main").Text(), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("input[name=Kept]"));
    }

    [Fact]
    public async Task M28_FormWithAFile_SaysThatItMustBeChosenAgain()
    {
        using var client = await OfficerWhoseSessionEndsAsync();
        using var content = new MultipartFormDataContent
        {
            { new StringContent("token-of-a-session"), "__RequestVerificationToken" },
            { new StringContent("The note verbale of May."), "Input.Title" },
            { new ByteArrayContent([1, 2, 3]), "Input.File", "note.pdf" },
        };
        var target = new Uri("/en/account/session-ended?returnTo=/en/secretariat/11msp", UriKind.Relative);

        using var answer = await client.PostAsync(target, content, Cancellation);

        var page = await answer.ReadPageAsync(Cancellation);
        Assert.Contains("Files are not kept.", page.Find("main").Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("note verbale", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("token-of-a-session", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("forged")]
    [InlineData("old")]
    public async Task M28_WhatIsNotOursOrTooOld_IsNotShown(string kept)
    {
        using var client = await OfficerWhoseSessionEndsAsync();
        if (kept is "old")
        {
            using var content = new FormUrlEncodedContent([new("Input.Text", Typed)]);
            using var ended = await client.PostAsync(new Uri("/en/account/session-ended?returnTo=/en/secretariat/11msp", UriKind.Relative), content, Cancellation);
            kept = (await ended.ReadPageAsync(Cancellation)).Find("input[name=Kept]").GetAttribute("value")!;
            _host.Time.Advance(TimeSpan.FromHours(12));
        }

        using var form = new FormUrlEncodedContent([new("Kept", kept)]);
        using var answer = await client.PostAsync(new Uri("/en/account/resume", UriKind.Relative), form, Cancellation);

        var page = await answer.ReadPageAsync(Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("Ferries", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    private async Task<HttpClient> OfficerWhoseSessionEndsAsync(string origin = "https://portal.example")
    {
        var client = await _host.OfficerAsync(Cancellation);
        client.DefaultRequestHeaders.Add("Origin", origin);
        return client;
    }

    /// <summary>As signing out on another device does; what the clock does to a session, the framework sees to.</summary>
    private async Task EndSessionsAsync()
    {
        await _host.WithAsync<UserManager<PortalUser>, IdentityResult>(async users => await users.UpdateSecurityStampAsync((await users.FindByEmailAsync(Email))!));
        _host.Time.Advance(TimeSpan.FromSeconds(1));
    }

    /// <summary>Sends a form as a browser does: a 307 sends it once more, to where it leads.</summary>
    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, IHtmlDocument page, string form, params (string Name, string Value)[] fill)
    {
        var element = (IHtmlFormElement)page.Find(form);
        var fields = element.Elements.Where(field => field.GetAttribute("name") is { Length: > 0 }).ToDictionary(
            field => field.GetAttribute("name")!, field => field is IHtmlTextAreaElement area ? area.Value : ((IHtmlInputElement)field).Value, StringComparer.Ordinal);
        foreach (var (name, value) in fill)
        {
            fields[name] = value;
        }

        var target = new Uri(new Uri(page.Url), element.GetAttribute("action") is { Length: > 0 } action ? action : page.Url);
        while (true)
        {
            using var content = new FormUrlEncodedContent(fields);
            var answer = await client.PostAsync(target, content, Cancellation);
            if (answer.StatusCode != HttpStatusCode.TemporaryRedirect)
            {
                return answer;
            }

            target = new Uri(target, answer.Headers.Location!);
            answer.Dispose();
        }
    }
}
