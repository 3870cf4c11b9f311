using System.Text;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Languages;
using MeetingPortal.TestKit.Files;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Pages;
using MeetingPortal.Web.Tests.Publishing;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Requests;

public sealed class RequestAccessTests(PortalFixture portal)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_Complete_KeepsTheRequestAndItsLetter()
    {
        await using var host = new PortalHost();
        var request = await host.RequestedAsync(Requesters.Filled("  Ida Example (fictional)\u200B "), new ChosenFile(SampleFiles.Pdf("One"), "C:\\notes\\NV 12.pdf"));

        Assert.Equal(("CI", null, "Ida Example (fictional)", "ida@mission.example"), (request.StateCode, request.OrganizationName, request.ContactName, request.Email));
        Assert.Equal((Language.French, AccessRequestState.Waiting, "We have no invitation."), (request.Language, request.State, request.Message));
        var letter = await host.StoreAsync(store => store.StoredFiles.AsNoTracking().SingleAsync(Cancellation));
        Assert.Equal((request.LetterId, FileArea.Private, FileType.Pdf, "NV 12.pdf", request.MeetingId), (letter.Id, letter.Area, letter.Type, letter.Name, letter.MeetingId!.Value));
        Assert.Equal($"private/{letter.Sha256[..2]}/{letter.Sha256}", Assert.Single(host.FilesOnDisk()));
    }

    [Fact]
    public async Task Post_Organization_KeepsItsNameInItsWords()
    {
        await using var host = new PortalHost();
        var fill = Requesters.Filled(state: "-");
        fill["Input.OrganizationName"] = "Society of Islands (fictional)";

        var request = await host.RequestedAsync(fill);

        Assert.Equal((null, "Society of Islands (fictional)"), (request.StateCode, request.OrganizationName));
    }

    [Fact]
    public async Task Post_OrganizationNamedAndNothingChosen_IsThatOrganization()
    {
        await using var host = new PortalHost();
        var fill = Requesters.Filled(state: string.Empty);
        fill["Input.OrganizationName"] = "Society of Islands (fictional)";

        var request = await host.RequestedAsync(fill);

        Assert.Equal((null, "Society of Islands (fictional)"), (request.StateCode, request.OrganizationName));
    }

    [Fact]
    public async Task Post_Empty_NamesTheFaultsInTheOrderOfTheFields()
    {
        await using var host = new PortalHost();
        using var visitor = host.CreateClient();
        var page = await visitor.GetPageAsync(Requesters.Address, Cancellation);

        using var answer = await visitor.UploadAsync(page, Requesters.Form, null, Cancellation, Requesters.Filled(string.Empty, string.Empty, string.Empty));

        var refused = await answer.RefusedAsync("Choose a State");
        Assert.Equal(
            ["#Input_State", "#Input_Name", "#Input_Email", "#File"],
            refused.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")),
            StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("Input.Name", "", "Enter the name of the focal point.")]
    [InlineData("Input.Name", "\u200B", "Enter the name of the focal point.")]
    [InlineData("Input.Name", "Ida\u202EExample", "invisible character")]
    [InlineData("Input.Email", "nobody", "Enter an e-mail address")]
    [InlineData("Input.Email", "a@b, c@d", "Enter an e-mail address")]
    [InlineData("Input.State", "", "Choose a State")]
    [InlineData("Input.State", "ZZ", "Choose a State")]
    [InlineData("Input.State", "XA", "Choose a State")]
    [InlineData("Input.State", "-", "Enter the name of the organization.")]
    [InlineData("Input.Message", "a\u2066b", "invisible character")]
    public async Task Post_WrongField_ShowsTheFormWithEverythingTyped(string field, string value, string message)
    {
        await using var host = new PortalHost();
        using var visitor = host.CreateClient();
        var fill = Requesters.Filled();
        fill[field] = value;

        using var answer = await visitor.RequestAsync(fill);

        var page = await answer.RefusedAsync(message);
        Assert.Equal(value.Length > 0 && field is not "Input.Email" ? "ida@mission.example" : fill["Input.Email"], page.Find("#Input_Email").GetAttribute("value"));
        Assert.Equal("We have no invitation.", field is "Input.Message" ? "We have no invitation." : page.Find("#Input_Message").TextContent.Trim());
        Assert.Contains("choose it again", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await host.RequestsAsync());
    }

    [Fact]
    public async Task Post_WithoutAFile_AsksForIt()
    {
        await using var host = new PortalHost();
        using var visitor = host.CreateClient();
        var page = await visitor.GetPageAsync(Requesters.Address, Cancellation);

        using var answer = await visitor.UploadAsync(page, Requesters.Form, null, Cancellation, Requesters.Filled());

        var refused = await answer.RefusedAsync("Choose a file.");
        Assert.Equal("Ida Example (fictional)", refused.Find("#Input_Name").GetAttribute("value"));
        Assert.Empty(await host.RequestsAsync());
    }

    [Fact]
    public async Task Get_InEachLanguage_ListsRealStatesInItsOrder()
    {
        foreach (var language in Language.All)
        {
            var page = await portal.Client.GetPageAsync($"/{language.Code}/11msp/register/request", Cancellation);
            var names = page.QuerySelectorAll("#Input_State option").Skip(2).Select(option => option.TextContent).ToList();

            Assert.True(names.Count > 190, language.Code);
            Assert.DoesNotContain(page.QuerySelectorAll("#Input_State option"), option => option.GetAttribute("value") is "XA" or "XB");
            Assert.Equal(names.Order(StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo(language.Code), ignoreCase: true)), names, StringComparer.Ordinal);
        }

        var english = await portal.Client.GetPageAsync(Requesters.Address, Cancellation);
        Assert.Equal(["Afghanistan", "Albania"], english.QuerySelectorAll("#Input_State option").Skip(2).Take(2).Select(option => option.TextContent), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Get_Form_IsNeverKeptAndHasItsTokenFirst()
    {
        using var answer = await portal.Client.GetAsync(new Uri(Requesters.Address, UriKind.Relative), Cancellation);
        var page = await answer.ReadPageAsync(Cancellation);

        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Equal("__RequestVerificationToken", page.Find("main form").FirstElementChild!.GetAttribute("name"));
        Assert.Single(page.QuerySelectorAll("[name=__RequestVerificationToken]"));
        Assert.Equal("noindex", page.Find("meta[name=robots]").GetAttribute("content"));
    }

    [Fact]
    public async Task Get_Received_SaysWhatHappensNext()
    {
        var page = await portal.Client.GetPageAsync(Requesters.Received, Cancellation);

        Assert.Contains(Reading.Words("AccessRequest_Next", Language.English), page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Note.PDF", "Note.PDF")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\temp\\a.pdf", "a.pdf")]
    [InlineData("a\u202Efdp.exe", "afdp.exe")]
    [InlineData("a\u0007\u0000b.pdf", "ab.pdf")]
    [InlineData("  .htaccess", "htaccess")]
    [InlineData("<b>\"x\".pdf", "bx.pdf")]
    [InlineData("", "file")]
    [InlineData("/", "file")]
    [InlineData("cafe\u0301.pdf", "café.pdf")]
    [InlineData("مذكرة.pdf", "مذكرة.pdf")]
    public void Clean_NameOfAFile_IsFitToBeShown(string name, string expected) => Assert.Equal(expected, Uploads.FileName.Clean(name));

    [Fact]
    public void Clean_LongName_KeepsItsEnding()
    {
        var name = Uploads.FileName.Clean(new StringBuilder().Insert(0, "注", 500).Append(".docx").ToString());

        Assert.Equal(StoredFile.NameMaxLength, name.Length);
        Assert.EndsWith("注.docx", name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.pdf", FileType.Pdf, "a.pdf")]
    [InlineData("a.exe", FileType.Pdf, "a.exe.pdf")]
    [InlineData("a.JPEG", FileType.Jpeg, "a.JPEG")]
    [InlineData("a", FileType.Docx, "a.docx")]
    public void WithEnding_NameOfAFile_EndsAsItsTypeDoes(string name, FileType type, string expected) =>
        Assert.Equal(expected, Uploads.FileName.WithEnding(name, type));
}
