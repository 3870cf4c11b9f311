using System.Net;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Missions;
using MeetingPortal.TestKit.Data;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Publishing;
using MeetingPortal.Web.Tests.Registration;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>M34: a delegate whose every field holds markup, on the pages of the mission itself.</summary>
public sealed class M34NamesOfDelegatesTests : IAsyncLifetime
{
    private const string Name = Hostile.Script + Hostile.Image + Hostile.Attribute;

    private static readonly Party Utopia = new("XA", null);

    private readonly PortalHost _host = new();
    private MissionClient _mission = null!;
    private string _person = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>One person is acknowledged and then changed, another one is added, so that the list marks both.</summary>
    public async ValueTask InitializeAsync()
    {
        _mission = await MissionClient.OfUtopiaAsync(_host);
        var given = await GivenDelegations.AtAsync(_host.Services, name: Name);
        var serial = await given.HandedInAsync(Utopia, Person());
        await given.AcknowledgeAsync(serial, await given.AccountAsync(Name));
        await given.AddAsync(Utopia, Person() with { FamilyName = Name + "2", PrintedName = Name });
        var seat = (await given.FindAsync(Utopia)).Members.Single(member => member.Details.Role == DelegateRole.Adviser && !member.Details.FamilyName!.EndsWith('2')).Id;
        _person = $"{MissionClient.Address}/person/{seat}";
        using var changed = await ChangeAsync(await _mission.OpenAsync(_person), Hostile.Script + "3");
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("/check")]
    [InlineData("/submissions/1")]
    [InlineData("/person")]
    [InlineData("/person/remove")]
    [InlineData("/person/replace")]
    public async Task M34_MarkupInADelegate_IsText(string below)
    {
        var page = await _mission.OpenAsync(below.StartsWith("/person", StringComparison.Ordinal) ? _person + below["/person".Length..] : below);

        Assert.Empty(Hostile.FoundIn(page));
        Assert.Contains("alert(1)", page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task M34_MarkupInMarkedDifferences_IsText()
    {
        var page = await _mission.OpenAsync("/check");

        Assert.Empty(Hostile.FoundIn(page));
        Assert.Contains(page.QuerySelectorAll(".field-changes dd"), field => field.QuerySelector("del, ins") is not null && field.TextContent.Contains(Hostile.Script, StringComparison.Ordinal));
        Assert.Contains(page.QuerySelectorAll(".changes bdi"), name => name.TextContent.Contains(Hostile.Script, StringComparison.Ordinal));
    }

    [Fact]
    public async Task M34_MarkupThatSomebodyElseSaved_IsTextBesideOnesOwn()
    {
        var (mine, theirs) = (await _mission.OpenAsync(_person), await _mission.OpenAsync(_person));
        using var first = await ChangeAsync(theirs, Hostile.Script + "theirs");

        using var second = await ChangeAsync(mine, Hostile.Image + "mine");

        var page = await second.RefusedAsync("Somebody else changed this person meanwhile.");
        Assert.Empty(Hostile.FoundIn(page));
        var both = page.QuerySelectorAll("section[aria-labelledby=theirs] dd").Select(field => field.TextContent).Single(text => text.Contains("theirs", StringComparison.Ordinal));
        Assert.Contains("<script>", both, StringComparison.Ordinal);
        Assert.Contains("<img", both, StringComparison.Ordinal);
        Assert.Contains("mine", both, StringComparison.Ordinal);
    }

    private static DelegateDetails Person() => FictionalPeople.Adviser(Name, Name) with
    {
        FunctionalTitle = Name,
        Institution = Name,
        Honorific = Hostile.Image,
        City = Name,
        HasGroundsPass = false,
        Email = "a@mission.example",
    };

    private Task<HttpResponseMessage> ChangeAsync(AngleSharp.Html.Dom.IHtmlDocument page, string title) => _mission.Http.SubmitAsync(
        page, "main form.stack", Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.FunctionalTitle"] = title });
}
