using System.Net;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Publishing;

namespace MeetingPortal.Web.Tests.Registration;

/// <summary>Two people of one mission at one person: who comes second is told, and the second try succeeds.</summary>
public sealed class MeanwhileTests
{
    private const string Form = "main form.stack";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_ReplaceOfAPersonSavedMeanwhile_ShowsWhoIsThereAndSucceedsAgain()
    {
        await using var host = new PortalHost();
        var mission = await MissionClient.OfUtopiaAsync(host);
        await mission.AddAsync("Sick");
        var replace = await mission.OpenAsync(await mission.LinkAsync("Sick", "Replace"));
        await RenameAsync(mission, "Sick", "Recovered");

        using var refused = await mission.Http.SubmitAsync(replace, Form, Cancellation, Person("Successor"));
        var page = await refused.RefusedAsync("Somebody else changed this place meanwhile.");
        using var again = await mission.Http.SubmitAsync(page, Form, Cancellation);

        Assert.Equal("Recovered", page.Find("section:has(> #theirs) .person").TextContent);
        Assert.Contains("Recovered", page.Find("h1").TextContent, StringComparison.Ordinal);
        Assert.Equal("Successor", page.Find("#Input_FamilyName").GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal(["Successor"], await mission.NamesAsync(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Post_RemoveOfAPersonSavedMeanwhile_ShowsThePersonAndSucceedsAgain()
    {
        await using var host = new PortalHost();
        var mission = await MissionClient.OfUtopiaAsync(host);
        await mission.AddAsync("Sick");
        var remove = await mission.OpenAsync(await mission.LinkAsync("Sick", "Remove"));
        await RenameAsync(mission, "Sick", "Recovered");

        using var refused = await mission.Http.SubmitAsync(remove, Form, Cancellation);
        var page = await refused.RefusedAsync("confirm again to remove");
        Assert.Equal(["Recovered"], await mission.NamesAsync(), StringComparer.Ordinal);
        using var again = await mission.Http.SubmitAsync(page, Form, Cancellation);

        Assert.Equal("Recovered", page.Find("main .person").TextContent);
        Assert.DoesNotContain("keeps yours", page.Find("main").TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Empty(await mission.NamesAsync());
    }

    private static async Task RenameAsync(MissionClient mission, string name, string other)
    {
        using var answer = await mission.Http.SubmitAsync(await mission.OpenAsync(await mission.LinkAsync(name, "Edit")), Form, Cancellation, Person(other));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static Dictionary<string, string> Person(string family) =>
        new(StringComparer.Ordinal) { ["Input.FamilyName"] = family, ["Input.FunctionalTitle"] = "Second Secretary" };
}
