using System.Net;
using MeetingPortal.TestKit.Hosting;

namespace MeetingPortal.Web.Tests.Caching;

/// <summary>One body for everybody: decisions 1 and 2. Each test has addresses of its own, so that it knows what is stored.</summary>
public sealed class SharedAnswerTests(SharedAnswerTests.Fixture fixture) : IClassFixture<SharedAnswerTests.Fixture>
{
    private readonly PortalHost _host = fixture.Host;

    [Fact]
    public async Task Get_SignedInAndAnonymous_GetTheSameEntry()
    {
        using var officer = await _host.OfficerAsync(TestContext.Current.CancellationToken);
        using var reader = _host.CreateClient();

        using var first = await officer.AskAsync("/en/11msp/updates");
        using var second = await reader.AskAsync("/en/11msp/updates");
        using var third = await officer.AskAsync("/en/11msp/updates");

        Assert.False(first.IsFromCache());
        Assert.True(second.IsFromCache());
        Assert.True(third.IsFromCache());
        Assert.Equal(await first.TextAsync(), await second.TextAsync());
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Equal(first.Headers.ETag, third.Headers.ETag);
        Assert.DoesNotContain("Dana", await first.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_EightSpellingsOfAcceptEncoding_AreThreeRenders()
    {
        using var client = _host.CreateClient();
        string?[] spellings = ["gzip, deflate, br, zstd", "br", "gzip;q=1.0, br;q=0.5", "*", "gzip", "GZIP, deflate", "identity", null];

        var renders = 0;
        var bodies = new HashSet<string>(StringComparer.Ordinal);
        foreach (var spelling in spellings)
        {
            using var answer = await client.AskAsync("/en/11msp/letter", spelling);
            renders += answer.IsFromCache() ? 0 : 1;
            bodies.Add(await answer.DecodedAsync());
        }

        Assert.Equal(3, renders);
        Assert.Single(bodies);
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("*", "br")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("br;q=0.0, *;q=0.1", "gzip")]
    [InlineData("br;q=0, gzip;q=0.000", "identity")]
    [InlineData("*;q=0, gzip", "gzip")]
    [InlineData("*;q=0", "identity")]
    [InlineData("deflate, zstd", "identity")]
    [InlineData("br;q=nonsense;;", "identity")]
    [InlineData("", "identity")]
    public async Task Get_AcceptEncoding_AnswersOneThatTheClientTakes(string accepted, string encoding)
    {
        using var client = _host.CreateClient();

        using var answer = await client.AskAsync("/en/11msp/info", accepted);

        Assert.Equal(encoding, answer.Encoding());
        Assert.Equal(answer.Content.Headers.ContentLength, (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length);
        Assert.Contains("</html>", await answer.DecodedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WithTheTagOfTheStoredBody_AnswersNotModified()
    {
        using var client = _host.CreateClient();
        using var first = await client.AskAsync("/fr/11msp/letter", "gzip");
        var tag = first.Headers.ETag!.ToString();

        using var same = await client.AskAsync("/fr/11msp/letter", "gzip", tag);
        using var weak = await client.AskAsync("/fr/11msp/letter", "gzip", $"\"other\", W/{tag}");
        using var otherEncoding = await client.AskAsync("/fr/11msp/letter", "br", tag);

        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Empty(await same.TextAsync());
        Assert.Equal(tag, same.Headers.ETag?.ToString());
        Assert.Equal("public, max-age=0, must-revalidate", same.CacheControl());
        Assert.Equal("Accept-Encoding", string.Join(',', same.Headers.Vary));
        Assert.Equal(HttpStatusCode.NotModified, weak.StatusCode);
        Assert.Equal(HttpStatusCode.OK, otherEncoding.StatusCode);
        Assert.NotEqual(tag, otherEncoding.Headers.ETag!.ToString(), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("/en/11msp/programme")]
    [InlineData("/en/11msp/programme.ics")]
    public async Task Head_SaysWhatGetSays(string address)
    {
        using var client = _host.CreateClient();
        using var get = await client.AskAsync(address, "br");

        using var head = await client.AskAsync(address, "br", method: HttpMethod.Head);

        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(HeadersOf(get), HeadersOf(head));
    }

    [Fact]
    public async Task Get_UnknownQueryKeys_NeitherVaryNorReachTheBody()
    {
        using var client = _host.CreateClient();
        using var first = await client.AskAsync("/en/11msp/documents?series=Main&planted=first");

        using var second = await client.AskAsync("/en/11msp/documents?planted=second&series=Main&utm=x");
        using var plain = await client.AskAsync("/en/11msp/documents?series=Main");

        Assert.False(first.IsFromCache());
        Assert.True(second.IsFromCache());
        Assert.True(plain.IsFromCache());
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        var page = await first.ReadPageAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("planted", await first.TextAsync(), StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll(".langs a"), link => Assert.EndsWith("/11msp/documents?series=Main", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/en/11msp/documents?series=0")]
    [InlineData("/en/11msp/documents?series=main")]
    [InlineData("/en/11msp/documents?series=nothing")]
    [InlineData("/en/11msp/documents?series=Main&series=1")]
    [InlineData("/en/11msp/documents?language=fr&language=1")]
    [InlineData("/en/11msp/documents?item=nothing")]
    [InlineData("/en/11msp/documents?submitter=nobody")]
    [InlineData("/en/d/CCM/MSP/2023/3?l=nothing")]
    public async Task Get_EndlessSpellingsOfKnownKeys_AreNotKept(string address)
    {
        using var client = _host.CreateClient();
        using var first = await client.AskAsync(address);

        using var second = await client.AskAsync(address);

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.False(second.IsFromCache());
        Assert.Equal("no-store", second.CacheControl());
    }

    [Fact]
    public async Task Get_LanguagesAndPaths_HaveEntriesOfTheirOwn()
    {
        using var client = _host.CreateClient();
        string[] addresses = ["/en/about", "/ar/about", "/en/11msp/info/venue", "/en/11msp/info/venue/v/1", "/en/11msp/info/contacts", "/es/11msp/info/venue"];

        var tags = new List<string>();
        foreach (var address in addresses)
        {
            using var answer = await client.AskAsync(address);
            Assert.False(answer.IsFromCache());
            tags.Add(answer.Headers.ETag!.ToString());
        }

        Assert.Equal(addresses.Length, tags.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("/en/11MSP", "/en/11msp")]
    [InlineData("/en/11msp/Programme", "/en/11msp/programme")]
    [InlineData("/en/11msp/programme.ICS", "/en/11msp/programme.ics")]
    [InlineData("/en/11msp/letter/", "/en/11msp/letter")]
    [InlineData("/en/11MSP/documents?series=Main", "/en/11msp/documents?series=Main")]
    [InlineData("/EN/11msp", "/en/11msp")]
    [InlineData("/en/D/CCM/MSP/2023/1", "/en/d/CCM/MSP/2023/1")]
    [InlineData("/en/d/ccm/msp/2023/1", "/en/d/CCM/MSP/2023/1")]
    [InlineData("/ar/d/CCM-MSP-2023-1/", null)]
    public async Task Get_OtherSpellingOfAnAddress_LeadsToTheOne(string asked, string? canonical)
    {
        using var client = _host.CreateClient();

        using var answer = await client.AskAsync(asked);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(canonical ?? "/ar/d/CCM-MSP-2023-1", answer.Headers.Location?.ToString());
        Assert.False(answer.IsFromCache());
    }

    private static List<string> HeadersOf(HttpResponseMessage answer) =>
    [
        .. answer.Headers.NonValidated.Concat(answer.Content.Headers.NonValidated)
            .Where(header => header.Key is not ("Date" or "Age"))
            .Select(header => $"{header.Key}: {header.Value}")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>A portal whose cache no other test class fills.</summary>
    public sealed class Fixture : IAsyncDisposable
    {
        public PortalHost Host { get; } = new();

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
