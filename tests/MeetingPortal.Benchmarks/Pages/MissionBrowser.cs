using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using MeetingPortal.Benchmarks.Inside;

namespace MeetingPortal.Benchmarks.Pages;

/// <summary>One mission's browser, signed in: opens the check page and sends its form as it came.</summary>
internal sealed partial class MissionBrowser(HttpClient http, string check)
{
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);

    public async Task SignInAsync(string email)
    {
        using var answer = await SendAsync(new HttpRequestMessage(HttpMethod.Get, BenchmarkEndpoints.SignIn + Uri.EscapeDataString(email)));
        Require(answer, HttpStatusCode.OK);
    }

    /// <returns>The hidden fields of the page's form.</returns>
    public async Task<IReadOnlyList<KeyValuePair<string, string>>> OpenAsync()
    {
        using var answer = await SendAsync(new HttpRequestMessage(HttpMethod.Get, check));
        Require(answer, HttpStatusCode.OK);
        var page = await answer.Content.ReadAsStringAsync();
        var form = page[page.IndexOf("<form method=\"post\" class=\"stack\"", StringComparison.Ordinal)..];
        return [.. HiddenField().Matches(form).Select(match => KeyValuePair.Create(match.Groups["name"].Value, WebUtility.HtmlDecode(match.Groups["value"].Value)))];
    }

    /// <summary>Hands in, and is led to the receipt.</summary>
    public async Task HandInAsync(IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        using var answer = await SendAsync(new HttpRequestMessage(HttpMethod.Post, check) { Content = new FormUrlEncodedContent(fields) });
        Require(answer, HttpStatusCode.Redirect);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            // As the proxy in front says it; the browser's jar would keep secure cookies back on this plain connection.
            request.Headers.Add("X-Forwarded-Proto", "https");
            request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
            var answer = await http.SendAsync(request);
            foreach (var line in answer.Headers.TryGetValues("Set-Cookie", out var lines) ? lines : [])
            {
                var pair = line.Split(';', 2)[0].Split('=', 2);
                _cookies[pair[0]] = pair[1];
            }

            return answer;
        }
    }

    private void Require(HttpResponseMessage answer, HttpStatusCode expected)
    {
        if (answer.StatusCode != expected)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{check} answered {(int)answer.StatusCode} instead of {(int)expected}."));
        }
    }

    [GeneratedRegex("""<input (?=[^>]*type="hidden")(?=[^>]*name="(?<name>[^"]+)")(?=[^>]*value="(?<value>[^"]*)")[^>]*>""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HiddenField();
}
