using System.Text.Encodings.Web;
using MeetingPortal.Domain.Languages;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeetingPortal.Web.Pages.Shared;

/// <summary>A name within a sentence, in the page's language or, marked, in the one in which it exists.</summary>
public sealed class LocalizedName(LocalizedText name, Language page) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (name.Best(page) is not var (language, text))
        {
            return;
        }

        var tag = new TagBuilder("bdi");
        if (language != page)
        {
            tag.Attributes["lang"] = language.Tag;
            tag.Attributes["dir"] = language.Direction;
        }

        tag.InnerHtml.Append(text.Text);
        tag.WriteTo(writer, encoder);
    }
}
