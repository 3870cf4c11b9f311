using MeetingPortal.Data;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Drops;

/// <summary>What keeps a dropped file from being confirmed.</summary>
public enum DropFault
{
    /// <summary>It was not taken; it can only be left out.</summary>
    NotTaken,
    SymbolMissing,
    SymbolUnreadable,

    /// <summary>Another meeting has the document.</summary>
    OtherMeeting,
    LanguageMissing,

    /// <summary>Another file of the drop is of the same document, language and type.</summary>
    SameTwice,

    /// <summary>The document is new, and no file of it brings a title.</summary>
    TitleMissing,
}

/// <summary>What an officer should look at before confirming, though it may be right.</summary>
public enum DropRemark
{
    /// <summary>The document is new, and its symbol begins as those of another session do.</summary>
    ForeignSymbol,

    /// <summary>The document is new, and no file of it brings its English title.</summary>
    EnglishTitleMissing,
}

/// <summary>A dropped file with what becomes of it.</summary>
/// <param name="Symbols">What is read of its symbol; empty when that cannot be.</param>
/// <param name="Document">The document that is listed under the symbol; null for a new one.</param>
/// <param name="IsHeld">True when the document has such a file already, which the new one takes the place of.</param>
public sealed record ReviewedFile(DroppedFile File, IReadOnlyList<DocumentSymbol> Symbols, Document? Document, bool IsHeld, IReadOnlyList<DropFault> Faults, IReadOnlyList<DropRemark> Remarks)
{
    public bool IsReady => Faults.Count == 0;
}

/// <summary>Looks at dropped files together with what the meeting has.</summary>
public static class DropReview
{
    /// <param name="files">All of one drop, or those that shall be confirmed together.</param>
    public static async Task<IReadOnlyList<ReviewedFile>> OfAsync(PortalDbContext store, Meeting meeting, IReadOnlyList<DroppedFile> files, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(files);
        var symbols = files.ToDictionary(
            file => file.Id,
            file => !string.IsNullOrWhiteSpace(file.Symbol) && DocumentSymbol.TryParseJoint(file.Symbol, out var parsed) ? parsed : []);
        var keys = symbols.Values.SelectMany(parsed => parsed).Select(symbol => symbol.Key).Distinct(StringComparer.Ordinal).ToList();
        var known = await (
            from symbol in store.Symbols
            where keys.Contains(symbol.Key)
            join document in store.Documents on symbol.DocumentId equals document.Id
            select new { symbol.Key, document }).ToDictionaryAsync(row => row.Key, row => row.document, StringComparer.Ordinal, cancellationToken);
        var ids = known.Values.Select(document => document.Id).Distinct().ToList();
        var held = (await store.DocumentFiles
            .Where(file => ids.Contains(file.DocumentId) && file.WithdrawnAt == null)
            .Select(file => new { file.DocumentId, file.Language, file.Type })
            .ToListAsync(cancellationToken)).Select(file => (file.DocumentId, file.Language, file.Type)).ToHashSet();
        var rows = files.Select(file => new Row(file, symbols[file.Id], symbols[file.Id].Select(symbol => known.GetValueOrDefault(symbol.Key)).FirstOrDefault(found => found is not null))).ToList();
        return
        [
            .. rows.Select(row => new ReviewedFile(
                row.File,
                row.Symbols,
                row.Document,
                row.Document is not null && row.File.Language is not null && held.Contains((row.Document.Id, row.File.Language, row.File.Type)),
                [.. FaultsOf(row, rows, meeting)],
                [.. RemarksOf(row, rows, meeting)])),
        ];
    }

    /// <summary>The same for all files of one document that is not listed yet.</summary>
    internal static string KeyOf(IReadOnlyList<DocumentSymbol> symbols, Document? document) => document?.Id.ToString() ?? symbols[0].Key;

    private static IEnumerable<DropFault> FaultsOf(Row row, IReadOnlyList<Row> rows, Meeting meeting)
    {
        if (row.File.Refusal is not null)
        {
            yield return DropFault.NotTaken;
            yield break;
        }

        if (row.File.Language is null)
        {
            yield return DropFault.LanguageMissing;
        }

        if (row.Symbols.Count == 0)
        {
            yield return string.IsNullOrWhiteSpace(row.File.Symbol) ? DropFault.SymbolMissing : DropFault.SymbolUnreadable;
            yield break;
        }

        if (row.Document is { } document && document.MeetingId != meeting.Id)
        {
            yield return DropFault.OtherMeeting;
        }

        var family = FamilyOf(row, rows);
        if (family.Exists(other => other.File.Id != row.File.Id && row.File.Language is not null && IsSame(other.File, row.File)))
        {
            yield return DropFault.SameTwice;
        }

        if (row.Document is null && !family.Exists(other => HasTitle(other.File)))
        {
            yield return DropFault.TitleMissing;
        }
    }

    private static IEnumerable<DropRemark> RemarksOf(Row row, IReadOnlyList<Row> rows, Meeting meeting)
    {
        if (row is not { File.Refusal: null, Symbols.Count: > 0, Document: null })
        {
            yield break;
        }

        if (meeting.SymbolRoot.Length > 0 && !row.Symbols.Any(symbol => symbol.BeginsWith(meeting.SymbolRoot)))
        {
            yield return DropRemark.ForeignSymbol;
        }

        var titled = FamilyOf(row, rows).FindAll(other => HasTitle(other.File));
        if (titled.Count > 0 && !titled.Exists(other => other.File.Language == Language.English))
        {
            yield return DropRemark.EnglishTitleMissing;
        }
    }

    /// <summary>The files of the same document.</summary>
    private static List<Row> FamilyOf(Row row, IReadOnlyList<Row> rows) =>
    [
        .. rows.Where(other => other.File.Refusal is null && other.Symbols.Count > 0
            && string.Equals(KeyOf(other.Symbols, other.Document), KeyOf(row.Symbols, row.Document), StringComparison.Ordinal)),
    ];

    private static bool IsSame(DroppedFile one, DroppedFile other) => one.Language == other.Language && one.Type == other.Type;

    private static bool HasTitle(DroppedFile file) => file.Language is not null && !string.IsNullOrWhiteSpace(file.Title);

    private sealed record Row(DroppedFile File, IReadOnlyList<DocumentSymbol> Symbols, Document? Document);
}
