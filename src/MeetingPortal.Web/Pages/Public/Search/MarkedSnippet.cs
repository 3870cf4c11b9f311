using MeetingPortal.Domain.Searching;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeetingPortal.Web.Pages.Public.Search;

/// <summary>A piece of a text with what was asked for marked in it; nothing else of it is markup.</summary>
public static class MarkedSnippet
{
    public static IHtmlContent Of(IReadOnlyList<SnippetPart> parts)
    {
        var content = new HtmlContentBuilder();
        foreach (var part in parts)
        {
            if (part.IsMarked)
            {
                var tag = new TagBuilder("mark");
                tag.InnerHtml.Append(part.Text);
                content.AppendHtml(tag);
            }
            else
            {
                content.Append(part.Text);
            }
        }

        return content;
    }
}
