using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Registration.Delegations;

/// <summary>Puts a note verbale that was received in the place of the one there is, which is kept where a submission carries it.</summary>
/// <param name="File">The received file, whose bytes lie in the private area already.</param>
public sealed record AttachNoteVerbale(DelegationKey Delegation, StoredFile File);

public sealed class AttachNoteVerbaleHandler(DelegationWrites delegations)
{
    public Task<Outcome<StoredFileId>> HandleAsync(AttachNoteVerbale command, Actor actor, CancellationToken cancellationToken) =>
        delegations.RunWithoutMembersAsync<StoredFileId>(
            command.Delegation,
            actor,
            nameof(AttachNoteVerbale),
            async (work, cancellation) =>
            {
                await work.LetNoteGoAsync(cancellation);
                work.Store.StoredFiles.Add(command.File);
                work.Delegation.AttachNoteVerbale(command.File.Id);
                return command.File.Id;
            },
            cancellationToken);
}
