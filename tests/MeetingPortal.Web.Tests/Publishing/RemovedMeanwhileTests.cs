using System.Net;
using AngleSharp.Html.Dom;
using MeetingPortal.TestKit.Hosting;

namespace MeetingPortal.Web.Tests.Publishing;

/// <summary>What somebody types is not lost when somebody else removes or moves meanwhile what it belongs to.</summary>
public sealed class RemovedMeanwhileTests
{
    private const string Programme = "/en/secretariat/11msp/programme";
    private const string Agenda = "/en/secretariat/11msp/agenda";
    private const string Form = "main form.stack";
    private const string Gone = "Somebody else has removed this meanwhile.";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EntryRemoved_KeepsWhatWasTypedAndSavingAddsItAnew()
    {
        await using var host = new PortalHost();
        var (ann, ben) = (await host.OfficerAsync(Cancellation), await host.OfficerAsync(Cancellation));
        var opened = await ben.OpenAsync(await FirstEntryAsync(ben, "Edit"));
        await RemovedAsync(ann, await FirstEntryAsync(ann, "Remove"));

        using var answer = await ben.SubmitAsync(opened, Form, Cancellation, Fill("Input.Text.Text[en]", "Words of Ben"));
        var refused = await answer.RefusedAsync(Gone);
        Assert.Equal("Words of Ben", Value(refused, "Input.Text.Text[en]"));
        using var again = await ben.SubmitAsync(refused, Form, Cancellation);

        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Contains("Words of Ben", (await ben.OpenAsync(Programme)).Find("#mon-11-am").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SittingRemoved_KeepsWhatWasTypedOfItAndOfItsEntries()
    {
        await using var host = new PortalHost();
        var (ann, ben) = (await host.OfficerAsync(Cancellation), await host.OfficerAsync(Cancellation));
        var sitting = await ben.OpenAsync(await LinkAsync(ben, "#thu-14-pm", "Edit"));
        var entry = await ben.OpenAsync(await LinkAsync(ben, "#thu-14-pm", "Add an entry"));
        await RemovedAsync(ann, await LinkAsync(ann, "#thu-14-pm", "Remove"));

        using var answer = await ben.SubmitAsync(sitting, Form, Cancellation, Fill("Input.Room.Text[en]", "Room of Ben"));
        var refused = await answer.RefusedAsync(Gone);
        using var homeless = await ben.SubmitAsync(entry, Form, Cancellation, Fill("Input.Text.Text[en]", "Words of Ben"));
        var asked = await homeless.RefusedAsync(Gone);
        using var added = await ben.SubmitAsync(refused, Form, Cancellation);

        Assert.Equal("Room of Ben", Value(refused, "Input.Room.Text[en]"));
        Assert.Equal("Words of Ben", Value(asked, "Input.Text.Text[en]"));
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        Assert.Contains("Room of Ben", (await ben.OpenAsync(Programme)).Find("main").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AgendaItemRemoved_KeepsWhatWasTyped()
    {
        await using var host = new PortalHost();
        var (ann, ben) = (await host.OfficerAsync(Cancellation), await host.OfficerAsync(Cancellation));
        var opened = await ben.OpenAsync(await LinkAsync(ben, "main li", "Edit", Agenda));
        await RemovedAsync(ann, await LinkAsync(ann, "main li", "Remove", Agenda));

        using var answer = await ben.SubmitAsync(opened, Form, Cancellation, Fill("Input.Title.Text[en]", "Title of Ben"));
        var refused = await answer.RefusedAsync(Gone);
        using var again = await ben.SubmitAsync(refused, Form, Cancellation);

        Assert.Equal("Title of Ben", Value(refused, "Input.Title.Text[en]"));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Contains("Title of Ben", (await ben.OpenAsync(Agenda)).Find("main").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EntryMovedToAnotherSitting_IsFollowedThere()
    {
        await using var host = new PortalHost();
        var (ann, ben) = (await host.OfficerAsync(Cancellation), await host.OfficerAsync(Cancellation));
        var edit = await FirstEntryAsync(ben, "Edit");
        var opened = await ben.OpenAsync(edit);
        var other = (await ann.OpenAsync(edit)).QuerySelectorAll("#Input_Sitting option").First(option => !option.HasAttribute("selected")).GetAttribute("value")!;
        using var moved = await ann.SubmitAsync(await ann.OpenAsync(edit), Form, Cancellation, Fill("Input.Sitting", other));
        Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);

        using var answer = await ben.SubmitAsync(opened, Form, Cancellation, Fill("Input.Text.Text[en]", "Words of Ben"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var programme = await ben.OpenAsync(Programme);
        Assert.DoesNotContain("Words of Ben", programme.Find("#mon-11-am").TextContent, StringComparison.Ordinal);
        Assert.Contains("Words of Ben", programme.Find("main").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StageSetMeanwhile_IsRefusedWithBoth()
    {
        await using var host = new PortalHost();
        var (ann, ben) = (await host.OfficerAsync(Cancellation), await host.OfficerAsync(Cancellation));
        var opened = await ben.OpenAsync($"{Agenda}/stage");
        var theirs = new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Stage"] = "Adopted", ["Input.Source.Text[en]"] = "at the 1st plenary meeting", ["Input.IsCompared"] = "true" };
        using var first = await ann.SubmitAsync(await ann.OpenAsync($"{Agenda}/stage"), Form, Cancellation, theirs);
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);

        using var answer = await ben.SubmitAsync(
            opened, Form, Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Stage"] = "Provisional", ["Input.IsCompared"] = "true" });
        var refused = await answer.RefusedAsync("Somebody else changed this meanwhile.");
        Assert.Contains("at the 1st plenary meeting", refused.Find("section.note.warn").TextContent, StringComparison.Ordinal);
        using var again = await ben.SubmitAsync(refused, Form, Cancellation);

        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    private static async Task<string> FirstEntryAsync(HttpClient officer, string text) => await LinkAsync(officer, "#mon-11-am ol .tree-row", text);

    private static async Task<string> LinkAsync(HttpClient officer, string row, string text, string page = Programme) =>
        (await officer.OpenAsync(page)).Find(row).QuerySelectorAll("a").First(link => link.TextContent.StartsWith(text, StringComparison.Ordinal)).GetAttribute("href")!;

    private static async Task RemovedAsync(HttpClient officer, string address)
    {
        using var answer = await officer.SubmitAsync(await officer.OpenAsync(address), "main form", Cancellation);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static string? Value(IHtmlDocument page, string field) =>
        page.Find($"[name='{field}']") is IHtmlTextAreaElement area ? area.Value.Trim() : page.Find($"[name='{field}']").GetAttribute("value");

    private static Dictionary<string, string> Fill(string field, string value) => new(StringComparer.Ordinal) { [field] = value };
}
