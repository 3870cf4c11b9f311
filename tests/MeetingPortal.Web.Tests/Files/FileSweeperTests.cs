using MeetingPortal.Data.Files;
using MeetingPortal.Data.Providers;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.TestKit.Data;
using MeetingPortal.Web.Tests.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MeetingPortal.Web.Tests.Files;

/// <summary>Bytes without a row go after a day; bytes of which a row speaks never do.</summary>
public sealed class FileSweeperTests
{
    private static readonly TimeSpan Day = FileSweeper.Patience + TimeSpan.FromMinutes(1);

    [Theory]
    [EveryDatabase]
    public async Task Run_BytesWhoseRowNeverCame_RemovesThemAfterADay(DatabaseProvider provider)
    {
        // What a process leaves that was killed between the rename and the row, or before the rename.
        await using var store = await TestStore.CreateAsync(provider);
        await KeepAsync(store, 1);
        await ReceiveAsync(store, 2);

        Assert.Equal(0, await SweepAsync(store));
        store.Time.Advance(Day);
        Assert.Equal(2, await SweepAsync(store));
        Assert.Empty(Files(store).KeptBefore(FileArea.Private, store.Time.GetUtcNow()));
        Assert.Equal(0, await SweepAsync(store));
    }

    [Theory]
    [EveryDatabase]
    public async Task Run_BytesOfARow_StayForEver(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var sha256 = await KeepAsync(store, 1);
        await store.AddAsync(Row(sha256));

        store.Time.Advance(Day * 1000);

        Assert.Equal(0, await SweepAsync(store));
        Assert.Equal(sha256, Assert.Single(Files(store).KeptBefore(FileArea.Private, store.Time.GetUtcNow())));
    }

    [Theory]
    [EveryDatabase]
    public async Task Run_BytesOfTwoRows_StayUntilBothAreGone(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var sha256 = await KeepAsync(store, 1);
        var (first, second) = (Row(sha256), Row(sha256));
        await store.AddAsync(first, second);
        store.Time.Advance(Day);

        await RemoveAsync(store, first.Id);
        Assert.Equal(0, await SweepAsync(store));

        await RemoveAsync(store, second.Id);
        Assert.Equal(1, await SweepAsync(store));
    }

    [Theory]
    [EveryDatabase]
    public async Task Run_BytesOfARowOfTheOtherArea_AreRemoved(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var sha256 = await KeepAsync(store, 1);
        await KeepAsync(store, 1, FileArea.Public);
        await store.AddAsync(Row(sha256));
        store.Time.Advance(Day);

        Assert.Equal(1, await SweepAsync(store));
        Assert.Empty(Files(store).KeptBefore(FileArea.Public, store.Time.GetUtcNow()));
    }

    [Theory]
    [EveryDatabase]
    public async Task Run_BytesOfADroppedFile_StayAsLongAsItWaits(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var dropped = DroppedFiles.Of(await DroppedFiles.MeetingAsync(store), TestStore.Start, await KeepAsync(store, 1, FileArea.Public));
        await store.AddAsync(dropped);
        store.Time.Advance(Day);

        Assert.Equal(0, await SweepAsync(store));
        await store.WriteAsync<bool>(async (scope, cancellationToken) =>
        {
            scope.Store.DroppedFiles.Remove(await scope.Store.DroppedFiles.SingleAsync(cancellationToken));
            return true;
        });
        Assert.Equal(1, await SweepAsync(store));
    }

    [Theory]
    [EveryDatabase]
    public async Task Run_WhileAnotherProcessSweeps_DoesNothing(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        await KeepAsync(store, 1);
        store.Time.Advance(Day);
        Assert.True(await TakeAsync(store));

        Assert.Null(await SweepAsync(store));

        store.Time.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal(1, await SweepAsync(store));
        Assert.True(await TakeAsync(store));
        Assert.False(await TakeAsync(store));
    }

    [Theory]
    [EveryDatabase]
    public async Task TryTake_ManyAtOnce_GivesTheLeaseToOne(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => TakeAsync(store)));

        Assert.Single(taken, isTaken => isTaken);
    }

    private static Task<bool> TakeAsync(TestStore store) => store.WithAsync<Leases, bool>(
        leases => leases.TryTakeAsync(FileSweeper.LeaseName, TimeSpan.FromMinutes(30), TestContext.Current.CancellationToken));

    private static Task<int?> SweepAsync(TestStore store) =>
        store.WithAsync<FileSweeper, int?>(sweeper => sweeper.RunAsync(TestContext.Current.CancellationToken));

    private static IFileStore Files(TestStore store) => store.Services.GetRequiredService<IFileStore>();

    private static async Task<IncomingFile> ReceiveAsync(TestStore store, byte content)
    {
        using var stream = new MemoryStream([content]);
        var outcome = await Files(store).ReceiveAsync(stream, 10, TestContext.Current.CancellationToken);
        return outcome.Match(file => file, refusal => throw new InvalidOperationException(refusal.Key));
    }

    private static async Task<string> KeepAsync(TestStore store, byte content, FileArea area = FileArea.Private)
    {
        using var file = await ReceiveAsync(store, content);
        Files(store).Keep(file, area);
        return file.Sha256;
    }

    private static Task<Outcome<bool>> RemoveAsync(TestStore store, StoredFileId id) => store.WriteAsync<bool>(async (scope, cancellationToken) =>
    {
        scope.Store.StoredFiles.Remove(await scope.Store.StoredFiles.SingleAsync(file => file.Id == id, cancellationToken));
        return true;
    });

    private static StoredFile Row(string sha256) => new()
    {
        Id = NewId.At<StoredFileId>(TestStore.Start),
        Area = FileArea.Private,
        Sha256 = sha256,
        Length = 1,
        Type = FileType.Pdf,
        Name = "note.pdf",
        ReceivedAt = TestStore.Start,
    };
}
