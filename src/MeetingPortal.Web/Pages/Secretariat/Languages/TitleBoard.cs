using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Pages.Secretariat.Languages;

/// <summary>How the titles of the meeting's documents stand in each language.</summary>
/// <param name="Chosen">What is shown, as the address says it: a language in which the title is missing, <see cref="Every"/> or nothing.</param>
public sealed record TitleBoard(MeetingCode Meeting, IReadOnlyList<StaffDocument> All, IReadOnlyList<TitledDocument> Titled, string? Chosen)
{
    /// <summary>Shows the documents whose titles are complete, too.</summary>
    public const string Every = "all";

    public bool ShowsEvery => string.Equals(Chosen, Every, StringComparison.Ordinal);

    /// <summary>The language of which the board shows what is missing; null for any.</summary>
    public Language? Missing => ShowsEvery ? null : Language.Find(Chosen);

    /// <summary>How many titles wait to be taken.</summary>
    public int Waiting => Titled.Sum(document => document.Proposals.Values.Count(proposal => !proposal.IsAside));

    /// <summary>True when translators proposed titles, those that were put aside included.</summary>
    public bool HasProposals => Titled.Any(document => document.Proposals.Count > 0);

    public int Incomplete => All.Count(IsIncomplete);

    /// <summary>What is to be done stands first.</summary>
    public IReadOnlyList<StaffDocument> Rows =>
    [
        .. from document in All
           where ShowsEvery || (Missing is { } missing ? document.Document.Title.Find(missing) is null : IsIncomplete(document))
           orderby IsIncomplete(document) descending
           select document,
    ];

    /// <summary>How a title stands in one language, with the class of its mark.</summary>
    public static (string Class, string Words) StandingOf(LanguageText? title, Language reader) => title switch
    {
        null => ("awaited", Strings.Translate_Missing),
        { Status: TextStatus.Unofficial, By: { } by, On: { } on } => ("scheduled", Texts.Format(Strings.Translate_UnofficialBy, BoardCell.Translator(by), Formats.Date(on, reader))),
        { Status: TextStatus.Unofficial } => ("scheduled", Strings.SixTexts_Unofficial),
        { Status: TextStatus.Official } => ("held", Strings.Translate_Official),
        _ => ("held", Strings.Translate_Own),
    };

    private static bool IsIncomplete(StaffDocument document) => Language.All.Any(language => document.Document.Title.Find(language) is null);
}
