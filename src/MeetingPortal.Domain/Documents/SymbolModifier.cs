using System.Globalization;
using System.Runtime.InteropServices;

namespace MeetingPortal.Domain.Documents;

/// <summary>One trailing element such as Rev.1 or Corr; the number is null when none was printed.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SymbolModifier(SymbolModifierKind Kind, int? Number) : IComparable<SymbolModifier>
{
    /// <summary>The number that counts: documents management prints a lone modifier without one, so Corr is Corr.1.</summary>
    public int Ordinal => Number ?? 1;

    /// <summary>Whether the document is read together with the one it hangs on instead of replacing it.</summary>
    public bool IsReadWithParent => Kind is SymbolModifierKind.Add or SymbolModifierKind.Corr or SymbolModifierKind.Amend;

    public int CompareTo(SymbolModifier other) =>
        Kind == other.Kind ? Ordinal.CompareTo(other.Ordinal) : Kind.CompareTo(other.Kind);

    public static bool operator <(SymbolModifier left, SymbolModifier right) => left.CompareTo(right) < 0;

    public static bool operator <=(SymbolModifier left, SymbolModifier right) => left.CompareTo(right) <= 0;

    public static bool operator >(SymbolModifier left, SymbolModifier right) => left.CompareTo(right) > 0;

    public static bool operator >=(SymbolModifier left, SymbolModifier right) => left.CompareTo(right) >= 0;

    public override string ToString() =>
        Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"{Kind}.{number}") : Kind.ToString();
}
