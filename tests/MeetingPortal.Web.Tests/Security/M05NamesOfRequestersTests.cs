using MeetingPortal.Domain.Files;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Files;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Requests;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>M05, M34: markup in what somebody without an account types or sends, shown to an officer.</summary>
public sealed class M05NamesOfRequestersTests
{
    private const string Name = "Ida " + Hostile.Attribute + Hostile.Image + Hostile.Script;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task M05_MarkupInARequest_IsTextOnEveryPageOfTheOfficer()
    {
        await using var host = new PortalHost();
        using var officer = await host.SignedInAsync(DemonstrationAccount.RegistrationOfficer, Cancellation);
        var fill = Requesters.Filled(Name, state: "-");
        fill["Input.OrganizationName"] = Name;
        fill["Input.Message"] = Hostile.Script + "\n" + Hostile.Image;
        var request = await host.RequestedAsync(fill, new ChosenFile(SampleFiles.Docx($"<w:p><w:r><w:t>{Hostile.Script.Replace("<", "&lt;", StringComparison.Ordinal)}</w:t></w:r></w:p>"), Name + ".docx"));

        foreach (var address in new[] { "requests", $"requests/{request.Id}", $"files/{request.LetterId}/text" })
        {
            var page = await officer.GetPageAsync($"/en/secretariat/11msp/{address}", Cancellation);
            Assert.Empty(Hostile.FoundIn(page).Select(found => $"{address}: {found}"));
            Assert.Contains("alert(1)", page.Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task M34_MarkupInARefusedForm_IsTextInItsFields()
    {
        await using var host = new PortalHost();
        using var visitor = host.CreateClient();

        using var answer = await visitor.RequestAsync(Requesters.Filled(Name, "nobody"));

        var page = await answer.ReadPageAsync(Cancellation);
        Assert.Empty(Hostile.FoundIn(page));
        Assert.Equal(Name, page.Find("#Input_Name").GetAttribute("value"));
    }

    [Fact]
    public async Task M34_NameOfAFile_CannotAddAHeader()
    {
        await using var host = new PortalHost();
        using var officer = await host.SignedInAsync(DemonstrationAccount.RegistrationOfficer, Cancellation);
        var letter = await host.LetterAsync(SampleFiles.Pdf(), FileType.Pdf, "مذكرة\"; filename=\"evil.exe");

        using var answer = await officer.GetAsync(new Uri($"/en/secretariat/11msp/files/{letter.Id}", UriKind.Relative), Cancellation);

        var disposition = answer.Content.Headers.ContentDisposition!;
        Assert.Equal("inline", disposition.DispositionType);
        Assert.Equal("مذكرة\"; filename=\"evil.exe.pdf", disposition.FileNameStar);
        Assert.EndsWith(".pdf", disposition.FileName, StringComparison.Ordinal);
    }
}
