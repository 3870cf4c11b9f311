using System.Net;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Caching;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>M03: a list, count, facet or feed that forgets to ask who may see its rows.</summary>
public sealed class M03ListsTests
{
    [Theory]
    [InlineData("/en/11msp/documents")]
    [InlineData("/en/11msp/documents?series=Main")]
    [InlineData("/en/11msp")]
    [InlineData("/en/11msp/agenda")]
    [InlineData("/en/d/CCM/MSP/2023/1")]
    public async Task M03_DocumentThatIsNotPublic_IsInNoListCountOrFacet(string address)
    {
        await using var host = new PortalHost();
        using var reader = host.CreateClient();
        using var before = await reader.AskAsync("/en/11msp/documents");
        using var stored = await reader.AskAsync(address);

        await HideAsync(host, "annotated-programme-of-work");
        using var after = await reader.AskAsync(address);
        using var own = await reader.AskAsync("/en/d/CCM/MSP/2023/3");

        Assert.Contains("/en/d/CCM/MSP/2023/3", await before.TextAsync(), StringComparison.Ordinal);
        var page = await after.ReadPageAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("/en/d/CCM/MSP/2023/3", page.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("3 documents", page.Source.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, own.StatusCode);
    }

    [Fact]
    public async Task M03_RedirectToTheFileOfAHiddenDocument_IsNotFound()
    {
        await using var host = new PortalHost();
        using var reader = host.CreateClient();
        await HideAsync(host, "annotated-programme-of-work");

        using var answer = await reader.AskAsync("/en/d/CCM/MSP/2023/3?l=en");
        using var spelled = await reader.AskAsync("/en/d/ccm/msp/2023/3");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, spelled.StatusCode);
    }

    private static async Task HideAsync(PortalHost host, string slug)
    {
        var outcome = await host.WithAsync<Writes, Outcome<Document>>(writes => writes.RunAsync<Document>(
            Actor.Seed,
            "HideForTest",
            async (scope, cancellationToken) =>
            {
                var document = await scope.Store.Documents.SingleAsync(candidate => candidate.Slug == slug, cancellationToken);
                document.Audience = Audience.Participants;
                await scope.PublicContentChangedAsync(document.MeetingId, cancellationToken);
                return document;
            },
            TestContext.Current.CancellationToken));
        Assert.True(outcome.Match(document => document.Audience == Audience.Participants, _ => false));
    }
}
