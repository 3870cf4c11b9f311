using System.Net;
using AngleSharp.Html.Dom;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Data;
using MeetingPortal.TestKit.Hosting;

namespace MeetingPortal.Web.Tests.Registration;

/// <summary>A portal with delegations in it, and the fictional registration officer at the screen.</summary>
internal sealed class RegistrationDesk(PortalHost host, HttpClient http, GivenDelegations given, UserId officer)
{
    public const string Address = "/en/secretariat/11msp";
    public const string Acknowledge = "form[action*='handler=Acknowledge']";
    public const string Ask = "form[action*='handler=Ask']";
    public const string Begin = "form[action*='handler=Begin']";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public HttpClient Http => http;

    public GivenDelegations Given => given;

    /// <summary>Another officer, who acts through the handlers.</summary>
    public UserId Colleague => officer;

    public static async Task<RegistrationDesk> OfAsync(PortalHost host)
    {
        var http = await host.SignedInAsync(DemonstrationAccount.RegistrationOfficer, Cancellation);
        var given = await GivenDelegations.AtAsync(host.Services);
        return new RegistrationDesk(host, http, given, await given.AccountAsync("Colleague Example (fictional)"));
    }

    public static string Of(int serial) => $"/delegations/{serial}";

    public Task<IHtmlDocument> OpenAsync(string below) => http.GetPageAsync(Address + below, Cancellation);

    public Task<HttpResponseMessage> SendAsync(IHtmlDocument page, string form, string? reason = null) =>
        http.SubmitAsync(page, form, Cancellation, reason is null ? null : new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Reason"] = reason });

    /// <summary>Opens the page that a form led to.</summary>
    public async Task<IHtmlDocument> FollowAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return await http.GetPageAsync(answer.Headers.Location!.OriginalString, Cancellation);
    }

    public void Wait(TimeSpan time) => MissionClient.MoveMeeting(host, time);

    /// <summary>Names in the queue's rows of real ones, in order.</summary>
    public static IReadOnlyList<string> Names(IHtmlDocument page) =>
        [.. page.QuerySelectorAll("main > .wrap > .queue tbody th a").Select(link => link.TextContent.Trim())];

    public static string RowOf(IHtmlDocument page, string name) =>
        page.QuerySelectorAll(".queue tbody tr").Single(row => row.QuerySelector("th a")!.TextContent.Contains(name, StringComparison.Ordinal)).TextContent;

    public static IReadOnlyList<string> Figures(IHtmlDocument page) =>
        [.. page.QuerySelectorAll(".figures dd:not(.meta)").Select(figure => figure.TextContent)];
}
