using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Documents;

/// <summary>Puts a proposed title aside, which takes it from those that wait, or brings it back.</summary>
/// <param name="IsAside">False brings it back.</param>
public sealed record SetTitleAside(MeetingId Meeting, DocumentId Document, Language Language, bool IsAside);

public sealed class SetTitleAsideHandler(Writes writes)
{
    /// <returns>False when it was taken or taken back meanwhile.</returns>
    public Task<Outcome<bool>> HandleAsync(SetTitleAside command, Actor actor, CancellationToken cancellationToken) => writes.RunAsync<bool>(
        actor,
        nameof(SetTitleAside),
        async (scope, cancellation) =>
        {
            var proposal = await scope.Store.TitleProposals.SingleOrDefaultAsync(
                candidate => candidate.MeetingId == command.Meeting && candidate.DocumentId == command.Document && candidate.Language == command.Language, cancellation);
            if (proposal is null)
            {
                return false;
            }

            proposal.IsAside = command.IsAside;
            return true;
        },
        cancellationToken);
}
