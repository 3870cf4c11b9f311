using System.Net;
using MeetingPortal.Domain.Access;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Tests.Publishing;

namespace MeetingPortal.Web.Tests.Access;

/// <summary>The link that a portal without an administrator prints.</summary>
public sealed class FirstAdministratorPageTests : IAsyncDisposable
{
    private const string Email = "ada@example.org";

    private readonly PortalHost _host = new("Production");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Open_YoungLink_MakesOneAdministratorAndIsDeadThen()
    {
        var link = await LinkAsync();
        var (client, late) = (_host.CreateClient(), _host.CreateClient());
        var opened = await late.GetPageAsync(link, Cancellation);

        using var made = await SendAsync(client, await client.GetPageAsync(link, Cancellation));
        using var second = await SendAsync(late, opened, "eve@example.org");
        using var again = await late.GetAsync(new Uri(link, UriKind.Relative), Cancellation);

        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        Assert.Contains(made.Headers.GetValues("Set-Cookie"), cookie => cookie.Contains("session", StringComparison.Ordinal) || cookie.Contains("Identity", StringComparison.Ordinal));
        Assert.Equal(Role.PortalAdministrator, Assert.Single(await _host.GrantsAsync(Email)).Role);
        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.Gone), (second.StatusCode, again.StatusCode));
        Assert.Empty(await _host.GrantsAsync("eve@example.org"));
        Assert.Null(await _host.WithAsync<FirstAdministratorLinks, string?>(links => links.MakeAsync(Cancellation)));
    }

    [Fact]
    public async Task Open_AroundItsEnd_IsDeadAfterSixtyMinutes()
    {
        var link = await LinkAsync();
        var client = _host.CreateClient();

        _host.Time.Advance(FirstAdministratorLinks.Lifetime - TimeSpan.FromSeconds(1));
        using var inTime = await client.GetAsync(new Uri(link, UriKind.Relative), Cancellation);
        _host.Time.Advance(TimeSpan.FromSeconds(1));
        using var tooLate = await client.GetAsync(new Uri(link, UriKind.Relative), Cancellation);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Gone), (inTime.StatusCode, tooLate.StatusCode));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?secret=")]
    [InlineData("?secret=638000000000000000")]
    [InlineData("?secret=CfDJ8AAAA")]
    public async Task Open_WithoutARealSecret_LeadsNowhere(string query)
    {
        using var answer = await _host.CreateClient().GetAsync(new Uri("/en/account/first-administrator" + query, UriKind.Relative), Cancellation);

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.Empty((await answer.ReadPageAsync(Cancellation)).QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Send_NameAndAddressMissing_IsRefusedWithBothNamed()
    {
        var client = _host.CreateClient();

        using var answer = await SendAsync(client, await client.GetPageAsync(await LinkAsync(), Cancellation), "nobody", "  ");

        await answer.RefusedAsync("Enter a name of at most 200 characters.");
        var page = await answer.RefusedAsync("Enter an e-mail address");
        Assert.Equal("nobody", page.Find("#Input_Email").GetAttribute("value"));
    }

    private async Task<string> LinkAsync() => new Uri((await _host.WithAsync<FirstAdministratorLinks, string?>(links => links.MakeAsync(Cancellation)))!).PathAndQuery;

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, AngleSharp.Html.Dom.IHtmlDocument page, string email = Email, string name = "Ada Example (fictional)") =>
        client.SubmitAsync(page, "main form", Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Name"] = name, ["Input.Email"] = email });
}
