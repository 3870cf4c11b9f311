using MeetingPortal.Domain.Languages;
using MeetingPortal.Publishing.Differences;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeetingPortal.Web.Pages.Shared;

/// <summary>A text with what was taken out and what was put in marked, as screen readers and print show it too.</summary>
public static class MarkedDifference
{
    public static IHtmlContent Of(string? before, string? after, Language? language)
    {
        var content = new HtmlContentBuilder();
        foreach (var piece in WordDifference.Folded(WordDifference.Between(OneKind(before), OneKind(after), language)))
        {
            if (piece.Kind == PieceKind.Same)
            {
                content.Append(piece.Text);
            }
            else
            {
                var tag = new TagBuilder(piece.Kind == PieceKind.Inserted ? "ins" : "del");
                tag.InnerHtml.Append(piece.Text);
                content.AppendHtml(tag);
            }
        }

        return content;
    }

    /// <summary>Forms send other line ends than those that are kept.</summary>
    private static string OneKind(string? text) => text?.ReplaceLineEndings("\n") ?? string.Empty;
}
