using System.Net;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.Registration.Requests;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Requests;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>M08: the form for access used to make the portal write to strangers, or to fill it.</summary>
public sealed class M08RequestMailTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task M08_Requests_SendNoMail()
    {
        await using var host = new PortalHost();

        await host.RequestedAsync();
        await host.RequestedAsync();

        Assert.Equal(0, await host.StoreAsync(store => store.OutboxMessages.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task M08_ManyRequestsOfOneAddress_AreAnsweredAlikeAndKeptToAHandful()
    {
        await using var host = new PortalHost();
        using var visitor = host.CreateClient();
        for (var count = 0; count < AccessRequestRules.WaitingPerAddress + 3; count++)
        {
            using var answer = await visitor.RequestAsync(Requesters.Filled(email: count % 2 == 0 ? "ida@mission.example" : "IDA@Mission.example"));
            Assert.Equal(Requesters.Received, answer.Headers.Location?.OriginalString);
        }

        using var other = await visitor.RequestAsync(Requesters.Filled(email: "other@mission.example"));

        Assert.Equal(AccessRequestRules.WaitingPerAddress + 1, (await host.RequestsAsync()).Count);
        Assert.Equal(AccessRequestRules.WaitingPerAddress + 1, await host.StoreAsync(store => store.StoredFiles.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task M08_AnsweredRequests_MakeRoomForNewOnes()
    {
        await using var host = new PortalHost();
        using var officer = await host.SignedInAsync(DemonstrationAccount.RegistrationOfficer, Cancellation);
        for (var count = 0; count < AccessRequestRules.WaitingPerAddress; count++)
        {
            await host.RequestedAsync();
        }

        using var answer = await officer.AnswerAsync((await host.RequestsAsync())[0], "SetAside", "Input.Reason", "Once is enough.");
        await host.RequestedAsync();

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(AccessRequestRules.WaitingPerAddress + 1, (await host.RequestsAsync()).Count);
    }
}
