using MeetingPortal.Data;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Seeding;

/// <summary>Inserts a meeting's documents with their files, each only when its id is not in the store yet. No file is given to readers by that.</summary>
/// <param name="received">The files of the folder by name; their bytes are checked.</param>
internal sealed class SeedDocuments(PortalDbContext store, SeedFolder folder, SeedTerms terms, IReadOnlyDictionary<string, SeededFile> received, DateTimeOffset now)
{
    public async Task AddAsync(Meeting meeting, SeedNode root, CancellationToken cancellationToken)
    {
        var slugs = await store.Documents.Where(document => document.MeetingId == meeting.Id).Select(document => document.Slug).ToListAsync(cancellationToken);
        var submitters = new SeedSubmitters(store, folder);
        foreach (var node in root.List("documents"))
        {
            var id = new DocumentId(folder.Id(node.Required("id")));
            if (await store.Documents.AnyAsync(document => document.Id == id, cancellationToken))
            {
                terms.Pass(node);
                continue;
            }

            var slug = node.Required("slug").Slug();
            if (slugs.Contains(slug, StringComparer.Ordinal))
            {
                throw node.Required("slug").Wrong(SeedRefusals.SlugTwice, slug);
            }

            slugs.Add(slug);
            store.Documents.Add(Read(node, id, meeting.Id, slug, await submitters.ReadAsync(node.Optional("submittedBy"), cancellationToken)));
            var symbols = await AddSymbolsAsync(node, id, meeting.Id, cancellationToken);
            store.LanguageVersions.AddRange(node.Required("versions").ByLanguage().Select(pair => new LanguageVersion
            {
                DocumentId = id,
                MeetingId = meeting.Id,
                Language = pair.Key,
                State = StateOf(pair.Value.Required("state")),
            }));
            await AddFilesAsync(node, id, meeting.Id, symbols[0], cancellationToken);
        }
    }

    private static Document Read(SeedNode node, DocumentId id, MeetingId meeting, string slug, DocumentSubmitters? submittedBy) => new()
    {
        Id = id,
        MeetingId = meeting,
        Slug = slug,
        Kind = node.Required("kind").Enum<DocumentKind>(),
        Title = node.Required("title").Localized(),
        Submitter = node.Optional("submitter")?.Localized() ?? LocalizedText.Empty,
        SubmittedBy = submittedBy,
        OriginalLanguage = node.Optional("originalLanguage")?.Language(),
        Note = node.Optional("note")?.Localized() ?? LocalizedText.Empty,
        Audience = node.Required("audience").Enum<Audience>(),
        WaitsForFile = node.Optional("waitsForFile")?.Flag() ?? false,
        IssuedOn = node.Optional("issuedOn")?.Date(),
        IssuedYear = node.Optional("year")?.Number(),
    };

    private async Task<IReadOnlyList<DocumentSymbol>> AddSymbolsAsync(SeedNode node, DocumentId document, MeetingId meeting, CancellationToken cancellationToken)
    {
        var symbols = new List<DocumentSymbol>();
        foreach (var printed in node.Required("symbols").Items())
        {
            var symbol = DocumentSymbol.TryParse(printed.Text(), out var parsed) ? parsed : throw printed.Wrong(SeedRefusals.SymbolExpected);
            if (store.Symbols.Local.Any(other => string.Equals(other.Key, symbol.Key, StringComparison.Ordinal)) || await store.Symbols.AnyAsync(other => other.Key == symbol.Key, cancellationToken))
            {
                throw printed.Wrong(SeedRefusals.SymbolKnown, symbol.AsIssued);
            }

            store.Symbols.Add(new SymbolOfDocument { DocumentId = document, MeetingId = meeting, Position = symbols.Count, AsIssued = symbol.AsIssued, Key = symbol.Key });
            symbols.Add(symbol);
        }

        return symbols.Count > 0 ? symbols : throw node.Required("symbols").Wrong(SeedRefusals.SymbolExpected);
    }

    private async Task AddFilesAsync(SeedNode node, DocumentId document, MeetingId meeting, DocumentSymbol symbol, CancellationToken cancellationToken)
    {
        foreach (var file in node.List("files"))
        {
            var id = new DocumentFileId(folder.Id(file.Required("id")));
            if (await store.DocumentFiles.AnyAsync(known => known.Id == id, cancellationToken))
            {
                throw file.Required("id").Wrong(SeedRefusals.KnownHere);
            }

            var name = file.Required("file").Text();
            var bytes = received.GetValueOrDefault(name) ?? throw file.Required("file").Wrong(SeedRefusals.FileMissing, name);
            folder.Know(name);
            var language = file.Required("language").Language();
            var stored = bytes.ToRow(meeting, symbol.DownloadName(language.Slot, bytes.Type == FileType.Docx ? "docx" : "pdf"), now);
            store.StoredFiles.Add(stored);
            store.DocumentFiles.Add(new DocumentFile
            {
                Id = id,
                DocumentId = document,
                MeetingId = meeting,
                Language = language,
                StoredFileId = stored.Id,
                Type = bytes.Type,
                Stage = file.Required("stage").Enum<FileStage>(),
                IssuedOn = file.Optional("issuedOn")?.Date(),
                Findings = bytes.Findings,
            });
        }
    }

    /// <summary>That a file is held, or was withdrawn, follows from the files.</summary>
    private static VersionState StateOf(SeedNode node) => node.Enum<VersionState>() is var state and not (VersionState.HeldHere or VersionState.Withdrawn)
        ? state
        : throw node.Wrong(SeedRefusals.OneOf, $"{VersionState.Unknown}, {VersionState.NotYetIssued}, {VersionState.IssuedElsewhere}");
}
