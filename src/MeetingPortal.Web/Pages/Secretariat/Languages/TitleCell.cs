using MeetingPortal.Domain.Languages;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Pages.Secretariat.Languages;

/// <summary>How the titles of documents stand in one language.</summary>
/// <param name="Total">How many were written in another language.</param>
/// <param name="Waiting">How many words wait for an officer.</param>
public sealed record TitleCell(int Total, int Missing, int Unofficial, int Waiting)
{
    public static TitleCell Of(IReadOnlyList<TitledDocument> documents, Language language) => new(
        documents.Count(document => document.Original != language),
        documents.Count(document => document.Title.Find(language) is null),
        documents.Count(document => document.Title.Find(language) is { Status: TextStatus.Unofficial }),
        documents.Count(document => document.WaitsIn(language)));

    /// <summary>What the board says, the most pressing first, each with the class of its mark.</summary>
    public IEnumerable<(string State, string Words)> Lines()
    {
        if (Missing > 0)
        {
            yield return ("now", Texts.Format(Strings.Languages_Missing, Missing));
        }

        if (Waiting > 0)
        {
            yield return ("unofficial", Texts.Format(Strings.Languages_Waiting, Waiting));
        }

        if (Unofficial > 0)
        {
            yield return ("unofficial", Texts.Format(Strings.Languages_Unofficial, Unofficial));
        }

        if (Missing + Unofficial + Waiting == 0)
        {
            yield return ("done", Strings.Languages_Complete);
        }
    }
}
