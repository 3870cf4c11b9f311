using MeetingPortal.Data.Mail;
using MeetingPortal.Data.Providers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.TestKit.Data;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Mail;

/// <summary>How workers share the outbox.</summary>
public sealed class OutboxTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [EveryDatabase]
    public async Task Claim_ByTwoWorkers_IsGivenToOne(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var id = await AddAsync(store);

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => store.WithAsync<Outbox, OutboxMessage?>(outbox => outbox.ClaimAsync(id, Cancellation))));

        Assert.Single(claims, claim => claim is not null);
        Assert.Empty(await DueAsync(store));
    }

    [Theory]
    [EveryDatabase]
    public async Task Claim_OfADeadWorker_IsFreeAgainAndItsLateWordCountsNoMore(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var id = await AddAsync(store);
        var dead = await ClaimAsync(store, id);

        store.Time.Advance(Outbox.ClaimedFor - TimeSpan.FromMilliseconds(1));
        Assert.Empty(await DueAsync(store));
        store.Time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal([id], await DueAsync(store));
        var second = await ClaimAsync(store, id);
        await store.WithAsync<Outbox, bool>(async outbox =>
        {
            await outbox.FailedAsync(dead, "late");
            await outbox.DroppedAsync(dead);
            return true;
        });

        var row = await RowAsync(store, id);
        Assert.Equal((MailState.Waiting, 0, second.ClaimedUntil), (row.State, row.Attempts, row.ClaimedUntil));
        await store.WithAsync<Outbox, bool>(async outbox =>
        {
            await outbox.SentAsync(second);
            return true;
        });
        row = await RowAsync(store, id);
        Assert.Equal((MailState.Sent, 1, store.Time.GetUtcNow(), (DateTimeOffset?)null), (row.State, row.Attempts, row.SentAt, row.ClaimedUntil));
    }

    [Theory]
    [EveryDatabase]
    public async Task Failed_AgainAndAgain_ClimbsTheLadderAndDies(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var id = await AddAsync(store);
        foreach (var delay in Outbox.Delays)
        {
            var message = await ClaimAsync(store, id);
            Assert.Equal(MailState.Waiting, await store.WithAsync<Outbox, MailState>(outbox => outbox.FailedAsync(message, "The server refused.")));
            store.Time.Advance(delay - TimeSpan.FromMilliseconds(1));
            Assert.Empty(await DueAsync(store));
            store.Time.Advance(TimeSpan.FromMilliseconds(1));
        }

        var last = await ClaimAsync(store, id);
        var state = await store.WithAsync<Outbox, MailState>(outbox => outbox.FailedAsync(last, new string('x', 2000)));

        store.Time.Advance(TimeSpan.FromDays(30));
        var row = await RowAsync(store, id);
        Assert.Equal((MailState.Dead, MailState.Dead, 8, OutboxMessage.ErrorMaxLength), (state, row.State, row.Attempts, row.Error!.Length));
        Assert.Empty(await DueAsync(store));
    }

    [Theory]
    [EveryDatabase]
    public async Task Due_MoreThanABatch_ComesInBatchesOldestFirst(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var ids = new List<Guid>();
        for (var index = 0; index < Outbox.Batch + 3; index++)
        {
            ids.Add(await AddAsync(store));
            store.Time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(ids.Take(Outbox.Batch), await DueAsync(store));
    }

    private static async Task<Guid> AddAsync(TestStore store)
    {
        var message = OutboxMail.Of(MailKind.SecondFactorEnrolled, Guid.CreateVersion7(TestStore.Start), "ada@example.org", Language.English, store.Time.GetUtcNow(), ["Fay"]);
        await store.AddAsync(message);
        return message.Id;
    }

    private static Task<IReadOnlyList<Guid>> DueAsync(TestStore store) => store.WithAsync<Outbox, IReadOnlyList<Guid>>(outbox => outbox.DueAsync(Cancellation));

    private static async Task<OutboxMessage> ClaimAsync(TestStore store, Guid id)
    {
        var message = await store.WithAsync<Outbox, OutboxMessage?>(outbox => outbox.ClaimAsync(id, Cancellation));
        Assert.NotNull(message);
        return message;
    }

    private static Task<OutboxMessage> RowAsync(TestStore store, Guid id) => store.ReadAsync(context => context.OutboxMessages.AsNoTracking().SingleAsync(row => row.Id == id, Cancellation));
}
