namespace MeetingPortal.Domain.Delegations.Pasting;

/// <summary>
/// A name that stands in one cell, taken apart only where the list itself shows how: before a comma, or by a family name in capitals. Not a
/// letter is changed. What shows nothing stays whole, as the only name.
/// </summary>
/// <param name="IsWhole">True when nothing showed which part is the family name, though there is more than one.</param>
public sealed record NameParts(string? Honorific, string? GivenNames, string FamilyName, bool IsWhole)
{
    /// <param name="text">"H.E. Ms. Ana GARCÍA LÓPEZ", "García López, Ana", "Ana García López".</param>
    public static NameParts Of(string text)
    {
        var (honorific, name) = Address(text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        if (string.Join(' ', name).Split(',', StringSplitOptions.TrimEntries) is [{ Length: > 0 } family, { Length: > 0 } given])
        {
            return new NameParts(honorific, given, family, IsWhole: false);
        }

        var capitals = name.Count(IsCapitals);
        if (capitals > 0 && capitals < name.Count)
        {
            if (name.Skip(name.Count - capitals).All(IsCapitals) && Family(name, capitals) is var length && length < name.Count)
            {
                return new NameParts(honorific, string.Join(' ', name.SkipLast(length)), string.Join(' ', name.TakeLast(length)), IsWhole: false);
            }

            if (name.Take(capitals).All(IsCapitals))
            {
                return new NameParts(honorific, string.Join(' ', name.Skip(capitals)), string.Join(' ', name.Take(capitals)), IsWhole: false);
            }
        }

        return new NameParts(honorific, GivenNames: null, string.Join(' ', name), IsWhole: name.Count > 1);
    }

    /// <summary>The longest beginning by which people are addressed, unless nothing would be left.</summary>
    private static (string? Honorific, IReadOnlyList<string> Name) Address(string[] words)
    {
        for (var length = words.Length - 1; length > 0; length--)
        {
            var beginning = string.Join(' ', words.Take(length));
            if (ListWords.IsHonorific(beginning))
            {
                return (beginning, words[length..]);
            }
        }

        return (null, words);
    }

    /// <summary>How many words the family name at the end has: particles in small letters before the capitals are part of it.</summary>
    private static int Family(IReadOnlyList<string> name, int capitals)
    {
        var length = capitals;
        while (length < name.Count && char.IsLower(name[name.Count - length - 1][0]))
        {
            length++;
        }

        return length;
    }

    /// <summary>At least two letters with capitals, and none that is small: an initial is no family name.</summary>
    private static bool IsCapitals(string word) => word.Count(char.IsUpper) > 1 && !word.Any(char.IsLower);
}
