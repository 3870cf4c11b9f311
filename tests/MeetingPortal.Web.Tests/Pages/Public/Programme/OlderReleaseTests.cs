using MeetingPortal.Domain.Publications;
using MeetingPortal.TestKit.Hosting;

namespace MeetingPortal.Web.Tests.Pages.Public.Programme;

public sealed class OlderReleaseTests
{
    [Fact]
    public async Task Get_AfterASecondRelease_BothKeepTheirAddressAndTheOldOneSaysSo()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var host = new PortalHost();
        var client = host.CreateClient();
        await client.GetPageAsync("/en/11msp/programme", cancellation);

        await host.ReleaseAsync<ProgrammeContent>(
            ContentKind.Programme, content => content.WithSitting("thu-14-pm", sitting => sitting with { Start = new TimeOnly(16, 0) }), "The last sitting begins at 16:00.", cancellation);

        var current = await client.GetPageAsync("/en/11msp/programme", cancellation);
        var first = await client.GetPageAsync("/en/11msp/programme/v/1", cancellation);
        var second = await client.GetPageAsync("/en/11msp/programme/v/2", cancellation);
        Assert.Equal("16:00–18:00", current.Find("#thu-14-pm .clock").Text());
        Assert.Equal("15:00–18:00", first.Find("#thu-14-pm .clock").Text());
        Assert.Equal("16:00–18:00", second.Find("#thu-14-pm .clock").Text());
        Assert.Contains("This is release 1, which is no longer current.", first.Find(".release").Text(), StringComparison.Ordinal);
        Assert.Equal("noindex", first.Find("meta[name='robots']").GetAttribute("content"));
        Assert.Empty(first.QuerySelectorAll("a[type='text/calendar']"));
        Assert.Empty(second.QuerySelectorAll(".release .warn"));
        Assert.Equal("Working outline by the portal’s team – not CCM/MSP/2023/3", first.Find("main .note.outline strong").Text());

        var changes = await client.GetPageAsync("/en/11msp/programme/changes", cancellation);
        Assert.Equal("Time changed Thursday, 14 September 2023 · 16:00–18:00", changes.Find("#r2 .changes li p").Text());
        Assert.Equal(("16:00", "15:00"), (changes.Find("#r2 ins").Text(), changes.Find("#r2 del").Text()));
    }
}
