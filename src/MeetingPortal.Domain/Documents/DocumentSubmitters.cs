using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Domain.Documents;

/// <summary>Who submitted a document, by what the portal knows them by.</summary>
/// <param name="States">Codes of States, in the order of the document.</param>
/// <param name="Organizations">Identities of organizations, in the order of the document.</param>
/// <param name="AreMultipleStates">True when the document names no State but says "Multiple States".</param>
public sealed record DocumentSubmitters(IReadOnlyList<string> States, IReadOnlyList<Guid> Organizations, bool AreMultipleStates)
{
    /// <summary>How such a document names its submitters.</summary>
    public static readonly LocalizedText MultipleStates = new(
        from text in ((Language, string)[])
        [
            (Language.Arabic, "دول متعددة"),
            (Language.Chinese, "多个国家"),
            (Language.English, "Multiple States"),
            (Language.French, "Plusieurs États"),
            (Language.Russian, "Ряд государств"),
            (Language.Spanish, "Varios Estados"),
        ]
        select KeyValuePair.Create(text.Item1, new LanguageText(text.Item2, TextStatus.Own)));

    public bool IsEmpty => States.Count == 0 && Organizations.Count == 0 && !AreMultipleStates;
}
