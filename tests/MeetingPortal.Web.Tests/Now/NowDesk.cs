using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.TestKit.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace MeetingPortal.Web.Tests.Now;

/// <summary>What an officer presses, and what readers are told.</summary>
internal static class NowDesk
{
    public const string Json = "/en/11msp/now.json";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static string Address(string sitting) => $"/en/secretariat/11msp/now?sitting={sitting}";

    /// <summary>Puts the meeting's clock at that time of the venue; only forwards, by the clock of the meeting alone.</summary>
    public static void PutClockAt(this PortalHost host, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(host);
        var clock = host.Services.GetRequiredService<MeetingClock>();
        clock.Offset += at - clock.Now;
    }

    /// <summary>The form of the step whose button has these words.</summary>
    public static async Task<HttpResponseMessage> BeginAsync(this HttpClient officer, string sitting, string words, IHtmlDocument? opened = null)
    {
        var page = opened ?? await officer.GetPageAsync(Address(sitting), Cancellation);
        var forms = page.QuerySelectorAll(".steps form").ToList();
        var index = forms.FindIndex(form => form.TextContent.Contains(words, StringComparison.Ordinal));
        return await officer.SubmitAsync(page, $".steps li:nth-child({index + 1}) form", Cancellation);
    }

    public static async Task<HttpResponseMessage> PressAsync(
        this HttpClient officer, string sitting, string handler, params (string Field, string Value)[] fields) =>
        await officer.SubmitAsync(
            await officer.GetPageAsync(Address(sitting), Cancellation),
            $"main form[action*='handler={handler}']",
            Cancellation,
            fields.ToDictionary(field => field.Field, field => field.Value, StringComparer.Ordinal));

    public static async Task DoneAsync(this Task<HttpResponseMessage> pressed)
    {
        using var answer = await pressed;
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    /// <summary>The words of the answer for programs, room by room.</summary>
    public static async Task<IReadOnlyList<string>> ToldAsync(this PortalHost host, string address = Json)
    {
        using var reader = host.CreateClient();
        var json = await reader.GetStringAsync(new Uri(address, UriKind.Relative), Cancellation);
        return Told(json);
    }

    public static IReadOnlyList<string> Told(string json)
    {
        using var answer = JsonDocument.Parse(json);
        return
        [
            .. answer.RootElement.GetProperty("rooms").EnumerateArray().Select(room => string.Join(
                " | ",
                ((string[])["room", "state", "what", "since", "note"])
                    .Select(part => room.TryGetProperty(part, out var words) ? words.GetProperty("text").GetString() : null)
                    .OfType<string>())),
        ];
    }

    /// <summary>The words of the block on a page, room by room.</summary>
    public static async Task<IReadOnlyList<string>> BlockAsync(this PortalHost host, string address)
    {
        using var reader = host.CreateClient();
        var page = await reader.GetPageAsync(address, Cancellation);
        return [.. page.QuerySelectorAll("[data-now] > p").Select(line => string.Join(' ', line.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
    }
}
