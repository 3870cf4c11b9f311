using MeetingPortal.Domain.Missions;
using MeetingPortal.TestKit.Data;
using MeetingPortal.TestKit.Hosting;

namespace MeetingPortal.Web.Tests.Registration;

/// <summary>A note verbale covers the names that it came with: beside later ones every page says whose it is.</summary>
public sealed class EarlierNoteTests
{
    private const string Sentence = "The note verbale of submission 11MSP-0001/1; none came with this change.";

    private static readonly Party Kenya = new("KE", null);

    [Fact]
    public async Task Get_ChangeWithoutANote_SaysWhoseTheOldOneIs()
    {
        await using var host = new PortalHost();
        var (desk, address) = await AcknowledgedAsync(host);
        await desk.Given.AddAsync(Kenya, FictionalPeople.Adviser("Mwangi"));

        Assert.Contains(Sentence, await TextAsync(desk, $"{address}/check"), StringComparison.Ordinal);
        await desk.Given.SubmitAsync(Kenya);

        var office = RegistrationDesk.Address;
        foreach (var page in (string[])[$"{address}/submissions/2", $"{office}/delegations/1", $"{office}/delegations/1/2"])
        {
            Assert.Contains(Sentence, await TextAsync(desk, page), StringComparison.Ordinal);
        }

        Assert.Contains("of 11MSP-0001/1; none with the change", RegistrationDesk.RowOf(await desk.OpenAsync("/delegations"), "Kenya"), StringComparison.Ordinal);
        Assert.DoesNotContain(Sentence, await TextAsync(desk, $"{address}/submissions/1"), StringComparison.Ordinal);
        Assert.DoesNotContain(Sentence, await TextAsync(desk, $"{office}/delegations/1/1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ChangeWithItsOwnNote_SaysNothing()
    {
        await using var host = new PortalHost();
        var (desk, address) = await AcknowledgedAsync(host);
        await desk.Given.AddAsync(Kenya, FictionalPeople.Adviser("Mwangi"));
        await desk.Given.AttachNoteAsync(Kenya, "note-2.pdf");

        Assert.DoesNotContain("none came", await TextAsync(desk, $"{address}/check"), StringComparison.Ordinal);
        await desk.Given.SubmitAsync(Kenya);

        Assert.DoesNotContain("none came", await TextAsync(desk, $"{address}/submissions/2"), StringComparison.Ordinal);
        Assert.DoesNotContain("none came", await TextAsync(desk, $"{RegistrationDesk.Address}/delegations/1"), StringComparison.Ordinal);
        Assert.Contains("attached", RegistrationDesk.RowOf(await desk.OpenAsync("/delegations"), "Kenya"), StringComparison.Ordinal);
    }

    private static async Task<(RegistrationDesk Desk, string Address)> AcknowledgedAsync(PortalHost host)
    {
        var desk = await RegistrationDesk.OfAsync(host);
        var mission = await desk.Given.MissionAsync(Kenya);
        await desk.Given.AddAsync(Kenya, FictionalPeople.Head());
        await desk.Given.AttachNoteAsync(Kenya, "note-1.pdf");
        await desk.Given.AcknowledgeAsync(await desk.Given.SubmitAsync(Kenya), desk.Colleague);
        return (desk, $"/en/mission/{mission.Code}/11msp");
    }

    private static async Task<string> TextAsync(RegistrationDesk desk, string address) =>
        (await desk.Http.GetPageAsync(address, TestContext.Current.CancellationToken)).Find("main").TextContent;
}
