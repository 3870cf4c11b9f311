using MeetingPortal.Browser.Tests.Checks;
using MeetingPortal.TestKit.Files;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MeetingPortal.Browser.Tests.Desk;

/// <summary>What a focal point does at the screen, by keyboard alone; only the choice of a file needs the system's own window.</summary>
internal sealed class MissionDesk(IPage page, string address)
{
    public ILocator Refusal => page.Locator(".error-summary");

    public ILocator Done => page.Locator(".note.good[role=status]");

    public ILocator People => page.Locator(".people tbody .person");

    /// <summary>Opens the delegation.</summary>
    public async Task OpenAsync()
    {
        var answer = await page.GotoAsync(address);
        Assert.Equal(200, answer?.Status);
    }

    /// <summary>Follows a link of the delegation's page by its address.</summary>
    public async Task FollowAsync(string end)
    {
        await Keyboard.PressAsync(page, page.Locator($"main a[href$='{end}']").First);
        await page.WaitForURLAsync($"**{end}");
    }

    /// <summary>Sends the form of a person with nothing in it, to see what it says.</summary>
    public async Task SendEmptyAsync()
    {
        await Keyboard.PressAsync(page, page.Locator("form.delegate .actions button").First);
        await Expect(Refusal).ToBeFocusedAsync();
    }

    /// <summary>Types a person into the open form.</summary>
    public async Task TypeAsync(string family, string title, bool another)
    {
        await Keyboard.TypeAsync(page, page.Locator("#Input_FamilyName"), family);
        await Keyboard.TypeAsync(page, page.Locator("#Input_FunctionalTitle"), title);
        await Keyboard.PressAsync(page, page.Locator(another ? "button[name=another]" : "form.delegate .actions button:not([name])"));
        await Expect(Done).ToContainTextAsync(family);
    }

    public async Task AttachNoteAsync()
    {
        await FollowAsync("/note");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "NV 12-2023.pdf", MimeType = "application/pdf", Buffer = SampleFiles.Pdf() });
        await Keyboard.PressAsync(page, page.Locator("form[enctype] button"));
        await Expect(Done).ToBeVisibleAsync();
    }

    /// <summary>Checks the answers and hands in; ends at the receipt.</summary>
    public async Task HandInAsync()
    {
        await OpenAsync();
        await FollowAsync("/check");
        await Keyboard.PressAsync(page, page.Locator("main form.stack button"));
        await Expect(Done).ToBeVisibleAsync();
    }
}
