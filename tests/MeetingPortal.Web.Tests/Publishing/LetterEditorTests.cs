using System.Net;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Pages;

namespace MeetingPortal.Web.Tests.Publishing;

/// <summary>An officer edits the letter and adds pages.</summary>
public sealed class LetterEditorTests
{
    private const string Editor = "/en/secretariat/11msp/letter";
    private const string Public = "/en/11msp/letter";
    private const string Form = "main form.stack";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Save_WithoutAChange_LeavesTheLetterAsItIs()
    {
        await using var host = new PortalHost();
        var officer = await host.OfficerAsync(Cancellation);

        using var saved = await officer.SubmitAsync(await officer.OpenAsync(Editor), Form, Cancellation);

        Assert.Equal($"{Editor}?saved=true", saved.Headers.Location!.OriginalString);
        Assert.NotNull((await officer.OpenAsync($"{Editor}/letter/release")).QuerySelector(".empty"));
    }

    [Fact]
    public async Task Edit_DayThatMachinesRead_CanBeReleasedAlone()
    {
        await using var host = new PortalHost();
        var (officer, reader) = (await host.OfficerAsync(Cancellation), host.CreateClient());

        using var saved = await officer.SubmitAsync(await officer.OpenAsync(Editor), Form, Cancellation, Fill(("Input.WrittenOn", "2023-08-09")));
        using var released = await officer.ReleaseAsync(await officer.OpenAsync($"{Editor}/letter/release"), "The day is mended.");

        Assert.Equal(HttpStatusCode.Redirect, released.StatusCode);
        Assert.Contains("2023-08-09", await reader.GetStringAsync(new Uri(Public, UriKind.Relative), Cancellation), StringComparison.Ordinal);
        Assert.Contains("9 August 2023", (await reader.GetPageAsync($"{Public}/changes", Cancellation)).Find(".changes").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_OtherPartsMeanwhile_AreAllShown()
    {
        await using var host = new PortalHost();
        var (ann, ben) = (await host.OfficerAsync(Cancellation), await host.OfficerAsync(Cancellation));
        var opened = await ben.OpenAsync(Editor);
        using var first = await ann.SubmitAsync(await ann.OpenAsync(Editor), Form, Cancellation, Fill(("Input.Signature", "Signed by Ann")));

        using var answer = await ben.SubmitAsync(opened, Form, Cancellation, Fill(("Input.Reference", "Reference of Ben")));
        var differences = (await answer.RefusedAsync("Somebody else changed this meanwhile.")).QuerySelectorAll("section.note .diff");

        Assert.Equal(2, differences.Length);
        Assert.Contains("Ben", differences[0].QuerySelector("ins")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ann", differences[1].QuerySelector("del")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_Body_IsSeenAfterTheReleaseWithParagraphsAndLinks()
    {
        await using var host = new PortalHost();
        var (officer, reader) = (await host.OfficerAsync(Cancellation), host.CreateClient());
        var before = await reader.GetByteArrayAsync(new Uri(Public, UriKind.Relative), Cancellation);
        var fill = Fill(("Input.Body", "First paragraph\r\nin two lines.\r\n\r\nhttps://meetings.example/11\r\n\r\njavascript:alert(1)"), ("Input.Salutation", "Excellencies,"));

        var preview = await (await officer.SubmitAsync(await officer.OpenAsync(Editor), Form, Cancellation, fill, "button.quiet")).ReadPageAsync(Cancellation);
        Assert.Equal("https://meetings.example/11", preview.Find(".preview .letter a").GetAttribute("href"));
        using var saved = await officer.SubmitAsync(await officer.OpenAsync(Editor), Form, Cancellation, fill);
        Assert.Equal(before, await reader.GetByteArrayAsync(new Uri(Public, UriKind.Relative), Cancellation));
        using var released = await officer.ReleaseAsync(await officer.OpenAsync($"{Editor}/letter/release"), "A new letter.");
        Assert.Equal(HttpStatusCode.Redirect, released.StatusCode);

        var letter = (await reader.GetPageAsync(Public, Cancellation)).Find(".letter");
        Assert.Contains("First paragraph in two lines.", letter.QuerySelectorAll("p").Select(part => part.Text()), StringComparer.Ordinal);
        Assert.Equal(["https://meetings.example/11"], letter.QuerySelectorAll("a").Select(link => link.GetAttribute("href")), StringComparer.Ordinal);
        Assert.Contains("Excellencies,", letter.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_AfterSomebodyElse_IsRefusedWithBothAndMayThenBeRepeated()
    {
        await using var host = new PortalHost();
        var (ann, ben) = (await host.OfficerAsync(Cancellation), await host.OfficerAsync(Cancellation));
        var opened = await ben.OpenAsync(Editor);
        using var first = await ann.SubmitAsync(await ann.OpenAsync(Editor), Form, Cancellation, Fill(("Input.Body", "Text of Ann.")));

        using var answer = await ben.SubmitAsync(opened, Form, Cancellation, Fill(("Input.Body", "Text of Ben.")));
        var refused = await answer.RefusedAsync("Somebody else changed this meanwhile.");

        Assert.Equal("Text of Ann.", refused.Find("section.note pre").TextContent);
        Assert.Equal("Text of Ben.", refused.Find("textarea[name='Input.Body']").TextContent.Trim());
        using var again = await ben.SubmitAsync(refused, Form, Cancellation);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Fact]
    public async Task Add_Page_IsEditedReleasedAndListedLast()
    {
        await using var host = new PortalHost();
        var (officer, reader) = (await host.OfficerAsync(Cancellation), host.CreateClient());
        const string Add = "/en/secretariat/11msp/page/new";

        using var empty = await officer.SubmitAsync(await officer.OpenAsync(Add), Form, Cancellation);
        await empty.RefusedAsync("Type the title in at least one language.");
        using var added = await officer.SubmitAsync(await officer.OpenAsync(Add), Form, Cancellation, Fill(("PageTitle", "Getting to the Palais")));
        Assert.Equal(Officers.Edit("getting-to-the-palais"), added.Headers.Location!.OriginalString);
        using var unwritten = await officer.ReleaseAsync(await officer.OpenAsync(Officers.Release("getting-to-the-palais")), "A page.");
        Assert.Equal(HttpStatusCode.BadRequest, unwritten.StatusCode);
        await officer.SavedAsync("getting-to-the-palais", "Getting to the Palais", "Take the **tram**.");
        await officer.ReleasedAsync("getting-to-the-palais", "How to get there.");

        Assert.Equal("Getting to the Palais", (await reader.GetPageAsync("/en/11msp/info", Cancellation)).QuerySelectorAll("main a[href^='/en/11msp/info/']")[^1].Text());
        Assert.Equal("tram", (await reader.GetPageAsync("/en/11msp/info/getting-to-the-palais", Cancellation)).Find(".prose strong").Text());
    }

    private static Dictionary<string, string> Fill(params (string Field, string Value)[] fields) => fields.ToDictionary(pair => pair.Field, pair => pair.Value, StringComparer.Ordinal);
}
