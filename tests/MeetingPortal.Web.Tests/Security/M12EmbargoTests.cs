using System.Net;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Caching;
using MeetingPortal.Web.Tests.Caching;
using MeetingPortal.Web.Tests.Guards;
using MeetingPortal.Web.Tests.Publishing;
using MeetingPortal.Web.Tests.Registration;
using Microsoft.Extensions.DependencyInjection;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>M12: a file before its instant seen through a page, a count, a mark of a cache, or its own address.</summary>
public sealed class M12EmbargoTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task M12_FileBeforeItsInstant_ChangesNoPublicAnswer()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        var before = await AnswersAsync(host);

        var waiting = await officer.SendsAsync(language: "es");
        var scheduled = await officer.SendsAsync();
        await officer.ScheduledAsync(scheduled, At(host).AddHours(3));

        var after = await AnswersAsync(host);
        Assert.Equal(before, after);
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound], [await StatusAsync(host, waiting), await StatusAsync(host, scheduled)]);
    }

    [Fact]
    public async Task M12_FileWhoseInstantHasCome_IsOnEveryPageThatNamesItsDocument()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        using var reader = host.CreateClient();
        var scheduled = await officer.SendsAsync();
        await officer.ScheduledAsync(scheduled, At(host).AddHours(3));
        var before = await AnswersAsync(host);

        MissionClient.MoveMeeting(host, TimeSpan.FromHours(4));
        await host.WithAsync<MeetingPortal.Publishing.Documents.AnnounceDueFiles, int>(due => due.RunAsync(Cancellation));

        var after = await AnswersAsync(host);
        Assert.All(["/en/11msp", "/en/11msp/updates", "/en/11msp/updates.atom", "/en/11msp/documents", "/en/d/CCM/MSP/2023/1", "/api/v1/meetings/11msp/documents", "/en/11msp/documents/01a2076b-fcb9-75c9-a500-c6b614feb65c.jsonld"], address => Assert.NotEqual(before[address], after[address]));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(host, scheduled));
        Assert.NotNull((await reader.GetPageAsync(DocumentOfficers.AgendaPage, Cancellation)).QuerySelector(".versions .files a[hreflang=fr]"));
    }

    /// <summary>The venue's clock, to the minute.</summary>
    private static DateTimeOffset At(PortalHost host) =>
        WallClock.At(host.Services.GetRequiredService<MeetingClock>().Now, TimeZoneInfo.FindSystemTimeZoneById("Europe/Zurich"));

    /// <summary>Under a name that is not the file's own: before its instant both are not found, afterwards this one leads to the right one.</summary>
    private static async Task<HttpStatusCode> StatusAsync(PortalHost host, string file)
    {
        using var reader = host.CreateClient(new() { AllowAutoRedirect = false });
        using var answer = await reader.AskAsync($"/files/{file.Split('/')[^1]}/any.pdf");
        return answer.StatusCode;
    }

    /// <summary>Status, mark and body of everything that is public, by address.</summary>
    private static async Task<IReadOnlyDictionary<string, (HttpStatusCode, string?, string)>> AnswersAsync(PortalHost host)
    {
        using var reader = host.CreateClient(new() { AllowAutoRedirect = false });
        await host.ForgetPagesAsync("11msp");
        var found = new SortedDictionary<string, (HttpStatusCode, string?, string)>(StringComparer.Ordinal);
        foreach (var endpoint in (await PortalEndpoints.AllAsync(host.Services)).Where(endpoint => endpoint.Metadata.GetMetadata<PublicEndpoint>() is not null))
        {
            foreach (var address in PortalEndpoints.AddressesOf(endpoint, Language.English.Code))
            {
                using var answer = await reader.AskAsync(address);
                found[address] = (answer.StatusCode, answer.Headers.ETag?.ToString(), await answer.TextAsync());
            }
        }

        return found;
    }
}
