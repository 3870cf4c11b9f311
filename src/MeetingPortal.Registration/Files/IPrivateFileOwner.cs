using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Missions;

namespace MeetingPortal.Registration.Files;

/// <summary>Knows of some private files which party sent them. Every owner that is registered is asked; one that says yes is enough.</summary>
public interface IPrivateFileOwner
{
    Task<bool> BelongsAsync(StoredFileId file, MeetingId meeting, Party party, CancellationToken cancellationToken);
}
