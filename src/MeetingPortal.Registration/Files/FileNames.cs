using MeetingPortal.Data;
using MeetingPortal.Data.Auditing;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Files;

/// <summary>Senders call files after persons ("NV appointing …"): an erasure puts a neutral name in the place of what they wrote.</summary>
internal static class FileNames
{
    /// <summary>Every file that the delegation ever had, also those that were replaced.</summary>
    public static async Task<IReadOnlyCollection<StoredFileId>> OfAsync(PortalDbContext store, Delegation delegation, CancellationToken cancellationToken)
    {
        var rows = await AuditErasure.RowsOf(store, nameof(Delegation), [delegation.Id.ToString()]).AsNoTracking().ToListAsync(cancellationToken);
        return
        [
            .. rows.SelectMany(row => row.Changes)
                .Where(change => change.Field is nameof(Delegation.NoteVerbaleId))
                .SelectMany(change => new[] { change.Before, change.After })
                .OfType<string>()
                .Select(id => StoredFileId.From(Guid.ParseExact(id, "D")))
                .Distinct(),
        ];
    }

    /// <summary>To be called within an erasure.</summary>
    public static async Task EraseAsync(WriteScope scope, IReadOnlyCollection<StoredFileId> files, CancellationToken cancellationToken)
    {
        foreach (var file in await scope.Store.StoredFiles.Where(candidate => files.Contains(candidate.Id)).ToListAsync(cancellationToken))
        {
            scope.Store.Entry(file).Property(entry => entry.Name).CurrentValue = $"file.{file.Type.ToString().ToLowerInvariant()}";
        }

        await AuditErasure.EraseSubjectsAsync(scope, nameof(StoredFile), [.. files.Select(file => file.ToString())], cancellationToken);
    }
}
