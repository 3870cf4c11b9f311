using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Tests.Publishing;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>M40: names of accounts and of invited people, through the forms in which they are typed.</summary>
public sealed class M40NamesOfAccountsTests
{
    /// <summary>With a mark of its own after the e, an invisible space at the end and spaces around.</summary>
    private const string Typed = "  Ame\u0301lie de la Cruz-O’Neill van\u00A0Dijk\u200B ";
    private const string Kept = "Amélie de la Cruz-O’Neill van\u00A0Dijk";
    private const string Turned = "Ame\u202Elie";
    private const string Nothing = "\u200B";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Refused => new()
    {
        { "/en/admin/give-right?role=PortalAdministrator", Turned },
        { "/en/admin/give-right?role=PortalAdministrator", Nothing },
        { "/en/mission/utopia-geneva/people/invite", Turned },
        { "/en/mission/utopia-geneva/people/invite", Nothing },
        { "/en/secretariat/11msp/invitations/new", Turned },
        { "/en/secretariat/11msp/invitations/new", Nothing },
    };

    [Fact]
    public async Task M40_NameOfAnAccount_IsKeptLetterForLetter()
    {
        await using var host = new PortalHost();
        using var ada = await host.SignedInAsync(DemonstrationAccount.Administrator, Cancellation);

        using var answer = await SendAsync(ada, "/en/admin/give-right?role=PortalAdministrator", Typed);

        Assert.Equal(Kept, await host.StoreAsync(store => store.Users.Where(user => user.Email == "amelie@mission.example").Select(user => user.DisplayName).SingleAsync(Cancellation)));
        Assert.Equal(Kept, (await ada.OpenAsync(answer.Headers.Location!.OriginalString)).Find("h1 bdi").TextContent);
    }

    [Theory]
    [InlineData("/en/mission/utopia-geneva/people/invite")]
    [InlineData("/en/secretariat/11msp/invitations/new")]
    public async Task M40_NameOfAnInvitedPerson_IsKeptLetterForLetter(string address)
    {
        await using var host = new PortalHost();
        using var client = await host.SignedInAsync(AccountFor(address), Cancellation);

        using var answer = await SendAsync(client, address, Typed);

        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(Kept, await host.StoreAsync(store => store.Invitations.Select(invitation => invitation.Name).SingleAsync(Cancellation)));
    }

    [Fact]
    public async Task M40_NameOfTheFirstAdministrator_IsKeptLetterForLetterOrRefused()
    {
        await using var host = new PortalHost("Production");
        using var client = host.CreateClient();
        var link = new Uri((await host.WithAsync<FirstAdministratorLinks, string?>(links => links.MakeAsync(Cancellation)))!).PathAndQuery;

        foreach (var name in new[] { Turned, Nothing })
        {
            using var refused = await SendAsync(client, link, name);
            await IsRefusedAsync(refused);
        }

        using var answer = await SendAsync(client, link, Typed);
        Assert.Equal(Kept, await host.StoreAsync(store => store.Users.Select(user => user.DisplayName).SingleAsync(Cancellation)));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task M40_NameThatTurnsLettersOrHasNone_IsRefusedAtItsField(string address, string name)
    {
        await using var host = new PortalHost();
        using var client = await host.SignedInAsync(AccountFor(address), Cancellation);

        using var answer = await SendAsync(client, address, name);

        await IsRefusedAsync(answer);
        Assert.Equal(0, await host.StoreAsync(store => store.Invitations.CountAsync(Cancellation)));
        Assert.False(await host.StoreAsync(store => store.Users.AnyAsync(user => user.Email == "amelie@mission.example", Cancellation)));
    }

    private static async Task IsRefusedAsync(HttpResponseMessage answer)
    {
        var page = await answer.RefusedAsync("invisible character");
        Assert.NotNull(page.QuerySelector(".error-summary a[href='#Input_Name']"));
        Assert.Equal("amelie@mission.example", page.Find("#Input_Email").GetAttribute("value"));
    }

    private static DemonstrationAccount AccountFor(string address) => address.Contains("/admin/", StringComparison.Ordinal) ? DemonstrationAccount.Administrator
        : address.Contains("/mission/", StringComparison.Ordinal) ? DemonstrationAccount.Utopia : DemonstrationAccount.RegistrationOfficer;

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string address, string name)
    {
        var fill = new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Name"] = name, ["Input.Email"] = "amelie@mission.example" };
        if (address.Contains("/secretariat/", StringComparison.Ordinal))
        {
            fill["Input.Party"] = "state:KE";
        }

        return await client.SubmitAsync(await client.OpenAsync(address), "main form", Cancellation, fill);
    }
}
