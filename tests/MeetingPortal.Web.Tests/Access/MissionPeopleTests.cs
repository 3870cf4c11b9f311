using System.Net;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Caching;
using MeetingPortal.Web.Tests.Publishing;

namespace MeetingPortal.Web.Tests.Access;

/// <summary>A mission decides who acts for it.</summary>
public sealed class MissionPeopleTests : IAsyncLifetime
{
    private const string Page = "/en/mission/utopia-geneva/people";

    private readonly PortalHost _host = new();
    private HttpClient _una = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _una = await _host.SignedInAsync(DemonstrationAccount.Utopia, Cancellation);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Show_OneAdministrator_RecommendsABackup()
    {
        var alone = await _una.OpenAsync(Page);
        await JoinAsync("bo@mission.example", Role.MissionBackupAdministrator);
        var together = await _una.OpenAsync(Page);

        Assert.Contains("There is no backup administrator.", alone.Find("main").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("There is no backup administrator.", together.Find("main").TextContent, StringComparison.Ordinal);
        Assert.Contains("bo@mission.example", together.Find("main table").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invite_Colleague_IsShownAsOpenAndCanBeSentAgainAndWithdrawn()
    {
        using var invited = await InviteAsync("Bo Example", "bo@mission.example", Role.MissionBackupAdministrator);
        var manage = (await _una.OpenAsync(Page)).Find("main a[href*='/people/invitations/']").GetAttribute("href")!;

        using var renewed = await _una.SubmitAsync(await _una.OpenAsync(manage), "#renew", Cancellation);
        using var withdrawn = await _una.SubmitAsync(await _una.OpenAsync(manage), "#withdraw", Cancellation);
        using var gone = await _una.AskAsync(manage);

        Assert.Equal($"{Page}?done=invited", invited.Headers.Location?.OriginalString);
        Assert.Equal($"{Page}?done=renewed", renewed.Headers.Location?.OriginalString);
        Assert.Equal($"{Page}?done=withdrawn", withdrawn.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Contains("No invitation is open.", (await _una.OpenAsync(Page)).Find("main").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "bo@mission.example", "Write the person’s name.")]
    [InlineData("Bo", "no address", "Write one e-mail address")]
    public async Task Invite_FieldMissing_ComesBackWithWhatWasTyped(string name, string email, string message)
    {
        using var answer = await InviteAsync(name, email, Role.MissionCollaborator);

        var page = await answer.RefusedAsync(message);
        Assert.Equal((name, email), (page.Find("#Input_Name").GetAttribute("value") ?? string.Empty, page.Find("#Input_Email").GetAttribute("value")));
    }

    [Fact]
    public async Task ChangeRole_BackupToPrimary_HandsOverInOneStep()
    {
        var right = await JoinAsync("bo@mission.example", Role.MissionBackupAdministrator);

        using var answer = await ChangeAsync(right.Id, Role.MissionAdministrator);

        Assert.Equal($"{Page}?done=changed", answer.Headers.Location?.OriginalString);
        Assert.Equal(Role.MissionAdministrator, Assert.Single(await _host.GrantsAsync("bo@mission.example")).Role);
        Assert.Equal(Role.MissionBackupAdministrator, Assert.Single(await _host.GrantsAsync(DemonstrationAccount.Utopia.Email)).Role);
    }

    [Fact]
    public async Task TakeAway_LastAdministrator_IsRefused()
    {
        await JoinAsync("bo@mission.example", Role.MissionCollaborator);
        var own = Assert.Single(await _host.GrantsAsync(DemonstrationAccount.Utopia.Email));

        using var taken = await _una.SubmitAsync(await _una.OpenAsync($"{Page}/{own.Id}/take-away"), "main form", Cancellation);
        using var changed = await ChangeAsync(own.Id, Role.MissionCollaborator);

        await taken.RefusedAsync("administrator");
        await changed.RefusedAsync("administrator");
        Assert.Single(await _host.GrantsAsync(DemonstrationAccount.Utopia.Email));
    }

    [Fact]
    public async Task TakeAway_Colleague_WorksAtOnceOnTheOpenSession()
    {
        var right = await JoinAsync("bo@mission.example", Role.MissionCollaborator);
        using var bo = await _host.SignInByMailAsync("bo@mission.example", Cancellation);
        using var before = await bo.AskAsync(Page);

        using var taken = await _una.SubmitAsync(await _una.OpenAsync($"{Page}/{right.Id}/take-away"), "main form", Cancellation);
        using var after = await bo.AskAsync(Page);

        Assert.Equal($"{Page}?done=taken", taken.Headers.Location?.OriginalString);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (before.StatusCode, after.StatusCode));
        Assert.Contains("no right is held by your account", (await bo.OpenAsync("/en/account")).Find("main").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task M02_FormSentToARightOfAnotherMission_ChangesNothing()
    {
        (await _host.SignedInAsync(DemonstrationAccount.Atlantis, Cancellation)).Dispose();
        var (own, theirs) = (Assert.Single(await _host.GrantsAsync(DemonstrationAccount.Utopia.Email)), Assert.Single(await _host.GrantsAsync(DemonstrationAccount.Atlantis.Email)));
        foreach (var (form, target) in new[] { ("role", "role"), ("take-away", "take-away") })
        {
            var page = await _una.OpenAsync($"{Page}/{own.Id}/{form}");
            page.Find("main form").SetAttribute("action", $"{Page}/{theirs.Id}/{target}");

            using var answer = await _una.SubmitAsync(page, "main form", Cancellation);

            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.Equal(theirs.Id, Assert.Single(await _host.GrantsAsync(DemonstrationAccount.Atlantis.Email)).Id);
    }

    [Fact]
    public async Task M05_NameWithMarkup_IsShownAsText()
    {
        using var invited = await InviteAsync("<img src=x onerror=alert(1)>", "bo@mission.example", Role.MissionCollaborator);

        var page = await _una.OpenAsync(Page);

        Assert.Null(page.QuerySelector("main img"));
        Assert.Contains("<img src=x onerror=alert(1)>", page.Find("main").TextContent, StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> InviteAsync(string name, string email, Role role) =>
        await _una.SubmitAsync(
            await _una.OpenAsync($"{Page}/invite"),
            "main form",
            Cancellation,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Name"] = name, ["Input.Email"] = email, ["Input.Role"] = role.ToString() });

    private async Task<HttpResponseMessage> ChangeAsync(Guid right, Role role) =>
        await _una.SubmitAsync(
            await _una.OpenAsync($"{Page}/{right}/role"), "main form", Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Role"] = role.ToString() });

    /// <summary>Somebody else acts for the mission too.</summary>
    private async Task<Grant> JoinAsync(string email, Role role)
    {
        var mission = Assert.Single(await _host.GrantsAsync(DemonstrationAccount.Utopia.Email)).MissionId;
        await _host.WithAsync<MeetingPortal.Registration.Access.GiveRightHandler, Outcome<Domain.Identifiers.UserId>>(give => give.HandleAsync(
            new MeetingPortal.Registration.Access.GiveRight("Bo Example (fictional)", email, Domain.Languages.Language.English, new MeetingPortal.Registration.Access.WantedRight(role, Mission: mission), ["-", "-"]),
            Actor.Start,
            Cancellation));
        return Assert.Single(await _host.GrantsAsync(email));
    }
}
