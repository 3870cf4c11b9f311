using System.Globalization;

namespace MeetingPortal.Domain.Documents;

/// <summary>A symbol taken apart: the root's elements, the modifiers that hang on it, the year of a resolution, and the part of the document.</summary>
internal sealed record SymbolParts(IReadOnlyList<string> RootElements, IReadOnlyList<SymbolModifier> Modifiers, int? LegacyYear, string Part)
{
    public string Root => string.Join('/', RootElements);

    public string Canonical =>
        string.Concat(Root, string.Concat(Modifiers.Select(modifier => $"/{modifier}")), Year, Part);

    private string Year => LegacyYear is { } year ? string.Create(CultureInfo.InvariantCulture, $" ({year})") : string.Empty;
}
