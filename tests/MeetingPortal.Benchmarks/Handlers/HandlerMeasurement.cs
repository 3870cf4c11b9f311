using System.Globalization;
using MeetingPortal.Benchmarks.Portal;
using MeetingPortal.Data;
using MeetingPortal.Data.Providers;
using MeetingPortal.Data.Writing;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MeetingPortal.Benchmarks.Handlers;

/// <summary>Measures handing in and deciding beside bare inserts of the same rows, in turns within one process.</summary>
internal static class HandlerMeasurement
{
    /// <summary>Until the runtime has compiled what runs often for the second time: with two, the first row was measured while it still did.</summary>
    private const int WarmUps = 5;

    private static readonly int[] Writers = [1, 16];

    public static Task<IReadOnlyList<HandlerRow>> RunAsync(Workshop workshop, BenchmarkOptions options) =>
        MeasuredDatabases.EachAsync(workshop, options, "handlers", database => RunAsync(database.Name, database.Options, database.Folder, options.Rounds));

    private static async Task<IReadOnlyList<HandlerRow>> RunAsync(string name, DatabaseOptions options, string folder, int rounds)
    {
        Progress.Say($"{name}: filling …");
        await using var store = await HandlerStore.MakeAsync(options, folder);
        var operations = new HandlerOperations(store);
        var recorded = await RecordedWrites.MakeAsync(store, operations);
        var model = await store.WithAsync<PortalDbContext, IModel>(context => Task.FromResult(context.Model));
        var bare = new BareWrites(options, folder, model, store.Single<WriteGate>());
        var rows = new List<HandlerRow>();
        foreach (var writers in Writers)
        {
            rows.Add(await CompareAsync(name, "submit", writers, rounds, Submit(store, operations), BareSubmit(store, recorded, bare)));
            rows.Add(await CompareAsync(name, "begin and acknowledge", writers, rounds, Decide(store, operations), BareDecide(store, recorded, bare)));
        }

        return rows;
    }

    private static async Task<HandlerRow> CompareAsync(string store, string name, int writers, int rounds, HandlerWorkload own, HandlerWorkload bare)
    {
        Progress.Say(string.Create(CultureInfo.InvariantCulture, $"{store}: {name}, {writers} at once …"));
        for (var warmUp = 1; warmUp <= WarmUps; warmUp++)
        {
            await own.TurnAsync(writers);
            await bare.TurnAsync(writers);
        }

        var turns = new List<(HandlerTurn, HandlerTurn)>();
        for (var round = 1; round <= rounds; round++)
        {
            turns.Add((await own.TurnAsync(writers), await bare.TurnAsync(writers)));
        }

        return HandlerRow.Of(store, name, writers, turns);
    }

    private static HandlerWorkload Submit(HandlerStore store, HandlerOperations operations) => new(store.ResetAsync, operations.SubmitAsync);

    private static HandlerWorkload Decide(HandlerStore store, HandlerOperations operations) => new(
        () => SubmittedAsync(store, operations.SubmitAsync),
        async index =>
        {
            await operations.BeginAsync(index);
            await operations.AcknowledgeAsync(index);
        });

    private static HandlerWorkload BareSubmit(HandlerStore store, RecordedWrites recorded, BareWrites bare)
    {
        IReadOnlyList<BareTransaction> rows = [];
        return new HandlerWorkload(
            async () =>
            {
                await store.ResetAsync();
                rows = [.. Indices.Select(index => recorded.Submit(index, bare))];
            },
            index => bare.RunAsync(rows[index]));
    }

    private static HandlerWorkload BareDecide(HandlerStore store, RecordedWrites recorded, BareWrites bare)
    {
        IReadOnlyList<(BareTransaction Begin, BareTransaction Acknowledge)> rows = [];
        return new HandlerWorkload(
            async () =>
            {
                // The recorded submissions, for the recorded decisions are about them.
                await SubmittedAsync(store, index => bare.RunAsync(recorded.Submit(index, bare)));
                rows = [.. Indices.Select(index => (recorded.Begin(index, bare), recorded.Acknowledge(index, bare)))];
            },
            async index =>
            {
                await bare.RunAsync(rows[index].Begin);
                await bare.RunAsync(rows[index].Acknowledge);
            });
    }

    private static IEnumerable<int> Indices => Enumerable.Range(0, HandlerStore.Delegations);

    private static async Task SubmittedAsync(HandlerStore store, Func<int, Task> submit)
    {
        await store.ResetAsync();
        foreach (var index in Indices)
        {
            await submit(index);
        }
    }
}
