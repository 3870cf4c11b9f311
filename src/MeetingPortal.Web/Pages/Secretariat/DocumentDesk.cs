using MeetingPortal.Data;
using MeetingPortal.Data.Search;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Pages.Secretariat;

/// <summary>A file as an officer sees it, with what its sender called it.</summary>
/// <param name="Text">What became of reading its text; null while nothing did yet.</param>
public sealed record StaffFile(DocumentFile File, StoredFile Stored, FileTextState? Text);

/// <summary>A document as an officer sees it: what readers do not have yet included.</summary>
/// <param name="Files">Newest first.</param>
public sealed record StaffDocument(
    Document Document, IReadOnlyList<DocumentSymbol> Symbols, IReadOnlyDictionary<Language, VersionState> States, IReadOnlyList<StaffFile> Files)
{
    public DocumentSymbol Symbol => Symbols[0];

    /// <summary>Where a language stands for the officer: a file that waits for its instant counts.</summary>
    public FileStanding? StandingIn(Language language, DateTimeOffset now) =>
        Files.Where(file => file.File.Language == language).Select(file => (FileStanding?)Of(file.File, now)).Max();

    /// <summary>The instants at which files will be public, the next first, each with the languages.</summary>
    public IEnumerable<(DateTimeOffset From, IReadOnlyList<Language> Languages)> Scheduled(DateTimeOffset now) => Files
        .Where(file => Of(file.File, now) == FileStanding.Scheduled)
        .GroupBy(file => file.File.PublicFrom!.Value)
        .OrderBy(files => files.Key)
        .Select(files => (files.Key, (IReadOnlyList<Language>)[.. Language.All.Where(language => files.Any(file => file.File.Language == language))]));

    /// <summary>True while readers do not know of it because no file of it was public yet.</summary>
    public bool WaitsForFile(DateTimeOffset now) => Document.WaitsForFile && !Files.Any(file => file.File.WasPublic(now));

    public static FileStanding Of(DocumentFile file, DateTimeOffset now) => file switch
    {
        { WithdrawnAt: not null } => FileStanding.Withdrawn,
        _ when file.IsPublic(now) => FileStanding.Public,
        { PublicFrom: not null } => FileStanding.Scheduled,
        _ => FileStanding.Waiting,
    };
}

/// <summary>Where a file stands, the least first.</summary>
public enum FileStanding
{
    Withdrawn,

    /// <summary>Nobody has decided yet.</summary>
    Waiting,
    Scheduled,
    Public,
}

/// <summary>Reads documents for the back office, always within one meeting.</summary>
public sealed class DocumentDesk(PortalDbContext store)
{
    public async Task<IReadOnlyList<StaffDocument>> AllAsync(Meeting meeting, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        var documents = await store.Documents.AsNoTracking().Where(document => document.MeetingId == meeting.Id).ToListAsync(cancellationToken);
        var symbols = await store.Symbols.AsNoTracking().Where(symbol => symbol.MeetingId == meeting.Id).ToListAsync(cancellationToken);
        var versions = await store.LanguageVersions.AsNoTracking().Where(version => version.MeetingId == meeting.Id).ToListAsync(cancellationToken);
        var files = await (
            from file in store.DocumentFiles.AsNoTracking()
            where file.MeetingId == meeting.Id
            join stored in store.StoredFiles.AsNoTracking() on file.StoredFileId equals stored.Id
            join text in store.FileTexts on stored.Sha256 equals text.Sha256 into texts
            from text in texts.DefaultIfEmpty()
            select new StaffFile(file, stored, text == null ? null : text.State)).ToListAsync(cancellationToken);
        var symbolsOf = symbols.OrderBy(symbol => symbol.Position).ToLookup(symbol => symbol.DocumentId, symbol => DocumentSymbol.Parse(symbol.AsIssued));
        var statesOf = versions.ToLookup(version => version.DocumentId);
        var filesOf = files.OrderByDescending(file => file.File.Id.Value).ToLookup(file => file.File.DocumentId);
        var order = DocumentSymbol.OrderFor(meeting.SymbolRoot);
        return
        [
            .. documents
                .Select(document => new StaffDocument(
                    document,
                    [.. symbolsOf[document.Id]],
                    statesOf[document.Id].ToDictionary(version => version.Language, version => version.State),
                    [.. filesOf[document.Id]]))
                .OrderBy(document => document.Symbol, order),
        ];
    }

    /// <summary>One document; null when the meeting has none of that identity.</summary>
    public async Task<StaffDocument?> FindAsync(Meeting meeting, Guid document, CancellationToken cancellationToken) =>
        (await AllAsync(meeting, cancellationToken)).FirstOrDefault(candidate => candidate.Document.Id.Value == document);
}
