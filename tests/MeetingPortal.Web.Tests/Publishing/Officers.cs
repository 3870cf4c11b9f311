using AngleSharp.Html.Dom;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Pages;

namespace MeetingPortal.Web.Tests.Publishing;

/// <summary>What documents officers do, through the forms that they would use.</summary>
internal static class Officers
{
    public const string EditForm = "main form.stack";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static string Edit(string slug, string language = "en") => $"/en/secretariat/11msp/page/{slug}/edit?in={language}";

    public static string Release(string slug) => $"/en/secretariat/11msp/page/{slug}/release";

    public static string History(string slug) => $"/en/secretariat/11msp/page/{slug}/history";

    public static Task<IHtmlDocument> OpenAsync(this HttpClient officer, string address) => officer.GetPageAsync(address, Cancellation);

    /// <summary>Sends the edit form of a page that was opened before.</summary>
    public static Task<HttpResponseMessage> SaveAsync(this HttpClient officer, IHtmlDocument opened, string title, string text, string? button = null) =>
        officer.SubmitAsync(opened, EditForm, Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Title"] = title, ["Input.Text"] = text }, button);

    /// <summary>Opens the edit form, saves and sees that it was taken.</summary>
    public static async Task SavedAsync(this HttpClient officer, string slug, string title, string text, string language = "en")
    {
        using var answer = await officer.SaveAsync(await officer.OpenAsync(Edit(slug, language)), title, text);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
    }

    public static Task<HttpResponseMessage> ReleaseAsync(this HttpClient officer, IHtmlDocument opened, string sentence, string language = "en") =>
        officer.SubmitAsync(opened, EditForm, Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { [$"Input.Sentence[{language}]"] = sentence });

    public static async Task ReleasedAsync(this HttpClient officer, string slug, string sentence)
    {
        using var answer = await officer.ReleaseAsync(await officer.OpenAsync(Release(slug)), sentence);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
    }

    /// <summary>Follows to the working copy, which says that it was saved and leads on to a release.</summary>
    public static async Task ToldSavedAsync(this HttpResponseMessage answer, HttpClient officer)
    {
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        var note = (await officer.OpenAsync(answer.Headers.Location!.OriginalString)).Find(".note.good[role='status']");
        Assert.Equal("Saved. Readers do not see it until it is released. Go to release", note.Text());
        Assert.EndsWith("/release", note.Find("a").GetAttribute("href"), StringComparison.Ordinal);
    }

    /// <summary>The page of a refused form: status 400, "Error:" in the title, and every message of the summary leading to something on the page.</summary>
    public static async Task<IHtmlDocument> RefusedAsync(this HttpResponseMessage answer, string message)
    {
        var page = await answer.ReadPageAsync(Cancellation);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        Assert.Contains(message, page.Find(".error-summary ul").TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll(".error-summary a"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
        return page;
    }
}
