using System.Net;
using AngleSharp.Html.Dom;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Publishing.Seeding;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Caching;

namespace MeetingPortal.Web.Tests.Guards;

/// <summary>What one public address answered.</summary>
/// <param name="Page">The body as a page; null for a feed.</param>
public sealed record PublicAnswer(
    string Address, Language Language, HttpStatusCode Status, ILookup<string, string> Headers, string MediaType, string Body, IHtmlDocument? Page)
{
    /// <summary>The header's one value; fails when it was not sent or sent twice.</summary>
    public string Header(string name) => Headers[name].SingleOrDefault() ?? $"(no {name}, or several)";
}

/// <summary>
/// Every public address in every language, asked once, of a portal as it runs in Production, with the outline released so that all
/// addresses exist. The addresses come from the endpoints, so that a new one cannot be forgotten.
/// </summary>
public sealed class PublicAnswers : IAsyncLifetime
{
    private readonly PortalHost _host = new("Production");

    public IReadOnlyList<PublicAnswer> All { get; private set; } = [];

    public IEnumerable<PublicAnswer> Pages => All.Where(answer => answer.Page is not null);

    public async ValueTask InitializeAsync()
    {
        var outline = Path.Combine(RepositoryFiles.Root, "seeds", "11msp-outline");
        await _host.WithAsync<LoadSeedsHandler, Outcome<bool>>(
            handler => handler.HandleAsync(new LoadSeeds(outline, ReleaseOutlines: true), Actor.Seed, TestContext.Current.CancellationToken));
        using var client = _host.CreateClient();
        var answers = new List<PublicAnswer>();
        foreach (var endpoint in (await PortalEndpoints.AllAsync(_host.Services)).Where(endpoint => endpoint.Metadata.GetMetadata<PublicEndpoint>() is not null))
        {
            foreach (var language in Language.All)
            {
                foreach (var address in PortalEndpoints.AddressesOf(endpoint, language.Code))
                {
                    answers.Add(await AskAsync(client, address, language));
                }
            }
        }

        All = answers;
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static async Task<PublicAnswer> AskAsync(HttpClient client, string address, Language language)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), cancellationToken);
        var body = await answer.Content.ReadAsStringAsync(cancellationToken);

        // As they were sent: the client's own reading of a header would put its parts in another order.
        var headers = answer.Headers.NonValidated.Concat(answer.Content.Headers.NonValidated)
            .SelectMany(header => header.Value, (header, value) => (header.Key, Value: value))
            .ToLookup(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase);
        var mediaType = answer.Content.Headers.ContentType?.ToString() ?? string.Empty;
        var page = mediaType.StartsWith("text/html", StringComparison.Ordinal) ? await answer.ReadPageAsync(cancellationToken) : null;
        return new PublicAnswer(address, language, answer.StatusCode, headers, mediaType, body, page);
    }
}

/// <summary>The guards that read all public answers, which are asked once for all of them.</summary>
[CollectionDefinition]
public sealed class PublicAnswersCollection : ICollectionFixture<PublicAnswers>;
