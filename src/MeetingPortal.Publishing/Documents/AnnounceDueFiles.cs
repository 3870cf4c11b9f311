using MeetingPortal.Data;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Publishing.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Documents;

/// <summary>Tells public pages of files whose instant has come, so that none shows the old state from its cache.</summary>
public sealed class AnnounceDueFiles(PortalDbContext store, Writes writes, MeetingClock clock)
{
    /// <returns>How many files were announced; 0 costs one read.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.Now;
        if (!await store.DocumentFiles.AnyAsync(file => !file.IsAnnounced && file.PublicFrom <= now, cancellationToken))
        {
            return 0;
        }

        var outcome = await writes.RunAsync<int>(
            Actor.Start,
            nameof(AnnounceDueFiles),
            async (scope, cancellation) =>
            {
                var due = await scope.Store.DocumentFiles.Where(file => !file.IsAnnounced && file.PublicFrom <= now).ToListAsync(cancellation);
                foreach (var files in due.GroupBy(file => (file.MeetingId, file.DocumentId)))
                {
                    await scope.DraftNoticeAsync(files.Key.DocumentId, [.. files.Select(file => file.Language).Distinct()], cancellation);
                    await DocumentRows.PublicContentChangedAsync(scope, files.Key.MeetingId, files.Key.DocumentId, cancellation);
                    foreach (var file in files)
                    {
                        file.Announce();
                    }
                }

                return due.Count;
            },
            cancellationToken);
        return outcome.Match(count => count, _ => 0);
    }
}
