using MeetingPortal.Domain.Documents;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeetingPortal.Web.Pages.Shared;

/// <summary>A document symbol as it reads in every language: from left to right, apart from the text around it.</summary>
public static class BidiSymbol
{
    public static IHtmlContent Of(DocumentSymbol symbol)
    {
        var tag = new TagBuilder("bdi");
        tag.Attributes["dir"] = "ltr";
        tag.InnerHtml.Append(symbol.AsIssued);
        return tag;
    }
}
