using MeetingPortal.Data;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Reading;

/// <summary>Something that is new for the readers of a meeting.</summary>
public interface IPublicUpdate
{
    DateTimeOffset At { get; }
}

/// <summary>That a document came out in languages, the first and the last of them within an hour.</summary>
/// <param name="Key">By what the news is known, whatever becomes of it: the first file, or the first language that was issued elsewhere.</param>
/// <param name="At">When the last of those came out that readers may have.</param>
/// <param name="Languages">In which files came out here.</param>
/// <param name="Elsewhere">In which it was issued and is not held here.</param>
public sealed record PublicDocumentNews(PublicDocument Document, string Key, DateTimeOffset At, IReadOnlyList<Language> Languages, IReadOnlyList<Language> Elsewhere) : IPublicUpdate;

/// <summary>That files of a document were taken away from readers at one instant, and why.</summary>
/// <param name="First">By which the news is known.</param>
/// <param name="Reason">In the words of the officer.</param>
public sealed record PublicFileWithdrawal(PublicDocument Document, DocumentFileId First, DateTimeOffset At, IReadOnlyList<WithdrawnFile> Files, string Reason) : IPublicUpdate;

/// <summary>A file that was taken away.</summary>
/// <param name="Type">Null when none of any type was left in that language then.</param>
public sealed record WithdrawnFile(Language Language, FileType? Type);

/// <summary>
/// Reads when public documents came out, and what of them was withdrawn. A file before its instant counts for nothing, and what readers did
/// not know of is no news when it goes.
/// </summary>
internal static class PublicNews
{
    private static readonly TimeSpan Together = TimeSpan.FromHours(1);

    /// <summary>The news of these documents, in their order.</summary>
    public static async Task<IReadOnlyList<IPublicUpdate>> OfDocumentsAsync(
        PortalDbContext store, MeetingId meeting, IReadOnlyList<PublicDocument> documents, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var listed = await store.ListedDocuments.AsNoTracking().Where(row => row.MeetingId == meeting)
            .ToDictionaryAsync(row => row.DocumentId, row => row.ListedAt, cancellationToken);
        var ids = listed.Keys.ToList();
        var files = await PublicChanges.FilesAsync(store, meeting, ids, now, cancellationToken);
        var versions = (await store.LanguageVersions.AsNoTracking()
            .Where(version => (version.MeetingId == meeting || ids.Contains(version.DocumentId)) && version.IssuedSince != null)
            .ToListAsync(cancellationToken)).ToLookup(version => version.DocumentId);
        var kept = await store.Documents.AsNoTracking()
            .Where(document => (document.MeetingId == meeting || ids.Contains(document.Id)) && (document.ShownSince != null || document.WaitsForFile))
            .ToDictionaryAsync(document => document.Id, cancellationToken);
        return [.. documents.SelectMany(document => Of(document))];

        IEnumerable<IPublicUpdate> Of(PublicDocument document)
        {
            var own = files[document.Id].ToList();
            var known = KnownSince(listed.GetValueOrDefault(document.Id), kept.GetValueOrDefault(document.Id), own);
            return CameOut(document, own, versions[document.Id], known).Concat(Withdrawn(document, own, known));
        }
    }

    /// <summary>Since when the meeting's readers know of the document: of another meeting's not before it is listed.</summary>
    private static DateTimeOffset KnownSince(DateTimeOffset listed, Document? kept, IReadOnlyList<DocumentFile> files)
    {
        var shown = kept?.ShownSince ?? listed;
        var withFile = kept?.WaitsForFile == true ? files.Min(file => file.PublicFrom) ?? listed : listed;
        return new[] { listed, shown, withFile }.Max();
    }

    private static IEnumerable<IPublicUpdate> CameOut(
        PublicDocument document, IReadOnlyList<DocumentFile> files, IEnumerable<LanguageVersion> versions, DateTimeOffset known)
    {
        var all = files.Select(file => Came.Of(file, document, known)).Concat(versions.Select(version => Came.Of(version, document, known)));
        return
            from together in Grouped(all)
            let shown = together.Where(came => came.IsShown).ToList()
            where shown.Count > 0
            select new PublicDocumentNews(
                document,
                together[0].Key,
                shown[^1].At,
                [.. Language.All.Where(language => shown.Exists(came => came.IsHeld && came.Language == language))],
                [.. Language.All.Where(language => shown.Exists(came => !came.IsHeld && came.Language == language))]);
    }

    private static IEnumerable<IPublicUpdate> Withdrawn(PublicDocument document, IReadOnlyList<DocumentFile> files, DateTimeOffset known) =>
        from file in files
        where file.WithdrawnAt > known
        group file by (At: file.WithdrawnAt!.Value, Reason: file.WithdrawnReason!) into together
        let first = together.MinBy(file => file.Id.Value)!
        select new PublicFileWithdrawal(
            document,
            first.Id,
            together.Key.At,
            [.. together.Select(file => new WithdrawnFile(file.Language, IsLast(file, files) ? null : file.Type)).Distinct().OrderBy(file => file.Language).ThenBy(file => file.Type)],
            together.Key.Reason);

    /// <summary>True when readers were left with no file in that language.</summary>
    private static bool IsLast(DocumentFile withdrawn, IReadOnlyList<DocumentFile> files)
    {
        var at = withdrawn.WithdrawnAt!.Value;
        return !files.Any(file => file.Language == withdrawn.Language && file.Type != withdrawn.Type && file.WasPublic(at) && !(file.WithdrawnAt <= at));
    }

    /// <summary>Also what was withdrawn opens a group, so that a withdrawal makes no other news of the rest.</summary>
    private static List<List<Came>> Grouped(IEnumerable<Came> all)
    {
        List<List<Came>> groups = [];
        foreach (var came in all.OrderBy(came => came.At).ThenBy(came => came.Key, StringComparer.Ordinal))
        {
            if (groups.Count == 0 || came.At - groups[^1][0].At >= Together)
            {
                groups.Add([]);
            }

            groups[^1].Add(came);
        }

        return groups;
    }

    /// <summary>A language in which the document came out, here or elsewhere, and since when the meeting's readers have it.</summary>
    private sealed record Came(Language Language, string Key, DateTimeOffset At, bool IsHeld, bool IsShown)
    {
        public static Came Of(DocumentFile file, PublicDocument document, DateTimeOffset known) => new(
            file.Language,
            $"{file.Id}",
            Later(file.PublicFrom!.Value, known),
            IsHeld: true,
            IsShown: file.WithdrawnAt is null && document.StateIn(file.Language) == VersionState.HeldHere);

        public static Came Of(LanguageVersion version, PublicDocument document, DateTimeOffset known) => new(
            version.Language,
            $"{document.Id}#{version.Language.Code}",
            Later(version.IssuedSince!.Value, known),
            IsHeld: false,
            IsShown: document.StateIn(version.Language) == VersionState.IssuedElsewhere);

        private static DateTimeOffset Later(DateTimeOffset at, DateTimeOffset known) => at > known ? at : known;
    }
}
