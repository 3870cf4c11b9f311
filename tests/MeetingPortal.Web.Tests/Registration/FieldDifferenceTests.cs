using AngleSharp.Dom;
using MeetingPortal.Domain.Missions;
using MeetingPortal.TestKit.Data;
using MeetingPortal.TestKit.Hosting;

namespace MeetingPortal.Web.Tests.Registration;

public sealed class FieldDifferenceTests
{
    private static readonly Party Kenya = new("KE", null);

    [Theory]
    [InlineData("en", "Yes", "No", "→", "replaced by")]
    [InlineData("ar", "نعم", "لا", "←", "حلّ محله")]
    public async Task Get_ShortValues_StandOneAfterTheOther(string language, string before, string after, string arrow, string words)
    {
        await using var host = new PortalHost();
        var fields = await FieldsAsync(host, language);

        var pass = fields.Single(field => field.TextContent.Contains(before, StringComparison.Ordinal) && field.QuerySelector("[aria-hidden]") is not null);
        Assert.Equal((before, after), (pass.QuerySelector("del > bdi")!.TextContent, pass.QuerySelector("ins > bdi")!.TextContent));
        Assert.Equal((arrow, words), (pass.QuerySelector("[aria-hidden=true]")!.TextContent, pass.QuerySelector(".visually-hidden")!.TextContent));
        Assert.Null(pass.GetAttribute("dir"));
    }

    [Fact]
    public async Task Get_TitlesOfSeveralWords_AreMarkedByWords()
    {
        await using var host = new PortalHost();
        var fields = await FieldsAsync(host, "en");

        Assert.Contains(fields, field => field.InnerHtml.Contains("Secretary", StringComparison.Ordinal) && field.QuerySelector("ins")!.TextContent.Trim() is "Second");
        Assert.Contains(fields, field => field.TextContent is "Ministry →replaced by Treasury");
    }

    /// <summary>A person whose pass, title and institution change after the acknowledgement.</summary>
    private static async Task<IReadOnlyList<IElement>> FieldsAsync(PortalHost host, string language)
    {
        var desk = await RegistrationDesk.OfAsync(host);
        var person = FictionalPeople.Adviser("Mwangi") with { FunctionalTitle = "Third Secretary", Institution = "Ministry" };
        await desk.Given.AcknowledgeAsync(await desk.Given.HandedInAsync(Kenya, person), desk.Colleague);
        var seat = (await desk.Given.FindAsync(Kenya)).Members.Single(member => member.Details.FamilyName is "Mwangi").Id;
        await desk.Given.EditAsync(Kenya, seat, person with { HasGroundsPass = false, FunctionalTitle = "Second Secretary", Institution = "Treasury" });
        await desk.Given.SubmitAsync(Kenya);
        var page = await desk.Http.GetPageAsync($"/{language}/secretariat/11msp/delegations/1", TestContext.Current.CancellationToken);
        return [.. page.QuerySelectorAll(".field-changes dd")];
    }
}
