using System.Net;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Pages;

namespace MeetingPortal.Web.Tests.Publishing;

public sealed class TwoOfficersTests
{
    private const string Changed = "Somebody else changed this meanwhile.";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Save_AfterSomebodyElse_IsRefusedWithBothTextsAndMayThenBeRepeated()
    {
        await using var host = new PortalHost();
        var (ann, ben) = (await host.OfficerAsync(Cancellation), await host.OfficerAsync(Cancellation));
        var opened = await ben.OpenAsync(Officers.Edit("venue"));
        await ann.SavedAsync("venue", "Venue", "Text of Ann.");

        using var answer = await ben.SaveAsync(opened, "Venue of Ben", "Text of Ben.");
        var refused = await answer.RefusedAsync(Changed);

        Assert.Equal("Text of Ann.", refused.Find("section.note pre").TextContent);
        Assert.Equal("Text of Ben.", refused.Find("textarea").TextContent.Trim());
        Assert.Equal("Venue of Ben", refused.Find("input[name='Input.Title']").GetAttribute("value"));
        Assert.Equal(("Ann", "Ben"), (refused.Find(".diff del").Text().TrimEnd('.'), refused.Find(".diff ins").Text().TrimEnd('.')));
        Assert.Equal("Text of Ann.", await StoredAsync(ann));

        using var again = await ben.SubmitAsync(refused, Officers.EditForm, Cancellation);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal("Text of Ben.", await StoredAsync(ann));
    }

    [Fact]
    public async Task Save_OtherLanguageMeanwhile_BothAreKept()
    {
        await using var host = new PortalHost();
        var (ann, ben) = (await host.OfficerAsync(Cancellation), await host.OfficerAsync(Cancellation));
        var opened = await ben.OpenAsync(Officers.Edit("venue", "ar"));
        await ann.SavedAsync("venue", "Venue", "Text of Ann.");

        using var answer = await ben.SaveAsync(opened, "المكان", "نص بن.");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("Text of Ann.", await StoredAsync(ann));
        Assert.Equal("نص بن.", (await ann.OpenAsync(Officers.Edit("venue", "ar"))).Find("textarea").TextContent.Trim());
    }

    [Fact]
    public async Task Release_WorkingCopyChangedSinceTheFormWasOpened_IsRefusedAndShowsWhatIsNew()
    {
        await using var host = new PortalHost();
        var (ann, ben) = (await host.OfficerAsync(Cancellation), await host.OfficerAsync(Cancellation));
        await ann.SavedAsync("venue", "Venue", "First text.");
        var opened = await ben.OpenAsync(Officers.Release("venue"));
        await ann.SavedAsync("venue", "Venue", "Second text, which Ben has not seen.");

        using var answer = await ben.ReleaseAsync(opened, "The venue is new.");
        var refused = await answer.RefusedAsync(Changed);

        Assert.Contains("which Ben has not seen.", string.Concat(refused.QuerySelectorAll(".changes ins, .changes .diff").Select(piece => piece.TextContent)), StringComparison.Ordinal);
        Assert.Equal("The venue is new.", refused.Find("textarea").TextContent.Trim());
        Assert.DoesNotContain("text", (await host.CreateClient().GetPageAsync("/en/11msp/info/venue", Cancellation)).Find(".prose").TextContent, StringComparison.Ordinal);

        using var again = await ben.SubmitAsync(refused, Officers.EditForm, Cancellation);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal(
            "Second text, which Ben has not seen.", (await host.CreateClient().GetPageAsync("/en/11msp/info/venue", Cancellation)).Find(".prose").Text());
    }

    [Fact]
    public async Task Release_TwiceFromTheSameForm_TheSecondHasNothingToRelease()
    {
        await using var host = new PortalHost();
        var officer = await host.OfficerAsync(Cancellation);
        await officer.SavedAsync("venue", "Venue", "First text.");
        var opened = await officer.OpenAsync(Officers.Release("venue"));
        using var first = await officer.ReleaseAsync(opened, "The venue is new.");

        using var second = await officer.ReleaseAsync(opened, "The venue is new.");

        await second.RefusedAsync("There is nothing to release");
        using var third = await host.CreateClient().GetAsync(new Uri("/en/11msp/info/venue/v/3", UriKind.Relative), Cancellation);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.NotFound), (first.StatusCode, third.StatusCode));
    }

    private static async Task<string> StoredAsync(HttpClient officer) => (await officer.OpenAsync(Officers.Edit("venue"))).Find("textarea").TextContent.Trim();
}
