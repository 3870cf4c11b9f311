using System.Net;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Pages;
using MeetingPortal.Web.Tests.Publishing;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Meetings;

/// <summary>Export and import through the pages.</summary>
public sealed class ImportPageTests : IAsyncLifetime
{
    private const string Import = "/en/admin/meetings/import";

    private readonly PortalHost _here = new();
    private readonly PortalHost _there = new();
    private HttpClient _administrator = null!;
    private byte[] _folder = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        using var officer = await _here.CopiedAsync();
        _folder = await FolderAsync(officer);
        _administrator = await _there.SignedInAsync(DemonstrationAccount.Administrator, Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _here.DisposeAsync();
        await _there.DisposeAsync();
    }

    [Fact]
    public async Task Import_LookedAtAndConfirmed_MakesTheMeetingInPreparation()
    {
        using var looked = await SendAsync(_folder);
        var page = await looked.ReadPageAsync(Cancellation);

        Assert.Equal(HttpStatusCode.OK, looked.StatusCode);
        Assert.Contains("12MSP", page.Find("#found").Text(), StringComparison.Ordinal);
        Assert.Contains(page.Texts("main dl dd"), text => text is "8");
        Assert.Equal(1, await MeetingsAsync());

        using var confirmed = await _administrator.SubmitAsync(page, "#confirm", Cancellation);
        Assert.Equal("/en/admin/meetings?made=12msp", confirmed.Headers.Location?.OriginalString);
        Assert.Contains("In preparation", (await _administrator.OpenAsync("/en/admin/meetings?made=12msp")).Find("main").Text(), StringComparison.Ordinal);
        using var officer = await _there.OfficerAsync(Cancellation);
        Assert.Equal(_folder, await FolderAsync(officer));

        using var twice = await _administrator.SubmitAsync(page, "#confirm", Cancellation);
        Assert.Contains("this portal has it already", (await twice.RefusedAsync("Something in the folder is wrong")).Find("#fault").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_WithAMistake_SaysWhereAndMakesNothing()
    {
        using var answer = await SendAsync(Folders.With(_folder, ("deadlines.yaml", "original: en\nnumber: 3\n")));

        Assert.Equal("deadlines.yaml:2: the key 'number' is not known here.", (await answer.RefusedAsync("Something in the folder is wrong")).Find("#fault").Text());
        Assert.Equal(1, await MeetingsAsync());
    }

    [Fact]
    public async Task Import_OfNoFile_IsRefused()
    {
        using var answer = await _administrator.UploadAsync(await _administrator.OpenAsync(Import), "#import", null, Cancellation);

        await answer.RefusedAsync("Choose");
    }

    [Fact]
    public async Task Confirm_OfAnotherFileOfTheStore_IsRefused()
    {
        using var looked = await SendAsync(_folder);
        var page = await looked.ReadPageAsync(Cancellation);

        using var answer = await _administrator.SubmitAsync(page, "#confirm", Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["folder"] = new string('0', 64) });

        await answer.RefusedAsync("waited too long");
        Assert.Equal(1, await MeetingsAsync());
    }

    private Task<int> MeetingsAsync() => _there.StoreAsync(store => store.Meetings.CountAsync(Cancellation));

    private async Task<HttpResponseMessage> SendAsync(byte[] folder) =>
        await _administrator.UploadAsync(await _administrator.OpenAsync(Import), "#import", new ChosenFile(folder, "12msp.zip", "application/zip"), Cancellation);

    private static async Task<byte[]> FolderAsync(HttpClient officer)
    {
        var page = await officer.OpenAsync("/en/secretariat/12msp/export");
        using var answer = await officer.GetAsync(new Uri(page.Find("main a[download]").GetAttribute("href")!, UriKind.Relative), Cancellation);
        Assert.Equal(("application/zip", "attachment; filename=12msp.zip; filename*=UTF-8''12msp.zip", "no-store"), (answer.Content.Headers.ContentType?.ToString(), answer.Content.Headers.ContentDisposition?.ToString(), answer.Headers.CacheControl?.ToString()));
        return await answer.Content.ReadAsByteArrayAsync(Cancellation);
    }
}
