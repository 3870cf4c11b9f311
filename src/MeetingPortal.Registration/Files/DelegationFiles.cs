using MeetingPortal.Data;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Missions;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Files;

/// <summary>The notes verbales of a delegation: the one it has now and those of what it handed in.</summary>
public sealed class DelegationFiles(PortalDbContext store) : IPrivateFileOwner
{
    public async Task<bool> BelongsAsync(StoredFileId file, MeetingId meeting, Party party, CancellationToken cancellationToken)
    {
        var delegations = store.Delegations.Where(delegation =>
            delegation.MeetingId == meeting && delegation.StateCode == party.StateCode && delegation.OrganizationId == party.OrganizationId);
        return await delegations.AnyAsync(delegation => delegation.NoteVerbaleId == file, cancellationToken)
            || await store.Submissions.AnyAsync(
                submission => submission.NoteVerbaleId == file && delegations.Any(delegation => delegation.Id == submission.DelegationId), cancellationToken);
    }
}
