using System.Security.Cryptography;
using System.Text;
using Ganss.Xss;
using Markdig;
using Markdig.Syntax;

namespace MeetingPortal.Publishing.Markdown;

/// <summary>Turns Markdown into HTML that is safe to print: raw HTML is text, links lead to http, https, mailto or within the site.</summary>
public sealed class MarkdownRenderer
{
    /// <summary>Raised when the same Markdown would give other HTML; stored HTML of another version is not used.</summary>
    public const int Version = 1;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().Build();

    private readonly HtmlSanitizer _sanitizer = MakeSanitizer();

    public static string HashOf(string markdown) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(markdown)));

    /// <summary>The words of the text as readers see them, without any mark; cells of a table stand beside each other.</summary>
    public static string WordsOf(string markdown) => Markdig.Markdown.ToPlainText(markdown, Pipeline);

    public SafeHtml Render(string markdown)
    {
        var document = Markdig.Markdown.Parse(markdown, Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            // The page's title is the one first-level heading.
            heading.Level = Math.Max(heading.Level, 2);
        }

        return new SafeHtml(_sanitizer.Sanitize(document.ToHtml(Pipeline)));
    }

    /// <summary>HTML that this renderer made before and the store kept.</summary>
    internal static SafeHtml FromStore(string html) => new(html);

    private static HtmlSanitizer MakeSanitizer()
    {
        var sanitizer = new HtmlSanitizer();
        sanitizer.AllowedTags.Clear();
        sanitizer.AllowedTags.UnionWith(
            ["p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "strong", "em", "a", "blockquote", "code", "pre", "hr", "br", "table", "thead", "tbody", "tr", "th", "td"]);
        sanitizer.AllowedAttributes.Clear();
        sanitizer.AllowedAttributes.UnionWith(["href", "title", "start"]);
        sanitizer.AllowedSchemes.Clear();
        sanitizer.AllowedSchemes.UnionWith(["http", "https", "mailto"]);
        sanitizer.AllowedCssProperties.Clear();
        return sanitizer;
    }
}
