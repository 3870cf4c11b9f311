using MeetingPortal.Browser.Tests.Checks;
using MeetingPortal.Browser.Tests.Desk;
using MeetingPortal.Browser.Tests.Hosting;
using MeetingPortal.Domain.Languages;
using Microsoft.Playwright;

namespace MeetingPortal.Browser.Tests;

/// <summary>Every page of the back office, from left to right and from right to left, also when a form was refused.</summary>
public sealed class StaffPagesTests(BrowserFixture fixture, PendingPortal pending) : BrowserTest(fixture), IClassFixture<PendingPortal>
{
    public static readonly IReadOnlyList<Language> Languages = [Language.English, Language.Arabic];

    public static TheoryData<string> StaffAddresses =>
        [.. from address in Addresses.Staff from language in Languages select address.In(language)];

    public static TheoryData<string> LanguageCodes => [.. Languages.Select(language => language.Code)];

    [Theory]
    [MemberData(nameof(StaffAddresses))]
    public async Task Visit_AtBothWidthsInBothSchemes_FindsNoFault(string address)
    {
        var page = Share(pending.Window);

        await OpenAsync(page, address.Replace("{documentFile}", pending.DocumentFile, StringComparison.Ordinal)
            .Replace("{drop}", pending.Drop, StringComparison.Ordinal)
            .Replace("{notice}", pending.Notice, StringComparison.Ordinal));

        await Inspection.PassAsync(page);
    }

    [Theory]
    [MemberData(nameof(LanguageCodes))]
    public async Task Edit_TextMissing_FindsNoFaultInTheRefusedForm(string language)
    {
        var page = Share(pending.Window);
        var form = await EditForm.OpenAsync(page, "contacts", "en", language);
        await form.Text.FillAsync(string.Empty);

        await form.Save.ClickAsync();

        await form.Refusal.WaitForAsync();
        await Inspection.PassAsync(page);
    }

    [Theory]
    [MemberData(nameof(LanguageCodes))]
    public async Task Edit_ChangedMeanwhile_FindsNoFaultWithBothTextsShown(string language)
    {
        var page = Share(pending.Window);
        var form = await EditForm.OpenAsync(page, "contacts", "ar", language);
        await PretendSomebodySavedAsync(page);

        await form.Save.ClickAsync();

        await form.Theirs.WaitForAsync();
        await Inspection.PassAsync(page);
    }

    [Theory]
    [MemberData(nameof(LanguageCodes))]
    public async Task Edit_PreviewAsked_FindsNoFaultWithThePreviewShown(string language)
    {
        var page = Share(pending.Window);
        var form = await EditForm.OpenAsync(page, "contacts", "en", language);

        await form.ShowPreview.ClickAsync();

        await form.Preview.WaitForAsync();
        await Inspection.PassAsync(page);
    }

    [Theory]
    [MemberData(nameof(LanguageCodes))]
    public async Task Release_SentenceMissing_FindsNoFaultInTheRefusedForm(string language)
    {
        var page = Share(pending.Window);
        var form = await ReleaseForm.OpenAsync(page, "venue", language);

        await form.Confirm.ClickAsync();

        await form.Refusal.WaitForAsync();
        await Inspection.PassAsync(page);
    }

    /// <summary>A mark that fits no text has the same effect as a save by somebody else, and changes nothing in the shared portal.</summary>
    private static async Task PretendSomebodySavedAsync(IPage page) =>
        await page.Locator("[name='Input.BasedOn']").EvaluateAsync("field => field.value = 'another text'");
}
