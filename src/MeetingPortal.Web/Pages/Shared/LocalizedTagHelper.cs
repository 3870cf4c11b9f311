using MeetingPortal.Domain.Languages;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MeetingPortal.Web.Pages.Shared;

/// <summary>
/// Prints a text in the page's language. A text in another language is marked as such for screen readers; an unofficial translation
/// is marked and stands beside the original.
/// </summary>
[HtmlTargetElement("localized", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LocalizedTagHelper : TagHelper
{
    public required LocalizedText Text { get; set; }

    /// <summary>False where the page says once for all its texts that they are unofficial.</summary>
    public bool Mark { get; set; } = true;

    /// <summary>False where there is no room for the original, as inside a link.</summary>
    public bool Original { get; set; } = true;

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var language = RequestLanguage.Of(ViewContext.HttpContext);
        output.TagName = null;
        if (Text.Best(language) is not var (found, text))
        {
            return;
        }

        output.Content.AppendHtml(InLanguage(found, language, text.Text, null));
        if (text.Status != TextStatus.Unofficial)
        {
            return;
        }

        if (Mark)
        {
            output.Content.AppendHtml(Span("mark", Strings.Text_Unofficial));
        }

        if (Original && language != Language.English && Text.Find(Language.English) is { } english)
        {
            output.Content.AppendHtml(InLanguage(Language.English, language, english.Text, "original"));
        }
    }

    private static TagBuilder InLanguage(Language found, Language page, string text, string? cssClass)
    {
        var span = Span(cssClass, text);
        if (found != page)
        {
            span.Attributes["lang"] = found.Tag;
            span.Attributes["dir"] = found.Direction;
        }

        return span;
    }

    private static TagBuilder Span(string? cssClass, string text)
    {
        var span = new TagBuilder("span");
        if (cssClass is not null)
        {
            span.AddCssClass(cssClass);
        }

        span.InnerHtml.Append(text);
        return span;
    }
}
