using System.Net;
using AngleSharp.Html.Dom;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Publishing;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Registration;

public sealed class PasteDelegatesTests
{
    private const string Page = "/add-list";
    private const string Take = "button[formaction]";

    private static readonly string Twelve = "Role\tName\tFunctional title\tE-mail\n" + string.Join('\n', Enumerable.Range(1, 12)
        .Select(number => $"{(number == 1 ? "Head of delegation" : "Adviser")}\tMs. Anna UTOPIA-{number}\tCounsellor\tanna{number}@utopia.example"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TwelvePeople_AreCheckedThenEnteredAndASecondPasteDoublesNobody()
    {
        await using var host = new PortalHost();
        var mission = await MissionClient.OfUtopiaAsync(host);

        var seen = await CheckAsync(mission, Twelve);
        Assert.Equal(12, seen.QuerySelectorAll(".people tbody tr").Length);
        Assert.Empty(await mission.NamesAsync());
        using var taken = await mission.Http.SubmitAsync(seen, "main form.paste", Cancellation, button: Take);

        Assert.Equal($"{MissionClient.Address}?added=12&changed=0", taken.Headers.Location!.OriginalString);
        var page = await mission.OpenAsync(taken.Headers.Location.OriginalString);
        Assert.Equal("Added: 12. Changed: 0.", page.Find("[role=status]").TextContent);
        Assert.Equal(Enumerable.Range(1, 12).Select(number => $"Ms. Anna UTOPIA-{number}"), await mission.NamesAsync(), StringComparer.Ordinal);
        Assert.Equal("Head of delegation", page.Find(".people tbody td").TextContent.Trim());
        var again = await CheckAsync(mission, Twelve);
        Assert.Contains("in the delegation already: 12", again.Find("section[aria-labelledby=taken] .meta").TextContent, StringComparison.Ordinal);
        Assert.Null(again.QuerySelector(Take));
    }

    [Fact]
    public async Task RowsThatAreNotInOrder_AreLeftInTheTextAndTheOthersEntered()
    {
        await using var host = new PortalHost();
        var mission = await MissionClient.OfUtopiaAsync(host);
        await mission.AddAsync("Giles", title: "Attaché");

        var seen = await CheckAsync(mission, "Name\tTitle\tRole\nGiles\tEnvoy\t\nMore\t\tAdviser\nErasmus\tScholar\tCook\nClement\tCounsellor\tAdviser");
        Assert.Contains("Functional title", RowOf(seen, "Giles"), StringComparison.Ordinal);
        Assert.Contains("The functional title is missing.", RowOf(seen, "More"), StringComparison.Ordinal);
        Assert.Contains("“Cook” is no role that is known. Known are: Head of delegation, Deputy head", RowOf(seen, "Erasmus"), StringComparison.Ordinal);
        using var taken = await mission.Http.SubmitAsync(seen, "main form.paste", Cancellation, button: Take);

        var left = await taken.ReadPageAsync(Cancellation);
        Assert.Contains("Added: 1. Changed: 1.", left.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Name\tTitle\tRole\nMore\t\tAdviser\nErasmus\tScholar\tCook", Text(left));
        Assert.Equal(["Giles", "Clement"], await mission.NamesAsync(), StringComparer.Ordinal);
        Assert.Contains("Envoy", (await mission.OpenAsync()).Find(".people tbody tr").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ColumnsThatAreNotNamed_AreAskedForAndWhatWasSaidIsKept()
    {
        await using var host = new PortalHost();
        var mission = await MissionClient.OfUtopiaAsync(host);

        using var asked = await mission.SendAsync(Page, Fill("Giles\tEnvoy\nMore\t"), "main form.paste");
        var page = await asked.RefusedAsync("Say which column holds the family name");
        Assert.True(page.Find(".paste-columns").HasAttribute("open"));
        using var said = await mission.Http.SubmitAsync(page, "main form.paste", Cancellation, Columns("FamilyName", "FunctionalTitle"));
        var seen = await said.ReadPageAsync(Cancellation);
        Assert.Equal(2, seen.QuerySelectorAll(".people tbody tr").Length);
        using var mended = await mission.Http.SubmitAsync(seen, "main form.paste", Cancellation, Fill("Giles\tEnvoy\nMore\tCounsellor"));
        using var taken = await mission.Http.SubmitAsync(await mended.ReadPageAsync(Cancellation), "main form.paste", Cancellation, button: Take);

        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        Assert.Equal(["Giles", "More"], await mission.NamesAsync(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task WhatWasNotSeen_IsNotTaken()
    {
        await using var host = new PortalHost();
        var mission = await MissionClient.OfUtopiaAsync(host);
        var seen = await CheckAsync(mission, "Name\tTitle\nGiles\tEnvoy");

        using var edited = await mission.Http.SubmitAsync(seen, "main form.paste", Cancellation, Fill("Name\tTitle\nMore\tEnvoy"), Take);
        var other = await edited.RefusedAsync("has changed since the list was checked");
        Assert.Contains("More", RowOf(other, "More"), StringComparison.Ordinal);
        await mission.AddAsync("Giles");
        using var overtaken = await mission.Http.SubmitAsync(seen, "main form.paste", Cancellation, button: Take);
        var known = await overtaken.RefusedAsync("has changed since the list was checked");

        Assert.Contains("is changed", RowOf(known, "Giles"), StringComparison.Ordinal);
        Assert.Equal(["Giles"], await mission.NamesAsync(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task AfterTheMeeting_NothingIsTakenAndTheListStays()
    {
        await using var host = new PortalHost();
        var mission = await MissionClient.OfUtopiaAsync(host);
        var seen = await CheckAsync(mission, "Name\tTitle\nGiles\tEnvoy");
        MissionClient.MoveMeeting(host, TimeSpan.FromDays(30));

        using var late = await mission.Http.SubmitAsync(seen, "main form.paste", Cancellation, button: Take);

        var page = await late.RefusedAsync("The meeting is over");
        Assert.Equal("Name\tTitle\nGiles\tEnvoy", Text(page));
        Assert.Equal(0, await host.StoreAsync(store => store.DelegationMembers.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task NothingPasted_IsSaidBesideTheField()
    {
        await using var host = new PortalHost();
        var mission = await MissionClient.OfUtopiaAsync(host);

        using var answer = await mission.SendAsync(Page, Fill("  "), "main form.paste");

        var page = await answer.RefusedAsync("Paste the rows of a list.");
        Assert.Equal("#Input_Text", page.Find(".error-summary a").GetAttribute("href"));
    }

    [Fact]
    public async Task History_SaysWhoWasEnteredFromAList()
    {
        await using var host = new PortalHost();
        var mission = await MissionClient.OfUtopiaAsync(host);
        using var taken = await mission.Http.SubmitAsync(await CheckAsync(mission, "Name\tTitle\nGiles\tEnvoy"), "main form.paste", Cancellation, button: Take);
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);

        var events = await host.StoreAsync(store => store.AuditEntries.Where(entry => entry.Operation == "TakePastedList").ToListAsync(Cancellation));

        Assert.NotEmpty(events);
    }

    private static async Task<IHtmlDocument> CheckAsync(MissionClient mission, string text)
    {
        using var answer = await mission.SendAsync(Page, Fill(text), "main form.paste");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.ReadPageAsync(Cancellation);
    }

    private static Dictionary<string, string> Fill(string text) => new(StringComparer.Ordinal) { ["Input.Text"] = text };

    private static Dictionary<string, string> Columns(params string[] columns) =>
        columns.Select((column, place) => (column, place)).ToDictionary(pair => $"Input.Columns[{pair.place}]", pair => pair.column, StringComparer.Ordinal);

    private static string RowOf(IHtmlDocument page, string person) =>
        page.QuerySelectorAll(".people tbody tr").Single(row => row.QuerySelector(".person")!.TextContent.Contains(person, StringComparison.Ordinal)).TextContent;

    private static string Text(IHtmlDocument page) => ((IHtmlTextAreaElement)page.Find("#Input_Text")).Value.ReplaceLineEndings("\n");
}
