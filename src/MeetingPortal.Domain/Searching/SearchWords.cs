using System.Text;

namespace MeetingPortal.Domain.Searching;

/// <summary>
/// Reads the words of a text as the search compares them, in the text and in the question alike. Letters and digits are words apart, so that a
/// symbol is the row of its parts, and a word is shortened to what its near forms share; Chinese, which sets no spaces, is read as pairs of
/// neighbouring characters, and the last character once more alone, so that a single one is found as the beginning of a pair.
/// </summary>
public ref struct SearchWords
{
    /// <summary>What is longer is cut: no word of any language is.</summary>
    public const int LongestWord = 64;

    private readonly ReadOnlySpan<char> _text;
    private readonly char[] _word = new char[LongestWord];
    private int _length;
    private string _folded = string.Empty;
    private int _foldedAt;
    private int _position;
    private int _unitStart;
    private string? _ideograph;
    private int _ideographStart;
    private int _ideographEnd;
    private bool _hasPair;

    public SearchWords(ReadOnlySpan<char> text) => _text = text;

    private enum UnitKind
    {
        None,
        Letter,
        Digit,
        Ideograph,
    }

    /// <summary>The word as it is compared; overwritten by the next.</summary>
    public readonly ReadOnlySpan<char> Word => _word.AsSpan(0, _length);

    /// <summary>Where it begins in the text.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends in the text.</summary>
    public int End { get; private set; }

    /// <summary>True for the last character of a Chinese run, once more alone.</summary>
    public bool IsLastIdeograph { get; private set; }

    /// <summary>True for a Chinese run of one character.</summary>
    public bool IsLoneIdeograph { get; private set; }

    /// <summary>The text with its letters as they are compared, a space between words; words whole, and Chinese as it is written.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var reader = new SearchWords(text);
        var before = UnitKind.None;
        while (reader.PeekUnit(out var unit))
        {
            reader.TakeUnit(unit);
            var kind = KindOf(unit);
            if (kind != UnitKind.None && kind != before && folded.Length > 0)
            {
                folded.Append(' ');
            }

            before = kind;
            folded.Append(unit);
        }

        return folded.ToString();
    }

    /// <summary>The words of a text, a space between them.</summary>
    public static string Join(string text)
    {
        var joined = new StringBuilder(text.Length);
        var reader = new SearchWords(text);
        while (reader.Next())
        {
            joined.Append(reader.Word).Append(' ');
        }

        return joined.ToString();
    }

    /// <summary>Goes to the next word.</summary>
    /// <returns>False at the end of the text.</returns>
    public bool Next()
    {
        var kind = UnitKind.None;
        while (true)
        {
            if (TakeSimple(ref kind))
            {
                return EndWord(kind);
            }

            if (!PeekUnit(out var unit))
            {
                return _ideograph is not null ? TakeLastIdeograph() : EndWord(kind);
            }

            var found = KindOf(unit);
            if (_ideograph is not null && found != UnitKind.Ideograph)
            {
                return TakeLastIdeograph();
            }

            if (kind != UnitKind.None && found != kind)
            {
                return EndWord(kind);
            }

            TakeUnit(unit);
            if (found == UnitKind.Ideograph ? TakePair(unit) : found != UnitKind.None && Grow(unit, ref kind, found))
            {
                return true;
            }
        }
    }

    private static UnitKind KindOf(ReadOnlySpan<char> unit) => unit switch
    {
        [] => UnitKind.None,
        [>= '0' and <= '9'] => UnitKind.Digit,
        [>= '\u3005' and <= '\u3007'] or [>= '\u3040' and <= '\u30FF'] or [>= '\u3400' and <= '\u4DBF'] or [>= '\u4E00' and <= '\u9FFF'] or [>= '\uF900' and <= '\uFAFF'] => UnitKind.Ideograph,
        [>= '\uD840' and <= '\uD88D', _] => UnitKind.Ideograph,
        _ => UnitKind.Letter,
    };

    /// <summary>Goes as far as characters count for one each or separate, without the detour over units.</summary>
    /// <returns>True at the end of a word.</returns>
    private bool TakeSimple(ref UnitKind kind)
    {
        if (_ideograph is not null || _foldedAt < _folded.Length)
        {
            return false;
        }

        var position = _position;
        var text = _text;
        for (; position < text.Length && FoldedLetters.SimpleAt(text[position]) is var simple and not FoldedLetters.NotSimple; position++)
        {
            var found = simple == FoldedLetters.Separator ? UnitKind.None : char.IsAsciiDigit(simple) ? UnitKind.Digit : UnitKind.Letter;
            if (found != kind)
            {
                if (kind != UnitKind.None)
                {
                    (_position, End) = (position, position);
                    return true;
                }

                Begin(ref kind, found, position);
            }

            if (found != UnitKind.None && _length < LongestWord)
            {
                _word[_length++] = simple;
            }
        }

        (_position, End) = (position, kind == UnitKind.None ? End : position);
        return false;
    }

    private bool TakePair(ReadOnlySpan<char> unit)
    {
        var (before, start) = (_ideograph, _ideographStart);
        (_ideograph, _ideographStart, _ideographEnd) = (unit.Length == _folded.Length ? _folded : unit.ToString(), _unitStart, _position);
        _hasPair = before is not null;
        if (before is null)
        {
            return false;
        }

        before.CopyTo(_word);
        _ideograph.CopyTo(_word.AsSpan(before.Length));
        (_length, Start, End, IsLastIdeograph, IsLoneIdeograph) = (before.Length + _ideograph.Length, start, _ideographEnd, false, false);
        return true;
    }

    private bool TakeLastIdeograph()
    {
        _ideograph!.CopyTo(_word);
        (_length, Start, End, IsLastIdeograph, IsLoneIdeograph) = (_ideograph!.Length, _ideographStart, _ideographEnd, true, !_hasPair);
        _ideograph = null;
        return true;
    }

    private void Begin(ref UnitKind kind, UnitKind found, int start) => (kind, _length, Start, IsLastIdeograph, IsLoneIdeograph) = (found, 0, start, false, false);

    /// <returns>False: the word may go on.</returns>
    private bool Grow(ReadOnlySpan<char> unit, ref UnitKind kind, UnitKind found)
    {
        if (kind == UnitKind.None)
        {
            Begin(ref kind, found, _unitStart);
        }

        End = _position;
        if (_length + unit.Length <= LongestWord)
        {
            unit.CopyTo(_word.AsSpan(_length));
            _length += unit.Length;
        }

        return false;
    }

    /// <returns>False when there was none.</returns>
    private bool EndWord(UnitKind kind)
    {
        if (kind == UnitKind.Letter)
        {
            _length = NearForms.Shorten(_word.AsSpan(0, _length));
        }

        return kind != UnitKind.None;
    }

    /// <summary>The next letter, digit or ideograph; empty for what separates words, which is passed already.</summary>
    private bool PeekUnit(out ReadOnlySpan<char> unit)
    {
        while (_foldedAt >= _folded.Length)
        {
            if (_position >= _text.Length)
            {
                unit = default;
                return false;
            }

            _unitStart = _position;
            var folded = FoldedLetters.At(_text[_position..], out var length);
            (_folded, _foldedAt, _position) = (folded ?? string.Empty, 0, _position + length);
            if (folded is null)
            {
                unit = default;
                return true;
            }
        }

        unit = _folded.AsSpan(_foldedAt, char.IsHighSurrogate(_folded[_foldedAt]) ? 2 : 1);
        return true;
    }

    private void TakeUnit(ReadOnlySpan<char> unit) => _foldedAt += unit.Length;
}
