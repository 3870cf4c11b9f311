using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MeetingPortal.Web.Pages.Shared;

/// <summary>Tells assistive technology which field a fault concerns (ARIA 1.2, aria-invalid), and the stylesheet with it.</summary>
[HtmlTargetElement("input", Attributes = "asp-for")]
[HtmlTargetElement("textarea", Attributes = "asp-for")]
[HtmlTargetElement("select", Attributes = "asp-for")]
[HtmlTargetElement("input", Attributes = "name", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("textarea", Attributes = "name")]
[HtmlTargetElement("select", Attributes = "name")]
public sealed class InvalidFieldTagHelper : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public ModelExpression? For { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = For?.Name ?? output.Attributes["name"]?.Value?.ToString();
        if (field is { Length: > 0 } && !IsHidden(output) && FieldErrors.Of(ViewContext.ViewData, field) is not null)
        {
            output.Attributes.SetAttribute("aria-invalid", "true");
        }
    }

    private static bool IsHidden(TagHelperOutput output) => string.Equals(output.Attributes["type"]?.Value?.ToString(), "hidden", StringComparison.Ordinal);
}
