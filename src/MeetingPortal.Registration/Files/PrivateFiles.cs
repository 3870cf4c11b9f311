using MeetingPortal.Data;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Missions;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Files;

/// <summary>Finds private files for those who may see them; a file of another meeting or another party is not found.</summary>
public sealed class PrivateFiles(PortalDbContext store, IEnumerable<IPrivateFileOwner> owners)
{
    /// <summary>For the officers of the meeting.</summary>
    public Task<StoredFile?> FindAsync(StoredFileId id, MeetingId meeting, CancellationToken cancellationToken) =>
        store.StoredFiles.AsNoTracking().SingleOrDefaultAsync(
            file => file.Id == id && file.Area == FileArea.Private && file.MeetingId == meeting, cancellationToken);

    /// <summary>For those who register the party's delegation.</summary>
    public async Task<StoredFile?> FindAsync(StoredFileId id, MeetingId meeting, Party party, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, meeting, cancellationToken) is { } file)
        {
            foreach (var owner in owners)
            {
                if (await owner.BelongsAsync(id, meeting, party, cancellationToken))
                {
                    return file;
                }
            }
        }

        return null;
    }
}
