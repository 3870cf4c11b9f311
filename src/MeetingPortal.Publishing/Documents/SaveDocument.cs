using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Documents;

/// <summary>Lists a document, or changes what is said of it; readers see it at once, unless it waits for a file.</summary>
/// <param name="Document">Null for one that is not listed yet.</param>
/// <param name="SeenVersion">Version of the document that the form showed; nothing for a new one.</param>
public sealed record SaveDocument(MeetingId Meeting, DocumentId? Document, DocumentData Data, int SeenVersion);

/// <summary>What is said of a document.</summary>
/// <param name="Symbols">As printed; the first is the one under which it is listed.</param>
/// <param name="States">Where each language version stands, as far as the portal holds no file of it.</param>
public sealed record DocumentData(
    IReadOnlyList<string> Symbols,
    DocumentKind Kind,
    LocalizedText Title,
    LocalizedText Submitter,
    LocalizedText Note,
    Audience Audience,
    DateOnly? IssuedOn,
    IReadOnlyDictionary<Language, VersionState> States,
    DocumentSubmitters? SubmittedBy = null,
    Language? OriginalLanguage = null,
    bool WaitsForFile = false);

public sealed class SaveDocumentHandler(Writes writes, MeetingClock clock)
{
    public Task<Outcome<DocumentId>> HandleAsync(SaveDocument command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<DocumentId>(
            actor,
            nameof(SaveDocument),
            async (scope, cancellation) =>
            {
                var symbols = Parse(command.Data.Symbols, out var refusal);
                if (refusal is null && command.Data.Title.IsEmpty)
                {
                    refusal = new Refusal(DocumentRefusals.TitleMissing);
                }

                return refusal ?? await SaveAsync(scope, command, symbols, cancellation);
            },
            cancellationToken);

    private async Task<Outcome<DocumentId>> SaveAsync(WriteScope scope, SaveDocument command, IReadOnlyList<DocumentSymbol> symbols, CancellationToken cancellationToken)
    {
        var store = scope.Store;
        var keys = symbols.Select(symbol => symbol.Key).ToList();
        if (await store.Symbols.AnyAsync(symbol => keys.Contains(symbol.Key) && symbol.DocumentId != (command.Document ?? default), cancellationToken))
        {
            return new Refusal(DocumentRefusals.SymbolTaken);
        }

        var document = command.Document is { } id
            ? await store.Documents.SingleAsync(candidate => candidate.Id == id && candidate.MeetingId == command.Meeting, cancellationToken)
            : await DocumentRows.AddAsync(store, command.Meeting, symbols[0], command.Data, clock.Now, cancellationToken);
        if (command.Document is not null && document.Version != command.SeenVersion)
        {
            return new Refusal(DocumentRefusals.DocumentChangedMeanwhile);
        }

        var wasShown = command.Document is not null && await DocumentRows.IsShownAsync(scope, document, clock.Now, cancellationToken);
        DocumentRows.Change(document, command.Data);
        await DocumentRows.KeepSymbolsAsync(store, document, symbols, cancellationToken);
        var issued = await DocumentRows.KeepStatesAsync(store, document, command.Data.States, clock.Now, cancellationToken);
        var isShown = await DocumentRows.IsShownAsync(scope, document, clock.Now, cancellationToken);

        // Of a document that readers do not know not even a page that is rendered anew may tell.
        if (wasShown || isShown)
        {
            await DocumentRows.PublicContentChangedAsync(scope, command.Meeting, document.Id, cancellationToken);
        }

        if (isShown && wasShown)
        {
            await scope.DraftNoticeAsync(document.Id, issued, cancellationToken);
        }
        else if (isShown)
        {
            await ShowAsync(scope, document, command, cancellationToken);
        }

        return document.Id;
    }

    /// <summary>Readers learn of the document with everything in which it is out.</summary>
    private async Task ShowAsync(WriteScope scope, Document document, SaveDocument command, CancellationToken cancellationToken)
    {
        document.ShownSince = command.Document is null ? null : clock.Now;
        var held = await DocumentRows.HeldAsync(scope.Store, document.Id, clock.Now, cancellationToken);
        var elsewhere = command.Data.States.Where(version => version.Value == VersionState.IssuedElsewhere).Select(version => version.Key);
        await scope.DraftNoticeAsync(document.Id, [.. held.Union(elsewhere)], cancellationToken, isNew: true);
    }

    private static IReadOnlyList<DocumentSymbol> Parse(IReadOnlyList<string> printed, out Refusal? refusal)
    {
        var found = new List<DocumentSymbol>();
        refusal = null;
        foreach (var text in printed)
        {
            if (!DocumentSymbol.TryParseJoint(text, out var symbols))
            {
                refusal = new Refusal(DocumentRefusals.SymbolUnreadable);
                return [];
            }

            found.AddRange(symbols);
        }

        refusal = found.Count == 0 ? new Refusal(DocumentRefusals.SymbolMissing) : null;
        return [.. found.DistinctBy(symbol => symbol.Key, StringComparer.Ordinal)];
    }
}
