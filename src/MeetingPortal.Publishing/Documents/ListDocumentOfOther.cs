using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Publishing.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Documents;

/// <summary>Lists a public document of another meeting among the meeting's own.</summary>
/// <param name="Symbol">As typed.</param>
public sealed record ListDocumentOfOther(MeetingId Meeting, string? Symbol);

public sealed class ListDocumentOfOtherHandler(Writes writes, MeetingClock clock)
{
    public Task<Outcome<DocumentId>> HandleAsync(ListDocumentOfOther command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<DocumentId>(
            actor,
            nameof(ListDocumentOfOther),
            async (scope, cancellation) =>
            {
                if (!DocumentSymbol.TryParse(command.Symbol?.Trim(), out var symbol))
                {
                    return new Refusal(string.IsNullOrWhiteSpace(command.Symbol) ? DocumentRefusals.SymbolMissing : DocumentRefusals.SymbolUnreadable);
                }

                // One that readers do not know is one that this meeting's officers do not know, either.
                var found = await PublicDocuments.FindAsync(scope.Store, symbol, clock.Now, cancellation);
                if (found is null)
                {
                    return new Refusal(DocumentRefusals.NoSuchDocument);
                }

                var isOwn = await scope.Store.Documents.AnyAsync(document => document.Id == found.Id && document.MeetingId == command.Meeting, cancellation);
                if (isOwn || await scope.Store.ListedDocuments.AnyAsync(listed => listed.MeetingId == command.Meeting && listed.DocumentId == found.Id, cancellation))
                {
                    return new Refusal(DocumentRefusals.ListedAlready);
                }

                scope.Store.ListedDocuments.Add(new ListedDocument { MeetingId = command.Meeting, DocumentId = found.Id, ListedAt = clock.Now });
                await scope.PublicContentChangedAsync(command.Meeting, cancellation);
                await scope.DraftNoticeAsync(command.Meeting, found.Id, [.. Language.All.Where(found.IsOutIn)], isFirst: true, cancellation);
                return found.Id;
            },
            cancellationToken);
}
