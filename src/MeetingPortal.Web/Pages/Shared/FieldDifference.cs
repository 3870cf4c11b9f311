using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Publishing.Differences;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeetingPortal.Web.Pages.Shared;

/// <summary>
/// What became of one field: "No → Yes". Only texts of several words that have some of them in common are marked word by word; short values
/// would run together.
/// </summary>
public static class FieldDifference
{
    private static readonly string[] OfWords = [nameof(DelegateDetails.FunctionalTitle), nameof(DelegateDetails.Institution)];

    /// <summary>A field of a person.</summary>
    public static IHtmlContent Of(FieldChange change, Language language)
    {
        var (before, after) = (DetailTexts.Value(change.Field, change.Before, language), DetailTexts.Value(change.Field, change.After, language));
        if (before is null || after is null || !OfWords.Contains(change.Field, StringComparer.Ordinal) || !HaveWordsInCommon(before, after))
        {
            return Of(before, after, language);
        }

        var marked = new TagBuilder("span");
        marked.Attributes["dir"] = "auto";
        marked.InnerHtml.AppendHtml(MarkedDifference.Of(before, after, null));
        return marked;
    }

    /// <summary>A value and the one that took its place; where there was none before, or is none after, that one alone.</summary>
    public static IHtmlContent Of(string? before, string? after, Language language)
    {
        var content = new HtmlContentBuilder();
        if (before is not null)
        {
            content.AppendHtml(Marked("del", before));
        }

        if (before is not null && after is not null)
        {
            // The arrow follows the page's direction; screen readers hear words in its place.
            content.Append(" ").AppendHtml(Span("aria-hidden", "true", language.IsRightToLeft ? "←" : "→"))
                .AppendHtml(Span("class", "visually-hidden", Strings.Change_ReplacedBy)).Append(" ");
        }

        return after is null ? content : content.AppendHtml(Marked("ins", after));
    }

    private static bool HaveWordsInCommon(string before, string after) => WordDifference.Between(before, after, null).Any(piece => piece.Kind == PieceKind.Same);

    private static TagBuilder Marked(string name, string value)
    {
        var tag = new TagBuilder(name);
        tag.InnerHtml.AppendHtml(new Bidi(value));
        return tag;
    }

    private static TagBuilder Span(string attribute, string value, string text)
    {
        var tag = new TagBuilder("span");
        tag.Attributes[attribute] = value;
        tag.InnerHtml.Append(text);
        return tag;
    }
}
