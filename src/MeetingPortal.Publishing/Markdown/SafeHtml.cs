using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace MeetingPortal.Publishing.Markdown;

/// <summary>HTML that went through the sanitiser: the only markup that pages print as it is.</summary>
public sealed class SafeHtml : IHtmlContent
{
    private readonly string _html;

    internal SafeHtml(string html) => _html = html;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(_html);

    public override string ToString() => _html;
}
