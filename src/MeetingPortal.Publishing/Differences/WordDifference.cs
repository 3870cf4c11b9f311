using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Publishing.Differences;

public enum PieceKind
{
    Same,
    Deleted,
    Inserted,
}

/// <summary>A run of text in a marked difference.</summary>
public sealed record Piece(PieceKind Kind, string Text);

/// <summary>Marks what changed inside a text, by words; by characters in Chinese, which writes no spaces.</summary>
public static class WordDifference
{
    private const string LeftOut = "…";

    /// <summary>With less than this part in common, marks between single words read worse than the two texts one after the other.</summary>
    private const double LeastInCommon = 0.4;

    public static IReadOnlyList<Piece> Between(string before, string after, Language? language)
    {
        IChunker chunker = language == Language.Chinese ? new CharacterChunker() : new WordChunker();
        var model = InlineDiffBuilder.Diff(before, after, ignoreWhiteSpace: false, ignoreCase: false, chunker);
        var pieces = new List<Piece>();
        foreach (var line in model.Lines)
        {
            var kind = line.Type switch
            {
                ChangeType.Inserted => PieceKind.Inserted,
                ChangeType.Deleted => PieceKind.Deleted,
                _ => PieceKind.Same,
            };
            if (pieces.Count > 0 && pieces[^1].Kind == kind)
            {
                pieces[^1] = new Piece(kind, pieces[^1].Text + line.Text);
            }
            else
            {
                pieces.Add(new Piece(kind, line.Text));
            }
        }

        return IsTooDifferent(pieces, before, after)
            ? [new Piece(PieceKind.Deleted, before), new Piece(PieceKind.Inserted, after)]
            : pieces;
    }

    /// <summary>The same difference without the lines in which nothing changed; a mark stands where such lines were left out.</summary>
    public static IReadOnlyList<Piece> Folded(IReadOnlyList<Piece> pieces) =>
        [.. pieces.Select((piece, index) => piece.Kind == PieceKind.Same ? new Piece(PieceKind.Same, Fold(piece.Text, index == 0, index == pieces.Count - 1)) : piece)];

    private static string Fold(string text, bool isFirst, bool isLast)
    {
        var head = text.IndexOf('\n', StringComparison.Ordinal);
        var tail = text.LastIndexOf('\n');
        if (head < 0 || (head == tail && !isFirst && !isLast))
        {
            return text;
        }

        return (isFirst ? string.Empty : text[..(head + 1)]) + LeftOut + (isLast ? string.Empty : text[tail..]);
    }

    private static bool IsTooDifferent(List<Piece> pieces, string before, string after) =>
        before.Length > 0 && after.Length > 0
        && pieces.Where(piece => piece.Kind == PieceKind.Same).Sum(piece => piece.Text.Trim().Length) < LeastInCommon * Math.Min(before.Length, after.Length);
}
