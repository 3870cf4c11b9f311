using MeetingPortal.Data.Sweeping;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Files;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Data.Files;

/// <summary>Removes bytes that no row speaks of, and what was received and never kept.</summary>
public sealed class FileSweeper(PortalDbContext store, IFileStore files, Leases leases, TimeProvider time) : ISweeper
{
    public const string LeaseName = "files";

    /// <summary>How long bytes may wait for their row; longer than any transaction and any form.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(24);

    private const int Batch = 200;

    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(30);

    public async Task<int?> RunAsync(CancellationToken cancellationToken)
    {
        if (!await leases.TryTakeAsync(LeaseName, LongestRun, cancellationToken))
        {
            return null;
        }

        try
        {
            var before = time.GetUtcNow() - Patience;
            var removed = files.RemoveReceivedBefore(before);
            foreach (var area in Enum.GetValues<FileArea>())
            {
                foreach (var batch in files.KeptBefore(area, before).Chunk(Batch))
                {
                    removed += await SweepAsync(area, batch, before, cancellationToken);
                }
            }

            return removed;
        }
        finally
        {
            await leases.GiveBackAsync(LeaseName, CancellationToken.None);
        }
    }

    private async Task<int> SweepAsync(FileArea area, string[] hashes, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var spokenOf = await store.StoredFiles
            .Where(file => file.Area == area && hashes.Contains(file.Sha256))
            .Select(file => file.Sha256)
            .ToListAsync(cancellationToken);
        var dropped = area == FileArea.Public
            ? await store.DroppedFiles.Where(file => hashes.Contains(file.Sha256!)).Select(file => file.Sha256!).ToListAsync(cancellationToken)
            : [];
        return hashes.Except(spokenOf, StringComparer.Ordinal).Except(dropped, StringComparer.Ordinal).Count(hash => files.RemoveKeptBefore(area, hash, before));
    }
}
