using System.Net;

namespace MeetingPortal.Web.Tests.Starting;

/// <summary>The link for the first administrator, as the published portal prints it.</summary>
public sealed class FirstAdministratorTests(PublishedPortal portal) : IDisposable
{
    private readonly EmptyFolder _folder = new();

    public static bool IsLink(string line) => line.Contains("/en/account/first-administrator?secret=", StringComparison.Ordinal);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Start_InProductionWithoutAdministrator_PrintsOneLinkThatOpens()
    {
        using var process = await PortalProcess.StartAsync(portal, _folder.Path, "Production", "--Portal:PublicUrl=http://localhost");
        using var client = await process.ServingAsync();
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        var link = new Uri((await process.LineAsync(IsLink)).Split(' ')[^1]);

        using var answer = await client.GetAsync(new Uri(link.PathAndQuery, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Single(process.Lines, IsLink);
    }

    [Fact]
    public async Task Command_NoAdministrator_PrintsALinkAndEnds()
    {
        using var process = await PortalProcess.StartAsync(portal, _folder.Path, "Production", "administrator-link");

        Assert.Equal(0, await process.ExitCodeAsync());
        Assert.Single(process.Lines, IsLink);
    }

    [Fact]
    public async Task Command_WhileTheServerRuns_SaysSoAndPrintsNone()
    {
        using var server = await PortalProcess.StartAsync(portal, _folder.Path, "Production");
        using var client = await server.ServingAsync();

        using var process = await PortalProcess.StartAsync(portal, _folder.Path, "Production", "administrator-link");

        Assert.Equal(1, await process.ExitCodeAsync());
        Assert.DoesNotContain(process.Lines, IsLink);
        Assert.Contains(process.Lines, line => line.Contains("The portal is running", StringComparison.Ordinal));
    }
}
