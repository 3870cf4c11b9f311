using System.Net;
using AngleSharp.Html.Dom;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace MeetingPortal.Web.Tests.Registration;

/// <summary>What the fictional mission of Utopia does, through the forms that it would use.</summary>
internal sealed class MissionClient(HttpClient http)
{
    public const string Address = "/en/mission/utopia-geneva/11msp";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public HttpClient Http => http;

    public static async Task<MissionClient> OfUtopiaAsync(PortalHost host) =>
        new(await host.SignedInAsync(DemonstrationAccount.Utopia, Cancellation));

    /// <summary>Moves the meeting's clock alone: timers of the system's would ring for every second of days.</summary>
    public static void MoveMeeting(PortalHost host, TimeSpan by) => host.Services.GetRequiredService<MeetingClock>().Offset += by;

    public Task<IHtmlDocument> OpenAsync(string below = "") => http.GetPageAsync(below.StartsWith('/') && below.Contains("/mission/", StringComparison.Ordinal) ? below : Address + below, Cancellation);

    public async Task<HttpResponseMessage> SendAsync(string below, IReadOnlyDictionary<string, string>? fill = null, string form = "main form.stack") =>
        await http.SubmitAsync(await OpenAsync(below), form, Cancellation, fill);

    /// <summary>Adds a person and answers where the page leads.</summary>
    public async Task<string> AddAsync(string family, string role = "Representative", string title = "Counsellor", params (string Field, string Value)[] more)
    {
        var fill = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.Role"] = role,
            ["Input.FamilyName"] = family,
            ["Input.FunctionalTitle"] = title,
        };
        foreach (var (field, value) in more)
        {
            fill[$"Input.{field}"] = value;
        }

        using var answer = await SendAsync("/add", fill);
        return answer.StatusCode == HttpStatusCode.Redirect
            ? answer.Headers.Location!.OriginalString
            : throw new InvalidOperationException($"Adding {family} answered {answer.StatusCode}: {(await answer.ReadPageAsync(Cancellation)).QuerySelector(".error-summary")?.TextContent}");
    }

    /// <summary>Hands in what there is and answers the receipt's address.</summary>
    public async Task<string> HandInAsync()
    {
        using var answer = await SendAsync("/check");
        return answer.StatusCode == HttpStatusCode.Redirect
            ? answer.Headers.Location!.OriginalString
            : throw new InvalidOperationException($"Handing in answered {answer.StatusCode}: {(await answer.ReadPageAsync(Cancellation)).QuerySelector(".error-summary")?.TextContent}");
    }

    /// <summary>Address of the link of that name in the row of that person.</summary>
    public async Task<string> LinkAsync(string person, string text)
    {
        var page = await OpenAsync();
        var row = page.QuerySelectorAll(".people tbody tr").Single(candidate => candidate.TextContent.Contains(person, StringComparison.Ordinal));
        return row.QuerySelectorAll("a").Single(link => link.TextContent.StartsWith(text, StringComparison.Ordinal)).GetAttribute("href")!;
    }

    public async Task<IReadOnlyList<string>> NamesAsync() =>
        [.. (await OpenAsync()).QuerySelectorAll(".people tbody .person").Select(name => name.TextContent.Trim())];
}
