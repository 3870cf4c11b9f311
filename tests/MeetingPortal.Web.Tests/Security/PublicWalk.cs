using System.IO.Compression;
using System.Net;
using System.Text;
using MeetingPortal.Data.Search;
using MeetingPortal.Domain.Languages;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Caching;
using MeetingPortal.Web.Tests.Guards;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>What somebody who is not signed in was answered.</summary>
/// <param name="Mark">The ETag.</param>
/// <param name="Said">Everything that was sent: headers and body; of a packed file what it holds, of a calendar its unfolded lines.</param>
internal sealed record Answered(string Address, HttpStatusCode Status, string? Mark, string Said);

/// <summary>Asks every address that needs no sign-in, whatever endpoint it is of: a new one is asked by itself, and one without samples fails.</summary>
internal static class PublicWalk
{
    /// <summary>A value for each parameter that an address takes after its question mark; a new one needs its value here.</summary>
    private static readonly Dictionary<string, string> QuerySamples = new(StringComparer.Ordinal)
    {
        ["series"] = "WorkingPaper",
        ["language"] = "fr",
        ["item"] = "opening",
        ["submitter"] = "others",
        ["l"] = "fr",
        ["t"] = "pdf",
        ["modified_since"] = "2000-01-01T00:00:00Z",
    };

    private static readonly string[] Questions =
        [.. from page in (int[])[1, 2, 3] from scope in (string[])["", "&scope=all"] select $"?q={Marker.Common}&language=all{scope}&p={page}", .. Enum.GetNames<SearchKind>().Select(kind => $"?q={Marker.Common}&kind={kind}")];

    public static async Task<IReadOnlyDictionary<string, Answered>> AskAllAsync(PortalHost host, IReadOnlyDictionary<string, string[]> samples, IReadOnlyList<Language> languages)
    {
        var endpoints = (await PortalEndpoints.AllAsync(host.Services)).Where(IsPublic).ToList();
        var addresses = endpoints.SelectMany(endpoint => AddressesOf(endpoint, samples, languages)).Distinct(StringComparer.Ordinal).ToList();
        using var reader = host.CreateClient(new() { AllowAutoRedirect = false });
        var answers = new Answered[addresses.Count];
        await Parallel.ForAsync(0, addresses.Count, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (index, _) => answers[index] = await AskAsync(reader, addresses[index], index));
        return answers.ToDictionary(answer => answer.Address, StringComparer.Ordinal);
    }

    private static bool IsPublic(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
        && endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
        && endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(HttpMethod.Get.Method, StringComparer.Ordinal) != false;

    private static IEnumerable<string> AddressesOf(RouteEndpoint endpoint, IReadOnlyDictionary<string, string[]> samples, IReadOnlyList<Language> languages)
    {
        IReadOnlyList<Language> asked = endpoint.RoutePattern.GetParameter("lang") is null ? [Language.English] : languages;
        string[] questions = endpoint.RoutePattern.RawText!.EndsWith("/search", StringComparison.Ordinal)
            ? Questions
            : [.. endpoint.Metadata.GetMetadata<PublicEndpoint>()?.QueryKeys.Select(key => $"?{key}={QuerySamples[key]}") ?? []];

        // Another meeting is found or not found in one language as in all: its addresses are asked in English.
        var ofFirst = samples.Where(sample => sample.Key is not "meeting").ToDictionary(StringComparer.Ordinal);
        return from language in asked
               from address in PortalEndpoints.AddressesOf(endpoint, language.Code, language == Language.English ? samples : ofFirst)
               from question in questions.Prepend(string.Empty)
               select address + question;
    }

    /// <summary>The answer, with that of the portal's own address to which it leads.</summary>
    private static async Task<Answered> AskAsync(HttpClient reader, string address, int number)
    {
        var first = await AskOnceAsync(reader, address, number);
        return first.LeadsTo is { } next && next.StartsWith('/') ? first.Answer with { Said = $"{first.Answer.Said}\n{(await AskOnceAsync(reader, next, number)).Answer.Said}" } : first.Answer;
    }

    private static async Task<(Answered Answer, string? LeadsTo)> AskOnceAsync(HttpClient reader, string address, int number)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));

        // From as many networks as there are questions: none of them is slowed down.
        request.Headers.Add(Wire.Header, $"10.{number / 65536}.{number / 256 % 256}.{number % 256}");
        using var answer = await reader.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        var headers = answer.Headers.NonValidated.Concat(answer.Content.Headers.NonValidated)
            .Where(header => header.Key is not ("Age" or "Date")).Select(header => $"{header.Key}: {header.Value}").Order(StringComparer.Ordinal);
        return (new Answered(address, answer.StatusCode, answer.Headers.ETag?.ToString(), string.Join('\n', [.. headers, await SaidAsync(answer)])), answer.Headers.Location?.OriginalString);
    }

    private static async Task<string> SaidAsync(HttpResponseMessage answer)
    {
        await using var body = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        return answer.Content.Headers.ContentType?.MediaType switch
        {
            "text/event-stream" => await FirstEventAsync(body),
            "application/zip" => await UnpackedAsync(body),
            "text/calendar" => (await TextAsync(body)).Replace("\r\n ", string.Empty, StringComparison.Ordinal),
            _ => await TextAsync(body),
        };
    }

    /// <summary>Byte by byte, so that files are looked through as well as texts; the markers are of letters that are one byte.</summary>
    private static async Task<string> TextAsync(Stream body)
    {
        using var reader = new StreamReader(body, Encoding.Latin1);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<string> UnpackedAsync(Stream body)
    {
        using var bytes = new MemoryStream();
        await body.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        await using var zip = new ZipArchive(bytes);
        var said = new StringBuilder();
        foreach (var entry in zip.Entries)
        {
            await using var content = await entry.OpenAsync(TestContext.Current.CancellationToken);
            said.Append(entry.FullName).Append('\n').Append(entry.Comment).Append('\n').Append(await TextAsync(content)).Append('\n');
        }

        return said.ToString();
    }

    /// <summary>What a stream says when it is opened; it never ends.</summary>
    private static async Task<string> FirstEventAsync(Stream body)
    {
        using var reader = new StreamReader(body);
        while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                return line;
            }
        }

        return string.Empty;
    }
}
