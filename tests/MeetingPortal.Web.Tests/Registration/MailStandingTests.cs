using MeetingPortal.Data.Mail;
using MeetingPortal.Domain.Missions;
using MeetingPortal.TestKit.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MeetingPortal.Web.Tests.Registration;

/// <summary>What officers are told of the messages that their decisions sent.</summary>
public sealed class MailStandingTests
{
    private static readonly Party Kenya = new("KE", null);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_Review_TellsTheWorstOfTheLastMessage()
    {
        await using var host = new PortalHost();
        var desk = await RegistrationDesk.OfAsync(host);
        var mission = await desk.Given.MissionAsync(Kenya);
        await desk.Given.AccountAsync("Wanjiru Example (fictional)", mission.Id);
        await desk.Given.AccountAsync("Otieno Example (fictional)", mission.Id);
        await desk.Given.HandedInAsync(Kenya);
        await host.MailAsync(Cancellation);
        await SetAsync(host, MailKind.SubmissionReceived, MailState.Dead);
        await desk.Given.AcknowledgeAsync(1, desk.Colleague);
        await host.MailAsync(Cancellation);
        Assert.Contains("sent 21 August 2023, 10:00, Geneva time (UTC+2)", await FactsAsync(desk), StringComparison.Ordinal);

        var one = await host.StoreAsync(store => store.OutboxMessages.Where(message => message.Kind == MailKind.SubmissionAcknowledged).Select(message => message.Id).FirstAsync());
        await host.StoreAsync(store => store.OutboxMessages.Where(message => message.Id == one).ExecuteUpdateAsync(all => all.SetProperty(message => message.State, MailState.Dead)));

        var facts = await FactsAsync(desk);
        Assert.Contains("could not be delivered (1 of 2 addresses)", facts, StringComparison.Ordinal);
        Assert.DoesNotContain("@", facts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ReviewOfAMissionThatNobodyActsFor_TellsOfNoMessage()
    {
        await using var host = new PortalHost();
        var desk = await RegistrationDesk.OfAsync(host);
        await desk.Given.HandedInAsync(Kenya);
        await host.MailAsync(Cancellation);

        Assert.DoesNotContain("Last message", await FactsAsync(desk), StringComparison.Ordinal);
    }

    private static async Task<string> FactsAsync(RegistrationDesk desk) => (await desk.OpenAsync(RegistrationDesk.Of(1))).Find(".facts-list").TextContent;

    private static Task<int> SetAsync(PortalHost host, MailKind kind, MailState state)
    {
        var now = host.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        return host.StoreAsync(store => store.OutboxMessages.Where(message => message.Kind == kind)
            .ExecuteUpdateAsync(all => all.SetProperty(message => message.State, state).SetProperty(message => message.SentAt, now)));
    }
}
