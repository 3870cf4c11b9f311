using MeetingPortal.Data;
using MeetingPortal.Data.Files;
using MeetingPortal.Data.Search;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace MeetingPortal.Publishing.Texts;

/// <summary>Reads the texts of documents' files that were not read yet, each once by its bytes, whenever it came; off every request.</summary>
public sealed partial class ReadFileTexts(
    PortalDbContext store, Writes writes, Leases leases, IFileStore files, IFileTextReader reader, ILogger<ReadFileTexts> logger)
{
    private const string LeaseName = "file-texts";
    private const int AtOnce = 5;

    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(5);

    /// <returns>How many files were read; 0 costs one read.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var unread = await UnreadAsync(cancellationToken);
        if (unread.Count == 0 || !await leases.TryTakeAsync(LeaseName, LongestRun, cancellationToken))
        {
            return 0;
        }

        try
        {
            // Asked again: another process may have read them before it gave the lease back.
            unread = await UnreadAsync(cancellationToken);
            foreach (var file in unread)
            {
                await KeepAsync(file.Sha256, await ReadAsync(file, cancellationToken), cancellationToken);
            }

            return unread.Count;
        }
        finally
        {
            await leases.GiveBackAsync(LeaseName, CancellationToken.None);
        }
    }

    private async Task<IReadOnlyList<StoredFile>> UnreadAsync(CancellationToken cancellationToken)
    {
        var found = await (
            from file in store.DocumentFiles.AsNoTracking()
            join stored in store.StoredFiles.AsNoTracking() on file.StoredFileId equals stored.Id
            where !store.FileTexts.Any(text => text.Sha256 == stored.Sha256)
            orderby stored.Id
            select stored).Take(AtOnce).ToListAsync(cancellationToken);
        return [.. found.DistinctBy(file => file.Sha256, StringComparer.Ordinal)];
    }

    private async Task<ReadText> ReadAsync(StoredFile file, CancellationToken cancellationToken)
    {
        ReadText read;
        try
        {
            await using var content = files.OpenRead(file.Area, file.Sha256);
            read = await reader.ReadAsync(content, file.Type, cancellationToken);
        }
        catch (FileNotFoundException)
        {
            read = new ReadText(FileTextState.Unreadable, string.Empty);
        }

        if (read.State == FileTextState.Unreadable)
        {
            Log.Unreadable(logger, file.Id.Value);
        }

        return read;
    }

    private Task<Outcome<bool>> KeepAsync(string hash, ReadText read, CancellationToken cancellationToken) => writes.RunAsync<bool>(
        Actor.Start,
        nameof(ReadFileTexts),
        async (scope, cancellation) =>
        {
            if (await scope.Store.FileTexts.AnyAsync(text => text.Sha256 == hash, cancellation))
            {
                return false;
            }

            scope.Store.FileTexts.Add(new FileText { Sha256 = hash, State = read.State, Text = read.Text });
            var meetings = await (
                from file in scope.Store.DocumentFiles
                join stored in scope.Store.StoredFiles on file.StoredFileId equals stored.Id
                where stored.Sha256 == hash
                select file.MeetingId).Distinct().ToListAsync(cancellation);
            foreach (var meeting in meetings)
            {
                // The index is made anew from what is public: of a file that is not, nothing comes into it.
                var state = await scope.Store.SearchStates.SingleOrDefaultAsync(candidate => candidate.MeetingId == meeting, cancellation)
                    ?? scope.Store.SearchStates.Add(new SearchState { MeetingId = meeting, PublicVersion = SearchState.Never, Rules = 0 }).Entity;
                state.TextsRead++;
            }

            return true;
        },
        cancellationToken);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The text of file {File} could not be read; the search finds its document by symbol and title.")]
        public static partial void Unreadable(ILogger logger, Guid file);
    }
}
