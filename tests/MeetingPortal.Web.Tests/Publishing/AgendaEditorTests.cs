using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Pages;

namespace MeetingPortal.Web.Tests.Publishing;

/// <summary>An officer edits the agenda by its forms; readers see nothing of it before the release, and then what changed.</summary>
public sealed class AgendaEditorTests
{
    private const string Editor = "/en/secretariat/11msp/agenda";
    private const string Public = "/en/11msp/agenda";
    private const string Form = "main form.stack";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Edit_TitleOfAnItem_IsSeenByReadersAfterTheReleaseAndNamedAsRenamed()
    {
        await using var host = new PortalHost();
        var (officer, reader) = (await host.OfficerAsync(Cancellation), host.CreateClient());
        var before = await reader.GetByteArrayAsync(new Uri(Public, UriKind.Relative), Cancellation);

        using var saved = await officer.SubmitAsync(await ItemAsync(officer, "opening"), Form, Cancellation, Fill(("Input.Title.Text[en]", "Opening of the Eleventh Meeting")));

        Assert.Equal($"{Editor}?saved=true#opening", saved.Headers.Location!.OriginalString);
        await saved.ToldSavedAsync(officer);
        Assert.Contains("Opening of the Eleventh Meeting", (await RowAsync(officer, "opening")).TextContent, StringComparison.Ordinal);
        Assert.Equal(before, await reader.GetByteArrayAsync(new Uri(Public, UriKind.Relative), Cancellation));
        await ReleasedAsync(officer, "The title of item 1 is complete.");
        Assert.Equal("Opening of the Eleventh Meeting", (await reader.GetPageAsync(Public, Cancellation)).Find("#opening .item").Text());
        Assert.Contains("Renamed", (await reader.GetPageAsync($"{Public}/changes", Cancellation)).Find("#r2 .changes").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Move_AndNumberThrough_ChangesNumbersAfterAConfirmationAndNoAnchor()
    {
        await using var host = new PortalHost();
        var (officer, reader) = (await host.OfficerAsync(Cancellation), host.CreateClient());
        var anchors = Anchors(await reader.GetPageAsync(Public, Cancellation));

        using var moved = await officer.SubmitAsync(await officer.OpenAsync(Editor), "#adoption-of-agenda form", Cancellation, button: "button[data-step=Up]");
        Assert.Equal($"{Editor}?moved=adoption-of-agenda#adoption-of-agenda", moved.Headers.Location!.OriginalString);
        var tree = await officer.OpenAsync(moved.Headers.Location!.OriginalString);
        Assert.Equal("Moved: 2 Adoption of the agenda", tree.Find(".note.good[role=status]").Text());
        Assert.Equal(["2.", "1."], tree.QuerySelectorAll(".tree-row .no").Take(2).Select(number => number.Text()), StringComparer.Ordinal);

        var confirmation = await officer.OpenAsync($"{Editor}/renumber");
        Assert.Equal(["2", "1", "1", "2"], confirmation.QuerySelectorAll("tbody td").Select(cell => cell.Text()), StringComparer.Ordinal);
        using var renumbered = await officer.SubmitAsync(confirmation, "main form", Cancellation);
        await renumbered.ToldSavedAsync(officer);
        await ReleasedAsync(officer, "Two items change places.");

        var page = await reader.GetPageAsync(Public, Cancellation);
        Assert.Equal(["1.", "2."], page.QuerySelectorAll(".agenda > li > .no").Take(2).Select(number => number.Text()), StringComparer.Ordinal);
        Assert.Equal("1.", page.Find("#adoption-of-agenda > .no").Text());
        Assert.Equal(anchors.Order(StringComparer.Ordinal), Anchors(page).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(
            ["Moved", "Renumbered", "Renumbered"],
            (await reader.GetPageAsync($"{Public}/changes", Cancellation)).QuerySelectorAll("#r2 .changes .state").Select(state => state.Text()).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    [Fact]
    public async Task Edit_AfterSomebodyElse_IsRefusedWithBothAndMayThenBeRepeated()
    {
        await using var host = new PortalHost();
        var (ann, ben) = (await host.OfficerAsync(Cancellation), await host.OfficerAsync(Cancellation));
        var opened = await ItemAsync(ben, "opening");
        using var first = await ann.SubmitAsync(await ItemAsync(ann, "opening"), Form, Cancellation, Fill(("Input.Title.Text[en]", "Title of Ann")));

        using var answer = await ben.SubmitAsync(opened, Form, Cancellation, Fill(("Input.Title.Text[en]", "Title of Ben"), ("Input.Title.Text[fr]", "Titre de Ben")));
        var refused = await answer.RefusedAsync("Somebody else changed this meanwhile.");

        Assert.Contains("Title of Ann", refused.Find("section.note").TextContent, StringComparison.Ordinal);
        Assert.Equal(("Title of Ben", "Titre de Ben"), (Value(refused, "Input.Title.Text[en]"), Value(refused, "Input.Title.Text[fr]")));
        using var again = await ben.SubmitAsync(refused, Form, Cancellation);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Contains("Title of Ben", (await RowAsync(ann, "opening")).TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.Number", "0", "Type a number from 1 to 99.")]
    [InlineData("Input.Number", "2", "Another item beside it has this number.")]
    [InlineData("Input.Title.Text[en]", "", "Type the title in at least one language.")]
    public async Task Add_WrongInput_IsToldAndNothingTypedIsLost(string field, string value, string message)
    {
        await using var host = new PortalHost();
        var officer = await host.OfficerAsync(Cancellation);
        var fill = Fill(("Input.Number", "40"), ("Input.Title.Text[en]", "New item"), ("Input.Title.Unofficial[fr]", "true"));
        fill[field] = value;

        using var answer = await officer.SubmitAsync(await officer.OpenAsync($"{Editor}/item"), Form, Cancellation, fill);
        var page = await answer.RefusedAsync(message);

        Assert.Equal((fill["Input.Number"], fill["Input.Title.Text[en]"]), (Value(page, "Input.Number"), Value(page, "Input.Title.Text[en]")));
        Assert.True(((IHtmlInputElement)page.Find("input[name='Input.Title.Unofficial[fr]']")).IsChecked);
    }

    [Fact]
    public async Task Add_SubItemWithAnUnofficialTranslation_SaysWhoseItIs()
    {
        await using var host = new PortalHost();
        var (officer, reader) = (await host.OfficerAsync(Cancellation), host.CreateClient());
        var add = (await RowAsync(officer, "opening")).QuerySelectorAll("a").Single(link => link.TextContent.StartsWith("Add a sub-item", StringComparison.Ordinal)).GetAttribute("href")!;

        using var saved = await officer.SubmitAsync(
            await officer.OpenAsync(add), Form, Cancellation,
            Fill(("Input.Title.Text[en]", "Minute of silence"), ("Input.Title.Text[fr]", "Minute de silence"), ("Input.Title.Unofficial[fr]", "true")));
        Assert.Equal($"{Editor}?saved=true#minute-of-silence", saved.Headers.Location!.OriginalString);
        await ReleasedAsync(officer, "A sub-item is added.");

        Assert.Equal("(a)", (await reader.GetPageAsync(Public, Cancellation)).Find("#minute-of-silence > .no").Text());
        var french = await reader.GetPageAsync("/fr/11msp/agenda", Cancellation);
        Assert.Equal("a)", french.Find("#minute-of-silence > .no").Text());
        Assert.Contains("Minute de silence", french.Find("#minute-of-silence .item").TextContent, StringComparison.Ordinal);
        var form = await ItemAsync(officer, "minute-of-silence");
        Assert.True(((IHtmlInputElement)form.Find("input[name='Input.Title.Unofficial[fr]']")).IsChecked);
        Assert.False(((IHtmlInputElement)form.Find("input[name='Input.Title.Unofficial[en]']")).IsChecked);
    }

    [Fact]
    public async Task Remove_ScheduledItem_NamesTheSittingsAndTakesItOutAfterTheRelease()
    {
        await using var host = new PortalHost();
        var (officer, reader) = (await host.OfficerAsync(Cancellation), host.CreateClient());
        var remove = (await RowAsync(officer, "opening")).QuerySelectorAll("a").Single(link => link.TextContent.StartsWith("Remove", StringComparison.Ordinal)).GetAttribute("href")!;

        var page = await officer.OpenAsync(remove);
        Assert.Contains("10:00–13:00", page.Find(".note.warn").TextContent, StringComparison.Ordinal);
        using var removed = await officer.SubmitAsync(page, "main form", Cancellation);
        Assert.Equal($"{Editor}?saved=true", removed.Headers.Location!.OriginalString);
        await removed.ToldSavedAsync(officer);
        Assert.NotNull((await reader.GetPageAsync(Public, Cancellation)).QuerySelector("#opening"));
        await ReleasedAsync(officer, "Item 1 is gone.");

        Assert.Null((await reader.GetPageAsync(Public, Cancellation)).QuerySelector("#opening"));
        Assert.NotNull((await reader.GetPageAsync($"{Public}/v/1", Cancellation)).QuerySelector("#opening"));
    }

    [Fact]
    public async Task Stage_LeavingAnOutline_AsksForTheComparisonAndThenCarriesNoNotice()
    {
        await using var host = new PortalHost();
        var (officer, reader) = (await host.OfficerAsync(Cancellation), host.CreateClient());
        var source = ("Input.Source.Text[en]", "CCM/MSP/2023/1 of a test");

        using var hasty = await officer.SubmitAsync(await officer.OpenAsync($"{Editor}/stage"), Form, Cancellation, Fill(source));
        var refused = await hasty.RefusedAsync("Compare the items with the official text first, and say so.");
        Assert.Equal(source.Item2, Value(refused, source.Item1));
        using var done = await officer.SubmitAsync(refused, Form, Cancellation, Fill(("Input.IsCompared", "true")));
        Assert.Equal(Editor + "?saved=true", done.Headers.Location!.OriginalString);
        Assert.NotNull((await reader.GetPageAsync(Public, Cancellation)).QuerySelector(".note.outline"));
        await ReleasedAsync(officer, "The provisional agenda replaces the outline.");

        var page = await reader.GetPageAsync(Public, Cancellation);
        Assert.Null(page.QuerySelector(".note.outline"));
        Assert.Equal("Provisional CCM/MSP/2023/1 of a test", page.Find(".stage-line").Text());
        var changes = (await reader.GetPageAsync($"{Public}/changes", Cancellation)).QuerySelectorAll("#r2 .changes > li").Select(change => change.Text()).ToList();
        Assert.Equal("Stage Agenda: Working outline → Provisional", changes[0]);
        Assert.Equal(2, changes.Count);
    }

    [Fact]
    public async Task Move_ToWhereItCannotGo_IsNotOfferedAndARefusalShowsTheTree()
    {
        await using var host = new PortalHost();
        var officer = await host.OfficerAsync(Cancellation);
        var opened = await officer.OpenAsync(Editor);
        Assert.True(opened.Find("#opening button[data-step=Up]").HasAttribute("disabled"));
        using var first = await officer.SubmitAsync(opened, "#opening form", Cancellation, button: "button[data-step=Down]");

        using var stale = await officer.SubmitAsync(opened, "#opening form", Cancellation, button: "button[data-step=Down]");
        var page = await stale.RefusedAsync("Somebody else changed this meanwhile.");

        Assert.Equal("adoption-of-agenda", page.Find(".tree-row").Id);
    }

    [Fact]
    public async Task Move_ToAnyPlace_KeepsAnchorsOfAgendaAndCalendarOfProgramme()
    {
        await using var host = new PortalHost();
        var (officer, reader) = (await host.OfficerAsync(Cancellation), host.CreateClient());
        var anchors = Anchors(await reader.GetPageAsync(Public, Cancellation));
        var uids = await UidsAsync(reader);
        var opened = await officer.OpenAsync(Editor);
        var parent = opened.Find(".tree > li:has(ol)");
        var (first, child) = (parent.ParentElement!.FirstElementChild!, parent.Find("ol > li"));

        using var moved = await MoveAsync(officer, opened, parent, "Before", first);
        using var under = await MoveAsync(officer, await officer.OpenAsync(Editor), child, "After", first);
        await ReleasedAsync(officer, "An item with its sub-items stands first.");

        var tree = await officer.OpenAsync(moved.Headers.Location!.OriginalString);
        Assert.Equal(parent.Find(".tree-row").Id, tree.Find(".tree > li > .tree-row").Id);
        Assert.Equal(parent.QuerySelectorAll("ol > li").Length - 1, tree.Find(".tree > li").QuerySelectorAll("ol > li").Length);
        Assert.Equal(child.Find(".tree-row").Id, tree.QuerySelectorAll(".tree > li > .tree-row")[2].Id);
        Assert.Equal(HttpStatusCode.Redirect, under.StatusCode);
        Assert.Equal(anchors.Order(StringComparer.Ordinal), Anchors(await reader.GetPageAsync(Public, Cancellation)).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(uids, await UidsAsync(reader), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("Beside the first")]
    [InlineData("")]
    public async Task Move_ToNoPlace_IsNotFound(string to)
    {
        await using var host = new PortalHost();
        var officer = await host.OfficerAsync(Cancellation);

        using var answer = await officer.SubmitAsync(await officer.OpenAsync(Editor), "#opening form", Cancellation, Fill(("to", to)));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    /// <summary>As the dropping of an item sends it.</summary>
    private static Task<HttpResponseMessage> MoveAsync(HttpClient officer, IHtmlDocument opened, IElement item, string place, IElement other) =>
        officer.SubmitAsync(opened, $"#{item.Find(".tree-row").Id} form", Cancellation, Fill(("to", $"{place} {other.Find("input[name=item]").GetAttribute("value")}")));

    private static async Task<IReadOnlyList<string>> UidsAsync(HttpClient reader) =>
        [.. (await reader.GetStringAsync(new Uri("/en/11msp/programme.ics", UriKind.Relative), Cancellation)).Split('\n').Where(line => line.StartsWith("UID:", StringComparison.Ordinal))];

    private static async Task<IElement> RowAsync(HttpClient officer, string slug) => (await officer.OpenAsync(Editor)).Find($"#{slug}");

    private static async Task<IHtmlDocument> ItemAsync(HttpClient officer, string slug) =>
        await officer.OpenAsync((await RowAsync(officer, slug)).Find("ul a").GetAttribute("href")!);

    private static async Task ReleasedAsync(HttpClient officer, string sentence)
    {
        using var answer = await officer.ReleaseAsync(await officer.OpenAsync($"{Editor}/agenda/release"), sentence);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static IReadOnlyList<string> Anchors(IHtmlDocument page) => [.. page.QuerySelectorAll(".agenda li").Select(item => item.Id!)];

    private static string Value(IHtmlDocument page, string field) => page.Find($"input[name='{field}']").GetAttribute("value") ?? string.Empty;

    private static Dictionary<string, string> Fill(params (string Field, string Value)[] fields) => fields.ToDictionary(pair => pair.Field, pair => pair.Value, StringComparer.Ordinal);
}
