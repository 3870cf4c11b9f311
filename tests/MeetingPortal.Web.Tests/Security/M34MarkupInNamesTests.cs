using System.Xml.Linq;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Caching;
using MeetingPortal.Web.Tests.Caching;
using MeetingPortal.Web.Tests.Guards;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>M34: names and titles with markup, wherever they are repeated: lists, tooltips, attributes, differences, feeds.</summary>
public sealed class M34MarkupInNamesTests
{
    private const string Name = Hostile.Attribute + Hostile.Image + Hostile.Script;

    [Fact]
    public async Task M34_MarkupInTitles_IsTextOnEveryPublicPage()
    {
        await using var host = new PortalHost();
        using var officer = await ReleasedEverywhereAsync(host);
        var shown = 0;
        foreach (var endpoint in (await PortalEndpoints.AllAsync(host.Services)).Where(endpoint => endpoint.Metadata.GetMetadata<PublicEndpoint>() is not null))
        {
            foreach (var address in PortalEndpoints.AddressesOf(endpoint, Language.French.Code))
            {
                using var answer = await officer.AskAsync(address);
                if (answer.Content.Headers.ContentType?.MediaType is "text/html")
                {
                    var page = await answer.ReadPageAsync(TestContext.Current.CancellationToken);
                    Assert.Empty(Hostile.FoundIn(page).Select(found => $"{address}: {found}"));
                    shown += page.Body!.TextContent.Contains(Hostile.Script, StringComparison.Ordinal) ? 1 : 0;
                }
            }
        }

        Assert.True(shown >= 8, $"Only {shown} pages show the name at all.");
    }

    [Theory]
    [InlineData("/en/secretariat/11msp")]
    [InlineData("/en/secretariat/11msp/page/venue/edit?in=en")]
    [InlineData("/en/secretariat/11msp/page/venue/edit?in=fr")]
    [InlineData("/en/secretariat/11msp/page/venue/preview")]
    [InlineData("/en/secretariat/11msp/page/venue/release")]
    [InlineData("/en/secretariat/11msp/page/venue/history")]
    [InlineData("/en/secretariat/11msp/agenda/agenda/preview")]
    [InlineData("/en/secretariat/11msp/agenda/agenda/history")]
    [InlineData("/en/secretariat/11msp/programme/programme/history")]
    public async Task M34_MarkupInTitlesAndNames_IsTextInTheBackOffice(string address)
    {
        await using var host = new PortalHost();
        using var officer = await ReleasedEverywhereAsync(host);
        await host.StoreAsync(store => store.Users.ExecuteUpdateAsync(
            users => users.SetProperty(user => user.DisplayName, Name), TestContext.Current.CancellationToken));
        using var pending = await officer.SaveAsync(Name + "2", Name + "2");

        var page = await officer.GetPageAsync(address, TestContext.Current.CancellationToken);

        Assert.Empty(Hostile.FoundIn(page));
        Assert.Contains("alert(1)", page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task M34_MarkupInTitles_IsTextInTheFeed()
    {
        await using var host = new PortalHost();
        using var officer = await ReleasedEverywhereAsync(host);
        using var answer = await officer.AskAsync("/en/11msp/updates.atom");

        var feed = XDocument.Parse(await answer.TextAsync());

        Assert.Contains(feed.Descendants(), element => element.Name.LocalName is "title" && string.Equals(element.Value, Name, StringComparison.Ordinal));
        Assert.DoesNotContain(feed.Descendants(), element => element.Name.LocalName is "script" or "img");
    }

    /// <summary>A page, an agenda item and a sitting carry the name, and readers see it.</summary>
    private static async Task<HttpClient> ReleasedEverywhereAsync(PortalHost host)
    {
        var officer = await host.OfficerAsync(TestContext.Current.CancellationToken);
        await officer.SaveAndReleaseAsync(Name, "Text.", Name);
        await host.ChangeAsync<AgendaContent>(ContentKind.Agenda, agenda => agenda with
        {
            Items = [agenda.Items[0] with { Title = LocalizedText.Of(Language.English, Name) }, .. agenda.Items.Skip(1)],
        });
        await host.ChangeAsync<ProgrammeContent>(ContentKind.Programme, programme => programme with
        {
            Sittings = [programme.Sittings[0] with { Room = LocalizedText.Of(Language.English, Name) }, .. programme.Sittings.Skip(1)],
        });
        using var agenda = await officer.ReleaseAsync(Name, "agenda", "agenda");
        using var programme = await officer.ReleaseAsync(Name, "programme", "programme");
        return officer;
    }
}
