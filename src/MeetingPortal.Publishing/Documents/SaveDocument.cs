using MeetingPortal.Data;
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

/// <summary>Lists a document, or changes what is said of it; readers see it at once.</summary>
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
    IReadOnlyDictionary<Language, VersionState> States);

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
            : await AddAsync(store, command, symbols[0], cancellationToken);
        if (command.Document is not null && document.Version != command.SeenVersion)
        {
            return new Refusal(DocumentRefusals.DocumentChangedMeanwhile);
        }

        Change(document, command);
        await KeepSymbolsAsync(store, document, symbols, cancellationToken);
        await KeepStatesAsync(scope, document, command.Data.States, cancellationToken);
        await scope.PublicContentChangedAsync(command.Meeting, cancellationToken);
        return document.Id;
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

    private async Task<Document> AddAsync(PortalDbContext store, SaveDocument command, DocumentSymbol symbol, CancellationToken cancellationToken)
    {
        var slugs = await store.Documents.Where(other => other.MeetingId == command.Meeting).Select(other => other.Slug).ToListAsync(cancellationToken);
        var document = new Document
        {
            Id = NewId.At<DocumentId>(clock.Now),
            MeetingId = command.Meeting,
            Slug = DocumentSlug.Of(symbol, slugs),
            Kind = command.Data.Kind,
            Title = command.Data.Title,
            Submitter = command.Data.Submitter,
            Note = command.Data.Note,
            Audience = command.Data.Audience,
            Version = 0,
        };
        store.Documents.Add(document);
        return document;
    }

    private static void Change(Document document, SaveDocument command)
    {
        var data = command.Data;
        (document.Kind, document.Title, document.Submitter, document.Note, document.Audience) = (data.Kind, data.Title, data.Submitter, data.Note, data.Audience);

        // A year alone is what seeds know where no day was found; a day makes it needless.
        (document.IssuedOn, document.IssuedYear) = (data.IssuedOn, data.IssuedOn is null ? document.IssuedYear : null);
        document.Version++;
    }

    private static async Task KeepSymbolsAsync(PortalDbContext store, Document document, IReadOnlyList<DocumentSymbol> symbols, CancellationToken cancellationToken)
    {
        var known = await store.Symbols.Where(symbol => symbol.DocumentId == document.Id).ToDictionaryAsync(symbol => symbol.Key, StringComparer.Ordinal, cancellationToken);
        foreach (var (position, symbol) in symbols.Index())
        {
            if (known.Remove(symbol.Key, out var row))
            {
                (row.Position, row.AsIssued) = (position, symbol.AsIssued);
            }
            else
            {
                store.Symbols.Add(new SymbolOfDocument
                {
                    DocumentId = document.Id,
                    MeetingId = document.MeetingId,
                    Position = position,
                    AsIssued = symbol.AsIssued,
                    Key = symbol.Key,
                });
            }
        }

        store.Symbols.RemoveRange(known.Values);
    }

    private static async Task KeepStatesAsync(
        WriteScope scope, Document document, IReadOnlyDictionary<Language, VersionState> states, CancellationToken cancellationToken)
    {
        var store = scope.Store;
        var known = await store.LanguageVersions.Where(version => version.DocumentId == document.Id).ToDictionaryAsync(version => version.Language, cancellationToken);
        foreach (var (language, state) in states)
        {
            if (known.TryGetValue(language, out var version))
            {
                if (version.State == VersionState.NotYetIssued && state == VersionState.IssuedElsewhere)
                {
                    await scope.DraftNoticeAsync(document.Id, document.MeetingId, language, cancellationToken);
                }

                version.State = state;
            }
            else
            {
                store.LanguageVersions.Add(new LanguageVersion { DocumentId = document.Id, MeetingId = document.MeetingId, Language = language, State = state });
            }
        }
    }
}
