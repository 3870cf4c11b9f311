using System.Net;
using System.Text.Json;
using MeetingPortal.Web.Tests.Caching;

namespace MeetingPortal.Web.Tests.Api;

/// <summary>Reads answers of the interface as another system would.</summary>
internal static class ApiClient
{
    public const string Meeting = "/api/v1/meetings/11msp";

    public static async Task<JsonElement> JsonAsync(this HttpClient client, string address)
    {
        using var answer = await client.AskAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        return JsonDocument.Parse(await answer.TextAsync()).RootElement;
    }

    public static string Text(this JsonElement element, params string[] path) => path.Aggregate(element, (at, name) => at.GetProperty(name)).ToString();

    /// <summary>The only element of a list of which that is true.</summary>
    public static JsonElement One(this JsonElement list, Func<JsonElement, bool> which) => Assert.Single(list.EnumerateArray(), element => which(element));

    public static IReadOnlyList<string> All(this JsonElement list, string name) => [.. list.EnumerateArray().Select(element => element.Text(name))];

    public static bool Has(this JsonElement element, string name) => element.TryGetProperty(name, out _);
}
