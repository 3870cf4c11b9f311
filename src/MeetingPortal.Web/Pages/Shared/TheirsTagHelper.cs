using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MeetingPortal.Web.Pages.Shared;

/// <summary>The block in which a refused form shows what somebody else saved meanwhile; what that is stands inside.</summary>
[HtmlTargetElement("theirs")]
public sealed class TheirsTagHelper : TagHelper
{
    public string Heading { get; set; } = Strings.EditPage_Theirs;

    /// <summary>False where saving again would not write over it.</summary>
    public bool Hint { get; set; } = true;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "section";
        output.Attributes.SetAttribute("class", "note warn");
        output.Attributes.SetAttribute("aria-labelledby", "theirs");
        var heading = new TagBuilder("h2") { Attributes = { ["id"] = "theirs" } };
        heading.InnerHtml.Append(Heading);
        output.PreContent.AppendHtml(heading);
        if (Hint)
        {
            var hint = new TagBuilder("p");
            hint.InnerHtml.Append(Strings.EditPage_TheirsHint);
            output.PreContent.AppendHtml(hint);
        }
    }
}
