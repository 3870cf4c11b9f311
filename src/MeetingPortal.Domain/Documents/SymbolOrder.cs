namespace MeetingPortal.Domain.Documents;

/// <summary>The order of a meeting's documents: its own before those of other sessions, then series, number and modifiers.</summary>
internal sealed class SymbolOrder : IComparer<DocumentSymbol>
{
    private readonly string _sessionKey;

    public SymbolOrder(string sessionRoot)
    {
        _sessionKey = KeyOf(sessionRoot);
        if (_sessionKey.Length == 0 && sessionRoot.Length > 0)
        {
            throw new ArgumentException("A session root is the beginning that a session's symbols share, such as CCM/MSP/2023.", nameof(sessionRoot));
        }
    }

    /// <summary>Empty when no symbol begins so.</summary>
    public static string KeyOf(string sessionRoot) => SymbolText.Clean(sessionRoot) is var (text, _) ? SymbolKey.Of(text.Split('/')) : string.Empty;

    public int Compare(DocumentSymbol? x, DocumentSymbol? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        var isForeign = !IsOwn(x);
        var order = isForeign.CompareTo(!IsOwn(y));
        if (order == 0 && isForeign)
        {
            order = NaturalOrder.Compare(x.SessionRoot, y.SessionRoot);
        }

        return order != 0 ? order : CompareWithinSession(x, y);
    }

    public bool IsOwn(DocumentSymbol symbol) =>
        _sessionKey.Length > 0
        && symbol.RootKey.StartsWith(_sessionKey, StringComparison.Ordinal)
        && symbol.RootKey.AsSpan(_sessionKey.Length) is [] or ['/', ..];

    private static int CompareWithinSession(DocumentSymbol x, DocumentSymbol y)
    {
        ReadOnlySpan<int> orders =
        [
            x.Series.CompareTo(y.Series),
            Nullable.Compare(x.Number, y.Number),
            NaturalOrder.Compare(x.Root, y.Root),
            string.CompareOrdinal(x.RootKey, y.RootKey),
            Compare(x.Modifiers, y.Modifiers),
            NaturalOrder.Compare(x.Part, y.Part),
            string.CompareOrdinal(x.Key, y.Key),
        ];
        foreach (var order in orders)
        {
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private static int Compare(IReadOnlyList<SymbolModifier> x, IReadOnlyList<SymbolModifier> y)
    {
        for (var i = 0; i < x.Count && i < y.Count; i++)
        {
            if (x[i].CompareTo(y[i]) is not 0 and var order)
            {
                return order;
            }
        }

        return x.Count.CompareTo(y.Count);
    }
}
