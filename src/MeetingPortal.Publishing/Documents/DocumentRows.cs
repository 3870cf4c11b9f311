using MeetingPortal.Data;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Documents;

/// <summary>The rows of a document, and who has to be told of its changes.</summary>
internal static class DocumentRows
{
    /// <summary>A new document, of which nothing is known but its symbol.</summary>
    public static async Task<Document> AddAsync(PortalDbContext store, MeetingId meeting, DocumentSymbol symbol, DocumentData data, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var slugs = await store.Documents.Where(other => other.MeetingId == meeting).Select(other => other.Slug).ToListAsync(cancellationToken);
        var added = store.Documents.Local.Where(other => other.MeetingId == meeting).Select(other => other.Slug);
        var document = new Document
        {
            Id = NewId.At<DocumentId>(now),
            MeetingId = meeting,
            Slug = DocumentSlug.Of(symbol, [.. slugs, .. added]),
            Kind = data.Kind,
            Title = data.Title,
            Submitter = data.Submitter,
            Note = data.Note,
            Audience = data.Audience,
            Version = 0,
        };
        store.Documents.Add(document);
        return document;
    }

    public static void Change(Document document, DocumentData data)
    {
        (document.Kind, document.Title, document.Submitter, document.Note, document.Audience) = (data.Kind, data.Title, data.Submitter, data.Note, data.Audience);
        (document.SubmittedBy, document.OriginalLanguage, document.WaitsForFile) = (data.SubmittedBy, data.OriginalLanguage, data.WaitsForFile);

        // A year alone is what seeds know where no day was found; a day makes it needless.
        (document.IssuedOn, document.IssuedYear) = (data.IssuedOn, data.IssuedOn is null ? document.IssuedYear : null);
        document.Version++;
    }

    /// <summary>What is typed is kept in one spelling; what was issued otherwise stays, as long as nobody changes it.</summary>
    public static async Task KeepSymbolsAsync(PortalDbContext store, Document document, IReadOnlyList<DocumentSymbol> symbols, CancellationToken cancellationToken)
    {
        var known = await store.Symbols.Where(symbol => symbol.DocumentId == document.Id).ToDictionaryAsync(symbol => symbol.Key, StringComparer.Ordinal, cancellationToken);
        foreach (var (position, symbol) in symbols.Index())
        {
            if (known.Remove(symbol.Key, out var row))
            {
                row.Position = position;
                row.AsIssued = string.Equals(row.AsIssued, symbol.AsIssued, StringComparison.Ordinal) ? row.AsIssued : symbol.Respelled().AsIssued;
            }
            else
            {
                store.Symbols.Add(new SymbolOfDocument
                {
                    DocumentId = document.Id,
                    MeetingId = document.MeetingId,
                    Position = position,
                    AsIssued = symbol.Respelled().AsIssued,
                    Key = symbol.Key,
                });
            }
        }

        store.Symbols.RemoveRange(known.Values);
    }

    /// <returns>The languages of which nobody knew before that they are issued elsewhere; one of which readers have a file is none of them.</returns>
    public static async Task<IReadOnlyList<Language>> KeepStatesAsync(
        PortalDbContext store, Document document, IReadOnlyDictionary<Language, VersionState> states, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var known = await store.LanguageVersions.Where(version => version.DocumentId == document.Id).ToDictionaryAsync(version => version.Language, cancellationToken);
        var held = await HeldAsync(store, document.Id, now, cancellationToken);
        var issued = new List<Language>();
        foreach (var (language, state) in states)
        {
            if (!known.TryGetValue(language, out var version))
            {
                version = new LanguageVersion { DocumentId = document.Id, MeetingId = document.MeetingId, Language = language, State = VersionState.Unknown };
                store.LanguageVersions.Add(version);
            }

            if (version.State == state)
            {
                continue;
            }

            var isNews = state == VersionState.IssuedElsewhere && !held.Contains(language);
            (version.State, version.IssuedSince) = (state, isNews ? now : null);
            if (isNews)
            {
                issued.Add(language);
            }
        }

        return issued;
    }

    /// <summary>The languages in which readers have a file.</summary>
    public static Task<List<Language>> HeldAsync(PortalDbContext store, DocumentId document, DateTimeOffset now, CancellationToken cancellationToken) =>
        store.DocumentFiles.Where(file => file.DocumentId == document && file.PublicFrom <= now && file.WithdrawnAt == null)
            .Select(file => file.Language)
            .Distinct()
            .ToListAsync(cancellationToken);

    /// <summary>Whether readers know of the document.</summary>
    public static async Task<bool> IsShownAsync(WriteScope scope, Document document, DateTimeOffset now, CancellationToken cancellationToken) =>
        document.Audience == Audience.Public
        && (!document.WaitsForFile || await scope.Store.DocumentFiles.AnyAsync(file => file.DocumentId == document.Id && file.PublicFrom <= now, cancellationToken));

    /// <summary>
    /// Tells the readers of the document's meeting, and of every meeting that lists a document of it, that something of it changed: what
    /// supersedes another document changes what is said of that one, too.
    /// </summary>
    public static async Task PublicContentChangedAsync(WriteScope scope, MeetingId meeting, DocumentId document, CancellationToken cancellationToken)
    {
        await scope.PublicContentChangedAsync(meeting, cancellationToken);
        var own = scope.Store.Documents.Where(other => other.MeetingId == meeting).Select(other => other.Id);
        var listing = await scope.Store.ListedDocuments.Where(listed => own.Contains(listed.DocumentId)).Select(listed => listed.MeetingId).Distinct().ToListAsync(cancellationToken);
        foreach (var other in listing)
        {
            await scope.PublicContentChangedAsync(other, cancellationToken);
        }
    }
}
