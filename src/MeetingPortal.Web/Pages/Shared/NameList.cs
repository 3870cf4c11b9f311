using MeetingPortal.Domain.Languages;
using MeetingPortal.Web.Localisation;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeetingPortal.Web.Pages.Shared;

/// <summary>
/// Names in one line. Each is isolated on its own: one isolate around all of them would take the direction of the first, and an Arabic
/// reader would meet the others in the wrong order.
/// </summary>
public static class NameList
{
    public static IHtmlContent Of(IReadOnlyList<string> names, Language language)
    {
        var line = new HtmlContentBuilder();
        for (var index = 0; index < names.Count; index++)
        {
            var isolate = new TagBuilder("bdi");
            isolate.InnerHtml.Append(names[index]);
            line.Append(index == 0 ? string.Empty : Formats.Comma(language)).AppendHtml(isolate);
        }

        return line;
    }
}
