using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Web.Api;

/// <summary>A text in one language.</summary>
/// <param name="Text">The words.</param>
/// <param name="Status">official, own (the words of whoever runs the site) or unofficial (a translation that no official service made).</param>
/// <param name="By">Who translated an unofficial text; portal-team for the team that runs the site.</param>
/// <param name="On">The day of that translation.</param>
public sealed record ApiText(string Text, string Status, string? By = null, DateOnly? On = null)
{
    /// <summary>The text in the languages that it has, by their code, in the order of the six.</summary>
    public static IReadOnlyDictionary<string, ApiText> Of(LocalizedText text) => text.Entries.ToDictionary(
        entry => entry.Key.Code, entry => new ApiText(entry.Value.Text, ApiWords.Of(entry.Value.Status), entry.Value.By, entry.Value.On), StringComparer.Ordinal);

    /// <summary>Null for a text that is in no language.</summary>
    public static IReadOnlyDictionary<string, ApiText>? OfAny(LocalizedText? text) => text is null || text.IsEmpty ? null : Of(text);
}
