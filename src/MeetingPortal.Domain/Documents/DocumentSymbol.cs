using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace MeetingPortal.Domain.Documents;

/// <summary>
/// The identifier that documents management prints on a document, the same in all languages, such as CCM/MSP/2023/WP.1/Rev.1.
/// Two spellings with one <see cref="Key"/> are the same symbol.
/// </summary>
public sealed record DocumentSymbol
{
    /// <summary>Most characters of <see cref="Canonical"/>, and so of the path and the key.</summary>
    public const int MaxLength = 200;

    /// <summary>Most characters of <see cref="AsIssued"/>, which may carry asterisks, spaces and invisible marks on top.</summary>
    public const int MaxIssuedLength = 400;

    private readonly SymbolParts _parts;

    private DocumentSymbol(string asIssued, SymbolParts parts, SymbolParts partsOfPath, int reissueCount)
    {
        _parts = parts;
        AsIssued = asIssued;
        Canonical = parts.Canonical;
        Path = PathOf(Canonical);
        // Read from the path, so that an address always finds the document it was made from.
        Key = SymbolKey.Of(partsOfPath);
        Root = parts.Root;
        RootKey = SymbolKey.Of(parts.RootElements);
        ReissueCount = reissueCount;
        (Series, Number, var sessionLength) = SymbolSeries.Read(parts.RootElements);
        SessionRoot = string.Join('/', parts.RootElements.Take(sessionLength));
    }

    /// <summary>Character for character as it was printed; for display and citation.</summary>
    public string AsIssued { get; }

    /// <summary>The one spelling for citations and for links to the official services.</summary>
    public string Canonical { get; }

    /// <summary>The spelling in the portal's addresses: canonical without spaces and square brackets.</summary>
    public string Path { get; }

    /// <summary>What makes the symbol unique in the portal; capitals, without the points that bodies set differently.</summary>
    public string Key { get; }

    /// <summary>The canonical symbol of the document on which the modifiers hang, without year and part.</summary>
    public string Root { get; }

    /// <summary>The beginning that the documents of one session share, such as CCM/MSP/2023.</summary>
    public string SessionRoot { get; }

    public DocumentSeries Series { get; }

    /// <summary>The number in the series; null where the symbol gives none.</summary>
    public int? Number { get; }

    /// <summary>What hangs on the root, from left to right.</summary>
    public IReadOnlyList<SymbolModifier> Modifiers => _parts.Modifiers;

    /// <summary>How many asterisks were printed: each stands for one reissue for technical reasons.</summary>
    public int ReissueCount { get; }

    /// <summary>The year that older resolutions carry in brackets: S/RES/2049 (2012).</summary>
    public int? LegacyYear => _parts.LegacyYear;

    /// <summary>The node that an addendum, a corrigendum or an amendment hangs on and is read with; null for all others.</summary>
    public DocumentSymbol? ReadWith =>
        Modifiers is [.., { IsReadWithParent: true }] ? Parse((Trunk with { Part = string.Empty }).Canonical) : null;

    internal string RootKey { get; }

    internal string Part => _parts.Part;

    private SymbolParts Trunk => _parts with { Modifiers = [.. Modifiers.SkipLast(1)] };

    /// <summary>Reads one symbol as typed, printed or copied from a PDF; refuses a joint symbol, which is several.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out DocumentSymbol? symbol)
    {
        symbol = text is { Length: <= MaxIssuedLength } && SymbolText.Clean(text) is var (clean, reissueCount)
            && Read(clean) is { } parts && Read(PathOf(parts.Canonical)) is { } partsOfPath
            ? new DocumentSymbol(text, parts, partsOfPath, reissueCount)
            : null;
        return symbol is not null;
    }

    /// <summary>Reads one symbol as typed, printed or copied from a PDF.</summary>
    /// <exception cref="FormatException">The text is not one symbol.</exception>
    public static DocumentSymbol Parse(string text) =>
        TryParse(text, out var symbol)
            ? symbol
            : throw new FormatException($"'{(text.Length > MaxLength ? $"{text.AsSpan(0, MaxLength)}…" : text)}' is not one document symbol such as CCM/MSP/2023/WP.1/Rev.1.");

    /// <summary>Reads every symbol of a joint symbol, which several bodies issue with a dash in between; one symbol gives a list of one.</summary>
    public static bool TryParseJoint(string? text, out IReadOnlyList<DocumentSymbol> symbols)
    {
        var found = new List<DocumentSymbol>();
        foreach (var printed in JointSymbols.Split(text ?? string.Empty))
        {
            if (!TryParse(printed, out var symbol))
            {
                symbols = [];
                return false;
            }

            found.Add(symbol);
        }

        symbols = found;
        return true;
    }

    /// <summary>The order of a meeting's list of documents: those of its own session root first, then series, number and modifiers.</summary>
    /// <param name="sessionRoot">Empty while it is not known: then no session is the meeting's own.</param>
    /// <exception cref="ArgumentException">The session root holds characters that no symbol has.</exception>
    public static IComparer<DocumentSymbol> OrderFor(string sessionRoot) => new SymbolOrder(sessionRoot);

    /// <summary>Whether that can be the beginning that the symbols of a session share.</summary>
    public static bool IsSessionRoot(string text) => SymbolOrder.KeyOf(text).Length > 0;

    /// <summary>Whether this revision replaces the other text: the one it hangs on, or a lower revision of that one.</summary>
    public bool Supersedes(DocumentSymbol other)
    {
        if (Modifiers is not [.., { Kind: SymbolModifierKind.Rev } revision])
        {
            return false;
        }

        var trunk = SymbolKey.Of(Trunk);
        return string.Equals(trunk, other.Key, StringComparison.Ordinal)
            || (other.Modifiers is [.., { Kind: SymbolModifierKind.Rev } earlier] && earlier < revision
                && string.Equals(trunk, SymbolKey.Of(other.Trunk), StringComparison.Ordinal));
    }

    /// <summary>Whether it is one of the session whose symbols begin so.</summary>
    /// <exception cref="ArgumentException">The session root holds characters that no symbol has.</exception>
    public bool BeginsWith(string sessionRoot) => new SymbolOrder(sessionRoot).IsOwn(this);

    /// <summary>The same symbol as it is kept when somebody types it: canonical, in capitals when it was typed in small letters, and with its asterisks.</summary>
    public DocumentSymbol Respelled()
    {
        // Bodies are capitals; one such as OzL, and Inf. beside capitals, stay as they are printed.
        var isCareless = _parts.RootElements.Any(element => element.Any(char.IsAsciiLetter) && !element.Any(char.IsAsciiLetterUpper))
            || _parts.RootElements[0] is [>= 'A' and <= 'Z', >= 'a' and <= 'z', ..];
        var parts = isCareless ? _parts with { RootElements = [.. _parts.RootElements.Select(element => element.ToUpperInvariant())] } : _parts;
        return Parse(parts.Canonical + new string('*', ReissueCount));
    }

    /// <summary>The name of a downloaded file after the rules of the United Nations library, such as CCM_MSP_2023_WP.1_Rev.1-FR.pdf.</summary>
    /// <param name="languageSlot">The language's code in capitals, such as FR.</param>
    /// <param name="extension">The file's extension without a point, such as pdf.</param>
    public string DownloadName(string languageSlot, string extension)
    {
        var name = new StringBuilder(Canonical)
            .Replace(' ', '_').Replace('/', '_')
            .Replace('[', '^').Replace(']', '^')
            .Replace(':', '#').Replace(';', '%');
        return $"{name}-{languageSlot}.{extension}";
    }

    public bool Equals(DocumentSymbol? other) => other is not null && string.Equals(Key, other.Key, StringComparison.Ordinal);

    public override int GetHashCode() => string.GetHashCode(Key, StringComparison.Ordinal);

    public override string ToString() => Canonical;

    private static SymbolParts? Read(string clean) =>
        SymbolGrammar.Scan(clean) is { Canonical: { Length: <= MaxLength } canonical } parts && JointSymbols.Split(canonical).Count == 1 ? parts : null;

    private static string PathOf(string canonical) =>
        new StringBuilder(canonical).Replace(" ", string.Empty).Replace("[", string.Empty).Replace("]", string.Empty).ToString();
}
