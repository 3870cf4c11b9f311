using System.Globalization;
using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Web.Localisation;

/// <summary>What is said after a right was taken away, on the page that follows.</summary>
public static class TakenText
{
    /// <summary>Name of the parameter with the number of invitations that went with the right.</summary>
    public const string Parameter = "withdrawn";

    /// <summary>What the address of that page carries.</summary>
    public static string Query(int withdrawn) => withdrawn > 0 ? string.Create(CultureInfo.InvariantCulture, $"&{Parameter}={withdrawn}") : string.Empty;

    /// <summary>The sentence, and how many invitations went with the right when there were any.</summary>
    public static string Of(string sentence, int withdrawn, Language language) =>
        withdrawn > 0 ? $"{sentence} {Plurals.Text("TakeAway_Withdrawn", withdrawn, language)}" : sentence;
}
