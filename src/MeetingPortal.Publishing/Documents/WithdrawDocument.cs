using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Documents;

/// <summary>Takes a document away from readers in every language: its public files are withdrawn for one reason, those that were to come out are held back.</summary>
/// <param name="Reason">For readers; never empty.</param>
/// <param name="SeenFiles">Versions of the document's files as the officer's page showed them, so that none goes unseen.</param>
public sealed record WithdrawDocument(MeetingId Meeting, DocumentId Document, string? Reason, IReadOnlyDictionary<DocumentFileId, int> SeenFiles);

public sealed class WithdrawDocumentHandler(Writes writes, MeetingClock clock)
{
    public Task<Outcome<int>> HandleAsync(WithdrawDocument command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<int>(
            actor,
            nameof(WithdrawDocument),
            async (scope, cancellation) =>
            {
                var now = clock.Now;
                var files = await scope.Store.DocumentFiles
                    .Where(file => file.DocumentId == command.Document && file.MeetingId == command.Meeting && file.WithdrawnAt == null)
                    .ToListAsync(cancellation);
                if (files.Exists(file => command.SeenFiles.GetValueOrDefault(file.Id) != file.Version))
                {
                    return new Refusal(DocumentRefusals.FileDecidedMeanwhile);
                }

                var withdrawn = 0;
                foreach (var file in files.Where(file => file.PublicFrom is not null))
                {
                    var decided = file.WasPublic(now) ? file.Withdraw(command.Reason, file.Version, now) : file.HoldBack(file.Version, now);
                    if (decided.Match<Refusal?>(_ => null, refusal => refusal) is { } refused)
                    {
                        return refused;
                    }

                    withdrawn += file.WithdrawnAt is null ? 0 : 1;
                }

                if (withdrawn == 0)
                {
                    return new Refusal(DocumentRefusals.NothingToWithdraw);
                }

                await DocumentRows.PublicContentChangedAsync(scope, command.Meeting, command.Document, cancellation);
                return withdrawn;
            },
            cancellationToken);
}
