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

        return pieces;
    }
}
