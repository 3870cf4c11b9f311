using MeetingPortal.Data.Mail;
using MeetingPortal.Data.Providers;
using MeetingPortal.Data.Sweeping;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.TestKit.Data;
using MeetingPortal.TestKit.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MeetingPortal.Web.Tests.Data;

/// <summary>What anybody can cause by a form goes after a while; what staff still have to see stays.</summary>
public sealed class RowSweeperTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [EveryDatabase]
    public async Task Run_FormsOfTheSignInAndOneTimeAddresses_GoAfterTheirTime(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var (old, young) = (TestStore.Start, TestStore.Start.AddDays(5));
        var (used, unused) = (Link(old, TestStore.Start.AddYears(1)), Link(young, TestStore.Start.AddYears(1)));
        Assert.True(used.TryRedeem(old));
        await store.AddAsync(Request(old, "OLD"), Request(young, "YOUNG"), used, unused, Link(old, old.AddHours(12)), Link(young, young.AddHours(12)));

        store.Time.Advance(TimeSpan.FromDays(new RetentionOptions().SignInDays) + TimeSpan.FromHours(13));

        Assert.Equal(3, await SweepAsync(store));
        Assert.Equal(["YOUNG"], await store.ReadAsync(context => context.SignInRequests.Select(request => request.NormalizedEmail).ToListAsync(Cancellation)), StringComparer.Ordinal);
        Assert.Equal(2, await store.ReadAsync(context => context.SignInLinks.CountAsync(Cancellation)));
        Assert.Equal(0, await SweepAsync(store));
    }

    [Theory]
    [EveryDatabase]
    public async Task Run_Messages_GoOnceSentOrDroppedAndDeadOnesStay(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var days = new RetentionOptions().MailDays;
        foreach (var state in Enum.GetValues<MailState>())
        {
            await store.AddAsync(Message(TestStore.Start, state), Message(TestStore.Start.AddDays(days), state));
        }

        store.Time.Advance(TimeSpan.FromDays(days) + TimeSpan.FromMinutes(1));

        Assert.Equal(2, await SweepAsync(store));
        var left = await store.ReadAsync(context => context.OutboxMessages.Select(message => new { message.State, message.CreatedAt }).ToListAsync(Cancellation));
        Assert.Equal([MailState.Waiting, MailState.Dead], left.Where(message => message.CreatedAt == TestStore.Start).Select(message => message.State).Order());
        Assert.Equal(4, left.Count(message => message.CreatedAt > TestStore.Start));
    }

    [Theory]
    [EveryDatabase]
    public async Task Run_DroppedFiles_GoWhenNobodyConfirmsThemAndTheirBytesFollow(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var days = new RetentionOptions().DropDays;
        var meeting = await DroppedFiles.MeetingAsync(store);
        await store.AddAsync(DroppedFiles.Of(meeting, TestStore.Start), DroppedFiles.Of(meeting, TestStore.Start.AddDays(days)));

        store.Time.Advance(TimeSpan.FromDays(days) + TimeSpan.FromMinutes(1));

        Assert.Equal(1, await SweepAsync(store));
        Assert.Equal(1, await store.ReadAsync(context => context.DroppedFiles.CountAsync(Cancellation)));
        Assert.Equal(0, await SweepAsync(store));
    }

    [Fact]
    public async Task Settings_DaysOfBoth_AreThoseOfTheConfiguration()
    {
        await using var host = new PortalHost("Production").Set("Retention:SignInDays", "3").Set("Retention:MailDays", "5");
        await using var wrong = new PortalHost("Production").Set("Retention:MailDays", "0");

        var options = host.Services.GetRequiredService<IOptions<RetentionOptions>>().Value;

        Assert.Equal((3, 5), (options.SignInDays, options.MailDays));
        Assert.Throws<OptionsValidationException>(() => wrong.Services);
        await using var scope = host.Services.CreateAsyncScope();
        Assert.Contains(scope.ServiceProvider.GetServices<ISweeper>(), sweeper => sweeper is RowSweeper);
    }

    private static Task<int?> SweepAsync(TestStore store) => store.WithAsync<RowSweeper, int?>(sweeper => sweeper.RunAsync(Cancellation));

    private static SignInRequest Request(DateTimeOffset at, string email) =>
        new() { Id = Guid.CreateVersion7(at), NormalizedEmail = email, BrowserHash = new string('0', 64), AskedAt = at };

    private static SignInLink Link(DateTimeOffset at, DateTimeOffset expiresAt)
    {
        var id = Guid.CreateVersion7(at);
        return new() { Id = id, UserId = NewId.At<UserId>(at), SecretHash = id.ToString("N"), ExpiresAt = expiresAt };
    }

    private static OutboxMessage Message(DateTimeOffset at, MailState state)
    {
        var message = OutboxMail.Of(MailKind.RightGiven, Guid.Empty, "a@mission.example", Language.English, at, ["-", "-"]);
        message.State = state;
        return message;
    }
}
