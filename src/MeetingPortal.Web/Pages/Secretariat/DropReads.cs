using System.Globalization;
using MeetingPortal.Data;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Publishing.Drops;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Pages.Secretariat;

/// <summary>A drop of which files still wait.</summary>
public sealed record WaitingDrop(DropId Id, DateTimeOffset BegunAt, int Files);

/// <summary>Reads dropped files, always within one meeting.</summary>
public sealed class DropReads(PortalDbContext store)
{
    /// <summary>Working paper 2 before working paper 11.</summary>
    private static readonly StringComparer ByName = StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering | CompareOptions.IgnoreCase);

    /// <summary>The drops that nobody has confirmed, newest first.</summary>
    public async Task<IReadOnlyList<WaitingDrop>> WaitingAsync(Meeting meeting, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        var files = await store.DroppedFiles.AsNoTracking().Where(file => file.MeetingId == meeting.Id).Select(file => new { file.DropId, file.ReceivedAt }).ToListAsync(cancellationToken);
        return
        [
            .. files.GroupBy(file => file.DropId)
                .Select(drop => new WaitingDrop(drop.Key, drop.Min(file => file.ReceivedAt), drop.Count()))
                .OrderByDescending(drop => drop.BegunAt),
        ];
    }

    /// <summary>The files of a drop in the order of their names, with what becomes of them; empty when none waits.</summary>
    /// <param name="only">Those of the files that shall be looked at together; null for all.</param>
    public async Task<IReadOnlyList<ReviewedFile>> ReviewAsync(Meeting meeting, DropId drop, IReadOnlySet<DroppedFileId>? only, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        var files = await store.DroppedFiles.AsNoTracking().Where(file => file.MeetingId == meeting.Id && file.DropId == drop).ToListAsync(cancellationToken);
        return await DropReview.OfAsync(store, meeting, [.. files.Where(file => only?.Contains(file.Id) != false).OrderBy(file => file.Name, ByName)], cancellationToken);
    }

    public Task<DroppedFile?> FindAsync(Meeting meeting, DropId drop, Guid file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return store.DroppedFiles.AsNoTracking().SingleOrDefaultAsync(
            candidate => candidate.MeetingId == meeting.Id && candidate.DropId == drop && candidate.Id == new DroppedFileId(file) && candidate.Sha256 != null, cancellationToken);
    }
}
