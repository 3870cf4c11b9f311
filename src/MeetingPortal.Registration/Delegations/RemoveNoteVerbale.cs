using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Registration.Delegations;

/// <summary>Takes the note verbale away from what is submitted next; submissions keep theirs.</summary>
public sealed record RemoveNoteVerbale(DelegationKey Delegation);

public sealed class RemoveNoteVerbaleHandler(DelegationWrites delegations)
{
    public Task<Outcome<bool>> HandleAsync(RemoveNoteVerbale command, Actor actor, CancellationToken cancellationToken) =>
        delegations.RunWithoutMembersAsync<bool>(
            command.Delegation,
            actor,
            nameof(RemoveNoteVerbale),
            async (work, cancellation) =>
            {
                await work.LetNoteGoAsync(cancellation);
                work.Delegation.AttachNoteVerbale(null);
                return true;
            },
            cancellationToken);
}
