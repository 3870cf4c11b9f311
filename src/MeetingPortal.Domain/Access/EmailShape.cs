namespace MeetingPortal.Domain.Access;

/// <summary>What is taken for an e-mail address; whether it is one, only a mail that arrives can tell.</summary>
public static class EmailShape
{
    public const int MaxLength = 254;

    public static bool Fits(string? text)
    {
        var at = text?.IndexOf('@', StringComparison.Ordinal) ?? -1;
        return text is { Length: <= MaxLength } && at > 0 && at == text.LastIndexOf('@') && at < text.Length - 1
            && !text.Any(character => char.IsControl(character) || char.IsWhiteSpace(character) || character is '<' or '>' or '(' or ')' or ',' or ';' or ':' or '"' or '\\' or '[' or ']');
    }
}
