using Microsoft.Playwright;

namespace MeetingPortal.Browser.Tests.Desk;

/// <summary>The form that makes the working copy public with one sentence.</summary>
internal sealed class ReleaseForm(IPage page)
{
    /// <summary>The sentence in the page's own language.</summary>
    public ILocator Sentence { get; } = page.Locator("textarea[aria-describedby~=sentence-hint]");

    public ILocator Confirm { get; } = page.Locator("main form button");

    public ILocator Done { get; } = page.Locator(".note.good[role=status]");

    public ILocator Refusal { get; } = page.Locator(".error-summary");

    public static async Task<ReleaseForm> OpenAsync(IPage page, string slug, string language = "en")
    {
        await page.GotoAsync($"/{language}/secretariat/11msp/page/{slug}/release");
        return new ReleaseForm(page);
    }

    public static async Task ReleaseAsync(IPage page, string slug, string sentence)
    {
        var form = await OpenAsync(page, slug);
        await form.Sentence.FillAsync(sentence);
        await form.Confirm.ClickAsync();
        await form.Done.WaitForAsync();
    }
}
