using MeetingPortal.Data.Accounts;
using MeetingPortal.Data.Providers;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Registration.Access;
using MeetingPortal.TestKit.Data;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Data;

/// <summary>Whatever administrators do to each other at the same time, one is left.</summary>
public sealed class LastAdministratorTests
{
    private const int Rounds = 5;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [EveryDatabase]
    public async Task TakeAway_TwoAdministratorsEachOthersRight_OneIsLeft(DatabaseProvider provider)
    {
        for (var round = 0; round < Rounds; round++)
        {
            await using var store = await TestStore.CreateAsync(provider);
            var (ada, bo) = (PortalUser.Create("Ada", "ada@utopia.invalid", TestStore.Start), PortalUser.Create("Bo", "bo@utopia.invalid", TestStore.Start));
            var (adas, bos) = (Right(ada), Right(bo));
            await store.AddAsync(ada, bo, adas, bos);

            var outcomes = await Task.WhenAll(TakeAsync(store, bos, ada), TakeAsync(store, adas, bo));

            Assert.Single(outcomes, refusal => refusal is null);
            Assert.Single(outcomes, refusal => refusal is AccessRefusals.LastAdministrator);
            Assert.Equal(1, await store.ReadAsync(context => context.Grants.CountAsync(Cancellation)));
        }
    }

    [Theory]
    [EveryDatabase(OnlyPostgreSql = true)]
    public async Task TakeAway_RightThatAnotherNodeTakesMeanwhile_IsDecidedAnew(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var (ada, bo) = (PortalUser.Create("Ada", "ada@utopia.invalid", TestStore.Start), PortalUser.Create("Bo", "bo@utopia.invalid", TestStore.Start));
        var (adas, bos) = (Right(ada), Right(bo));
        await store.AddAsync(ada, bo, adas, bos);
        var attempts = 0;

        var outcome = await store.WriteAsync<Grant>(async (scope, cancellation) =>
        {
            var grant = await scope.Store.Grants.SingleAsync(row => row.Id == adas.Id, cancellation);
            var others = await scope.Store.Grants.ToListAsync(cancellation);
            if (++attempts == 1)
            {
                await TakeElsewhereAsync(store, bos, cancellation);
            }

            var taken = grant.TakeAway(others, store.Time.GetUtcNow());
            taken.Match(scope.Store.Grants.Remove, _ => null!);
            return taken;
        });

        Assert.Equal((2, AccessRefusals.LastAdministrator), (attempts, outcome.Match(_ => string.Empty, refusal => refusal.Key)));
        Assert.Equal(1, await store.ReadAsync(context => context.Grants.CountAsync(Cancellation)));
    }

    /// <summary>As another process would: past this one's gate, between the operation's reading and its saving, having read the same rows.</summary>
    private static Task<int> TakeElsewhereAsync(TestStore store, Grant right, CancellationToken cancellationToken) => store.ReadAsync(async context =>
    {
        await using var transaction = await context.Database.BeginTransactionAsync(System.Data.IsolationLevel.Serializable, cancellationToken);
        Assert.Equal(2, await context.Grants.CountAsync(cancellationToken));
        var taken = await context.Grants.Where(row => row.Id == right.Id).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return taken;
    });

    private static Grant Right(PortalUser user) => new() { Id = Guid.CreateVersion7(TestStore.Start), UserId = user.UserId, Role = Role.PortalAdministrator };

    private static async Task<string?> TakeAsync(TestStore store, Grant right, PortalUser actor)
    {
        var outcome = await store.WithAsync<TakeRightAwayHandler, Outcome<RightTaken>>(
            handler => handler.HandleAsync(new TakeRightAway(right.Id), Actor.User(actor.UserId), Cancellation));
        return outcome.Match<string?>(_ => null, refusal => refusal.Key);
    }
}
