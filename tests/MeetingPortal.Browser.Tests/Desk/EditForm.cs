using Microsoft.Playwright;

namespace MeetingPortal.Browser.Tests.Desk;

/// <summary>The form in which one language of a page of practical information is edited.</summary>
internal sealed class EditForm(IPage page)
{
    public ILocator Title { get; } = page.Locator("#Input_Title");

    public ILocator Text { get; } = page.Locator("#Input_Text");

    public ILocator Save { get; } = page.Locator("main form button:not(.quiet)");

    public ILocator ShowPreview { get; } = page.Locator("main form button.quiet");

    public ILocator Cancel { get; } = page.Locator("main form .actions a");

    public ILocator Preview { get; } = page.Locator("section.preview");

    public ILocator Saved { get; } = page.Locator(".note.good[role=status]");

    public ILocator Refusal { get; } = page.Locator(".error-summary");

    public ILocator Theirs { get; } = page.Locator("section[aria-labelledby=theirs]");

    public static async Task<EditForm> OpenAsync(IPage page, string slug, string editing, string language = "en")
    {
        await page.GotoAsync($"/{language}/secretariat/11msp/page/{slug}/edit?in={editing}");
        return new EditForm(page);
    }

    /// <summary>The kind of question that the browser asks, once it does; the answer is always to stay.</summary>
    public static Task<string> StayWhenAsked(IPage page)
    {
        var asked = new TaskCompletionSource<string>();
        page.Dialog += (_, dialog) => _ = dialog.DismissAsync().ContinueWith(_ => asked.TrySetResult(dialog.Type), TaskScheduler.Default);
        return asked.Task;
    }
}
