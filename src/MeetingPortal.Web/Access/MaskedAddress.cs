namespace MeetingPortal.Web.Access;

/// <summary>An e-mail address as its owner recognises it and nobody else learns it.</summary>
public static class MaskedAddress
{
    /// <summary>"u•••@example.org".</summary>
    public static string Of(string address)
    {
        var at = address.LastIndexOf('@');
        return at < 1 ? "•••" : $"{address[..(char.IsHighSurrogate(address[0]) ? 2 : 1)]}•••{address[at..]}";
    }
}
