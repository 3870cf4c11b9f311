using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using MeetingPortal.Benchmarks.Inside;

namespace MeetingPortal.Benchmarks.Documents;

/// <summary>A documents officer's browser: sends files to the drop one by one, as its page does with script, and confirms them.</summary>
internal sealed partial class OfficerBrowser(HttpClient http)
{
    private const string Email = "documents.officer@demonstration.invalid";
    private const string Page = "/en/secretariat/11msp/documents/drop";

    public async Task SignInAsync()
    {
        using var answer = await http.GetAsync(new Uri(BenchmarkEndpoints.SignIn + Email, UriKind.Relative));
        Require(answer, HttpStatusCode.OK);
    }

    /// <summary>Opens the page on which files are dropped.</summary>
    public async Task<IReadOnlyList<KeyValuePair<string, string>>> OpenAsync() => Fields(await http.GetStringAsync(new Uri(Page, UriKind.Relative)), "<form method=\"post\" enctype");

    /// <summary>Sends one file, and is told that it was taken.</summary>
    public async Task SendAsync(IReadOnlyList<KeyValuePair<string, string>> fields, string path, string name)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in fields.Append(KeyValuePair.Create("Single", "true")))
        {
            content.Add(new StringContent(value), field);
        }

        await using var file = File.OpenRead(path);
        content.Add(new StreamContent(file), "Files", name);
        using var answer = await http.PostAsync(new Uri(Page, UriKind.Relative), content);
        Require(answer, HttpStatusCode.NoContent);
    }

    /// <summary>Publishes all that was sent.</summary>
    public async Task ConfirmAsync(IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        var review = $"{Page}/{fields.Single(field => field.Key.Equals("Drop", StringComparison.Ordinal)).Value}";
        var page = await http.GetStringAsync(new Uri(review, UriKind.Relative));
        var sent = Fields(page, "<form method=\"post\" class=\"review-drop\"").Append(KeyValuePair.Create("Input.When", "Now")).ToList();
        foreach (var row in sent.Select(field => RowId().Match(field.Key)).Where(match => match.Success).Select(match => match.Groups["row"].Value).ToList())
        {
            sent.Add(KeyValuePair.Create($"Input.Files[{row}].IsTaken", "true"));
            sent.Add(KeyValuePair.Create($"Input.Files[{row}].Symbol", string.Create(CultureInfo.InvariantCulture, $"CCM/MSP/2023/WP.{int.Parse(row, CultureInfo.InvariantCulture) + 50}")));
            sent.Add(KeyValuePair.Create($"Input.Files[{row}].Language", "en"));
            sent.Add(KeyValuePair.Create($"Input.Files[{row}].Title", "A large document"));
        }

        using var form = new FormUrlEncodedContent(sent);
        using var answer = await http.PostAsync(new Uri(review + "?handler=Confirm", UriKind.Relative), form);
        Require(answer, HttpStatusCode.Redirect);
    }

    private static List<KeyValuePair<string, string>> Fields(string page, string form) =>
    [
        .. HiddenField().Matches(page[page.IndexOf(form, StringComparison.Ordinal)..])
            .Select(match => KeyValuePair.Create(match.Groups["name"].Value, WebUtility.HtmlDecode(match.Groups["value"].Value)))
            .DistinctBy(field => field.Key, StringComparer.Ordinal),
    ];

    private static void Require(HttpResponseMessage answer, HttpStatusCode expected)
    {
        if (answer.StatusCode != expected)
        {
            throw new InvalidOperationException($"{answer.RequestMessage?.RequestUri} answered {answer.StatusCode} instead of {expected}.");
        }
    }

    [GeneratedRegex("""<input (?=[^>]*type="hidden")(?=[^>]*name="(?<name>[^"]+)")(?=[^>]*value="(?<value>[^"]*)")[^>]*>""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HiddenField();

    [GeneratedRegex(@"^Input\.Files\[(?<row>\d+)\]\.Id$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RowId();
}
