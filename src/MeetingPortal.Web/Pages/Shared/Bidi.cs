using System.Text.Encodings.Web;
using MeetingPortal.Domain.Documents;
using Microsoft.AspNetCore.Html;

namespace MeetingPortal.Web.Pages.Shared;

/// <summary>A text that reads in its own direction, apart from the text around it.</summary>
/// <param name="direction">Null lets the text's first strong letter decide.</param>
public sealed class Bidi(string text, string? direction = null) : IHtmlContent
{
    /// <summary>A document symbol, which reads from left to right in every language.</summary>
    public static Bidi Of(DocumentSymbol symbol) => new(symbol.AsIssued, "ltr");

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var tag = new Microsoft.AspNetCore.Mvc.Rendering.TagBuilder("bdi");
        if (direction is not null)
        {
            tag.Attributes["dir"] = direction;
        }

        tag.InnerHtml.Append(text);
        tag.WriteTo(writer, encoder);
    }
}
