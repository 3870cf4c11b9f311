using MeetingPortal.Browser.Tests.Checks;
using Microsoft.Playwright;

namespace MeetingPortal.Browser.Tests.Desk;

/// <summary>What an officer does with agenda and programme, by keyboard alone.</summary>
internal sealed class ProgrammeDesk(IPage page)
{
    private const string Meeting = "/en/secretariat/11msp";

    /// <summary>Says how far the agenda or the programme has come.</summary>
    public async Task StageAsync(string kind, string stage, string source)
    {
        await page.GotoAsync($"{Meeting}/{kind}/stage");
        await page.Locator($"#Input_Stage_{stage}").CheckAsync();
        await Keyboard.TypeAsync(page, page.Locator("#Input_Source_en"), source);
        if (await page.Locator("#Input_IsCompared_box").CountAsync() > 0)
        {
            await page.Locator("#Input_IsCompared_box").CheckAsync();
        }

        await SendAsync($"{Meeting}/{kind}?saved=true");
    }

    public async Task MoveUpAsync(string item)
    {
        await page.GotoAsync($"{Meeting}/agenda");
        await Keyboard.PressAsync(page, page.Locator($"#{item} button[data-step=Up]"));
        await page.WaitForURLAsync($"**{Meeting}/agenda?moved={item}#{item}");
    }

    public async Task NumberThroughAsync()
    {
        await Keyboard.PressAsync(page, page.Locator("main a[href$='/agenda/renumber']"));
        await SendAsync($"{Meeting}/agenda?saved=true");
    }

    public async Task OpenSittingAsync(string slug)
    {
        await page.GotoAsync($"{Meeting}/programme");
        await Keyboard.PressAsync(page, page.Locator($"#{slug} a[href*='/sitting/']").First);
    }

    public async Task RetimeAsync(string slug, string start)
    {
        await OpenSittingAsync(slug);
        await page.Locator("#Input_Start").FillAsync(start);
        await SendAsync($"{Meeting}/programme?saved=true#{slug}");
    }

    public async Task CloseAsync(string slug)
    {
        await OpenSittingAsync(slug);
        await page.Locator("#Input_Audience").SelectOptionAsync("StatesParties");
        await SendAsync($"{Meeting}/programme?saved=true#{slug}");
    }

    public async Task ReleaseAsync(string kind, string sentence)
    {
        await page.GotoAsync($"{Meeting}/{kind}/{kind}/release");
        var form = new ReleaseForm(page);
        await Keyboard.TypeAsync(page, form.Sentence, sentence);
        await Keyboard.PressAsync(page, form.Confirm);
        await form.Done.WaitForAsync();
    }

    private async Task SendAsync(string leadsTo)
    {
        await Keyboard.PressAsync(page, page.Locator("main form button[type=submit]").Last);
        await page.WaitForURLAsync($"**{leadsTo}");
    }
}
