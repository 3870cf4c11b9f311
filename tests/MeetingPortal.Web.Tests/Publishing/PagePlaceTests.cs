using System.Net;
using AngleSharp.Html.Dom;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Pages;
using MeetingPortal.Web.Tests.Security;

namespace MeetingPortal.Web.Tests.Publishing;

/// <summary>Where pages of information stand, set by their officer; and what pages of the desk keep when they lead on.</summary>
public sealed class PagePlaceTests : IAsyncLifetime
{
    private const string Place = "/en/secretariat/11msp/page/contacts/place";

    private readonly PortalHost _host = new();
    private HttpClient _officer = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _officer = await _host.OfficerAsync(Cancellation);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Order_Changed_IsSeenByReadersOnceThePageIsReleased()
    {
        using var reader = _host.CreateClient();
        var before = await PagesAsync(reader);
        Assert.Equal("contacts", before[^1]);

        using var saved = await SaveAsync(await _officer.OpenAsync(Place), ("Input.Order", "15"));
        Assert.EndsWith("/page/contacts/release", saved.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(before, await PagesAsync(reader), StringComparer.Ordinal);
        await _officer.ReleasedAsync("contacts", "Stands earlier now.");

        var after = await PagesAsync(reader);
        Assert.Equal(1, after.ToList().IndexOf("contacts"));
        Assert.Equal(before.Order(StringComparer.Ordinal), after.Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Place_Changed_PutsThePageThere()
    {
        using var saved = await SaveAsync(await _officer.OpenAsync(Place), ("Input.Place", nameof(PagePlace.InsteadOfProgramme)));
        await _officer.ReleasedAsync("contacts", "Stands elsewhere.");

        using var reader = _host.CreateClient();
        Assert.DoesNotContain("contacts", await PagesAsync(reader), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Order_ThatIsNoNumber_ComesBackAsTyped()
    {
        foreach (var typed in (string[])["", "-1", "1000", "first"])
        {
            using var answer = await SaveAsync(await _officer.OpenAsync(Place), ("Input.Order", typed));
            Assert.Equal(typed, (await answer.RefusedAsync("Write a whole number from 0 to 999.")).Find("#Input_Order").GetAttribute("value") ?? string.Empty);
        }
    }

    [Fact]
    public async Task Place_ThatSomebodyElseChanged_IsShownBesideMine()
    {
        var opened = await _officer.OpenAsync(Place);
        using var first = await SaveAsync(await _officer.OpenAsync(Place), ("Input.Order", "25"));

        using var second = await SaveAsync(opened, ("Input.Order", "35"));
        var both = await second.RefusedAsync("Somebody else changed this meanwhile.");
        Assert.Contains("25", both.Texts("section.note dd"), StringComparer.Ordinal);
        Assert.Equal("35", both.Find("#Input_Order").GetAttribute("value"));
        using var again = await SaveAsync(both);

        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal("35", (await _officer.OpenAsync(Place)).Find("#Input_Order").GetAttribute("value"));
    }

    [Fact]
    public async Task LanguageThatIsWorkedOn_StaysWhenThePageIsReadInAnother()
    {
        var page = await _officer.OpenAsync("/en/secretariat/11msp/page/venue/edit?in=ar");

        Assert.Equal("/fr/secretariat/11msp/page/venue/edit?in=ar", page.Find("ul.langs a[hreflang=fr]").GetAttribute("href"));
    }

    [Fact]
    public async Task RightOfANewMeeting_IsGivenInThatMeeting()
    {
        await SecondMeeting.AddAsync(_host);
        using var ada = await _host.SignedInAsync(DemonstrationAccount.Administrator, Cancellation);

        var link = (await ada.OpenAsync("/en/admin/meetings?made=11msp")).Find("[role=status] a").GetAttribute("href")!;
        var form = await ada.OpenAsync(link);

        Assert.Equal("11msp", ((IHtmlSelectElement)form.Find("#Input_Meeting")).Value);
        Assert.Contains("meeting=11msp", form.Find("ul.langs a[hreflang=fr]").GetAttribute("href"), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> SaveAsync(IHtmlDocument form, params (string Field, string Value)[] fields) =>
        _officer.SubmitAsync(form, "main form.stack", Cancellation, fields.ToDictionary(field => field.Field, field => field.Value, StringComparer.Ordinal));

    /// <summary>The pages of practical information in the order in which readers see them.</summary>
    private static async Task<IReadOnlyList<string>> PagesAsync(HttpClient reader) =>
        [.. (await reader.OpenAsync("/en/11msp/info")).Attributes("main a", "href").Where(href => href?.Contains("/info/", StringComparison.Ordinal) == true).Select(href => href!.Split('/')[^1]).Distinct(StringComparer.Ordinal)];
}
