using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>A word that stands nowhere else: a text of six languages has it in each of them, and a search for <see cref="Common"/> finds them all.</summary>
internal sealed record Marker(string Word)
{
    public const string Common = "zqzqcommon";

    public string In(Language language) => $"{Word}{language.Code} {Common}";

    public LocalizedText Text => new(Language.All.Select(language => KeyValuePair.Create(language, new LanguageText(In(language), TextStatus.Official))));

    public override string ToString() => Word;
}
