using System.Security.Cryptography;
using System.Text;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Domain.Publications;

/// <summary>What staff see and change; no reader ever does.</summary>
public sealed class WorkingCopy : IBelongToMeeting
{
    [Audited]
    public required PublicationId PublicationId { get; init; }

    [Audited]
    public required MeetingId MeetingId { get; init; }

    [Audited]
    public required PublicationContent Content { get; set; }

    [Audited]
    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>Name of the <see cref="Actor"/> who changed it last.</summary>
    [Audited]
    public required string ChangedBy { get; set; }

    [Audited]
    public int Version { get; private set; } = 1;

    /// <summary>
    /// Marks the text of one language as it is now. A form posts it back, so that a save is refused when somebody else changed that
    /// language meanwhile, while two people working in two languages do not get in each other's way.
    /// </summary>
    public static string MarkOf(PageContent content, Language language)
    {
        var text = $"{content.Title.Find(language)?.Text}\n{content.Text.Find(language)?.Text}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
    }

    /// <summary>Changes title and text of one language of an information page; two empty values take the language out.</summary>
    /// <param name="basedOn"><see cref="MarkOf"/> of the text from which the change started.</param>
    public Outcome<PageContent> ChangePageText(Language language, string title, string text, string basedOn, Actor by, DateTimeOffset now)
    {
        var page = (PageContent)Content;
        if (!string.Equals(MarkOf(page, language), basedOn, StringComparison.Ordinal))
        {
            return new Refusal(Refusals.ChangedMeanwhile);
        }

        if (title.Length == 0 != (text.Length == 0))
        {
            return new Refusal(Refusals.OnlyOneOfTitleAndText);
        }

        var changed = title.Length == 0
            ? page.With(language, null, null)
            : page.With(language, new LanguageText(title, TextStatus.Own), new LanguageText(text, TextStatus.Own));
        if (changed.Title.IsEmpty)
        {
            return new Refusal(Refusals.LastLanguage);
        }

        Change(changed, by, now);
        return changed;
    }

    /// <summary>Keeps the changed value; what it may be is for the content itself to say.</summary>
    public void Change(PublicationContent changed, Actor by, DateTimeOffset now)
    {
        (Content, ChangedAt, ChangedBy) = (changed, now, by.Name);
        Version++;
    }
}
