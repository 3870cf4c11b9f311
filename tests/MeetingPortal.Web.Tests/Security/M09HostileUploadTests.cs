using System.Net;
using MeetingPortal.Domain.Files;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Files;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Caching;
using MeetingPortal.Web.Tests.Publishing;
using MeetingPortal.Web.Tests.Requests;
using MeetingPortal.Web.Uploads;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>M09: a file that our origin would serve as a page, of another type than it says, or larger than the form allows.</summary>
public sealed class M09HostileUploadTests
{
    private const string FileHeaders = "default-src 'none'; frame-ancestors 'self'";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("note.pdf", "application/pdf", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    [InlineData("note.png", "image/png", "<!DOCTYPE html><script>alert(1)</script>")]
    [InlineData("note.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "MZ")]
    [InlineData("note.html", "text/html", "<script>alert(1)</script>")]
    public async Task M09_WhatItIsNot_IsRefusedWhateverItIsCalled(string name, string type, string content)
    {
        await using var host = new PortalHost();
        using var visitor = host.CreateClient();

        using var answer = await visitor.RequestAsync(file: new ChosenFile(SampleFiles.Utf8(content), name, type));

        var page = await answer.RefusedAsync("is not a PDF, JPEG, PNG or Word document");
        Assert.Equal("Ida Example (fictional)", page.Find("#Input_Name").GetAttribute("value"));
        Assert.Empty(await host.RequestsAsync());
        Assert.Empty(host.FilesOnDisk());
    }

    [Fact]
    public async Task M09_FileOfTheLimit_IsTakenAndOneByteMoreIsRefused()
    {
        await using var host = new PortalHost();
        using var visitor = host.CreateClient();
        using var taken = await visitor.RequestAsync(file: new ChosenFile(SampleFiles.PdfOf((int)UploadLimits.MostFileBytes)));

        using var refused = await visitor.RequestAsync(file: new ChosenFile(SampleFiles.PdfOf((int)UploadLimits.MostFileBytes + 1)));

        Assert.Equal(Requesters.Received, taken.Headers.Location?.OriginalString);
        var page = await refused.RefusedAsync("This file has more than 20 MB.");
        Assert.Equal("We have no invitation.", page.Find("#Input_Message").TextContent.Trim());
        Assert.Equal("CI", page.Find("#Input_State option[selected]").GetAttribute("value"));
        Assert.Single(host.FilesOnDisk());
    }

    [Theory]
    [InlineData(FileType.Pdf, "application/pdf", "inline")]
    [InlineData(FileType.Png, "image/png", "inline")]
    [InlineData(FileType.Jpeg, "image/jpeg", "inline")]
    [InlineData(FileType.Docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "attachment")]
    public async Task M09_PrivateFile_IsServedAsWhatItIsAndRunsNothing(FileType type, string mediaType, string disposition)
    {
        await using var host = new PortalHost();
        using var officer = await host.SignedInAsync(DemonstrationAccount.RegistrationOfficer, Cancellation);
        var letter = await host.LetterAsync(SampleFiles.Pdf(), type, "letter.html");

        using var answer = await officer.AskAsync($"/en/secretariat/11msp/files/{letter.Id}");
        using var download = await officer.AskAsync($"/en/secretariat/11msp/files/{letter.Id}?download=true");

        Assert.Equal(mediaType, answer.Content.Headers.ContentType?.ToString());
        Assert.Equal(disposition, answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("attachment", download.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal(FileHeaders, string.Join(';', answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("SAMEORIGIN", string.Join(';', answer.Headers.GetValues("X-Frame-Options")));
        Assert.Equal("nosniff", string.Join(';', answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", string.Join(';', answer.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task M09_PartOfAFile_CanBeAskedFor()
    {
        await using var host = new PortalHost();
        using var officer = await host.SignedInAsync(DemonstrationAccount.RegistrationOfficer, Cancellation);
        var letter = await host.LetterAsync(SampleFiles.Pdf());
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/en/secretariat/11msp/files/{letter.Id}");
        request.Headers.Range = new(0, 4);

        using var answer = await officer.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal("%PDF-", await answer.TextAsync());
    }

    [Fact]
    public async Task M09_PageThatShowsAFile_MayFrameItAndNoOtherPageMay()
    {
        await using var host = new PortalHost();
        using var officer = await host.SignedInAsync(DemonstrationAccount.RegistrationOfficer, Cancellation);
        var request = await host.RequestedAsync();

        using var beside = await officer.AskAsync($"/en/secretariat/11msp/requests/{request.Id}");
        using var list = await officer.AskAsync("/en/secretariat/11msp/requests");

        Assert.Contains("frame-src 'self'", string.Join(';', beside.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", string.Join(';', beside.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("DENY", string.Join(';', beside.Headers.GetValues("X-Frame-Options")));
        Assert.DoesNotContain("frame-src", string.Join(';', list.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        var page = await beside.ReadPageAsync(Cancellation);
        Assert.Equal($"/en/secretariat/11msp/files/{request.LetterId}", page.Find("main iframe").GetAttribute("src"));
    }
}
