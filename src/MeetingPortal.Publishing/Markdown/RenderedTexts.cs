using MeetingPortal.Data;
using MeetingPortal.Data.Rendering;
using MeetingPortal.Domain.Publications;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Markdown;

/// <summary>Keeps the HTML of every saved Markdown text, so that readers never wait for the renderer.</summary>
public sealed class RenderedTexts(MarkdownRenderer renderer)
{
    /// <summary>Adds the HTML of the content's texts that the store does not have yet; saved with the operation's own changes.</summary>
    public async Task KeepAsync(PortalDbContext store, PublicationContent content, CancellationToken cancellationToken)
    {
        foreach (var markdown in MarkdownOf(content))
        {
            var hash = MarkdownRenderer.HashOf(markdown);
            if (await store.RenderedTexts.FindAsync([hash, MarkdownRenderer.Version], cancellationToken) is null)
            {
                store.RenderedTexts.Add(new RenderedText
                {
                    Hash = hash,
                    RendererVersion = MarkdownRenderer.Version,
                    Html = renderer.Render(markdown).ToString(),
                });
            }
        }
    }

    /// <summary>The kept HTML, or the text rendered now when another version of the renderer kept it.</summary>
    public async Task<SafeHtml> GetAsync(PortalDbContext store, string markdown, CancellationToken cancellationToken)
    {
        var hash = MarkdownRenderer.HashOf(markdown);
        var html = await store.RenderedTexts.AsNoTracking()
            .Where(text => text.Hash == hash && text.RendererVersion == MarkdownRenderer.Version)
            .Select(text => text.Html)
            .FirstOrDefaultAsync(cancellationToken);
        return html is null ? renderer.Render(markdown) : MarkdownRenderer.FromStore(html);
    }

    private static IEnumerable<string> MarkdownOf(PublicationContent content) =>
        content is PageContent page ? page.Text.Entries.Select(entry => entry.Value.Text) : [];
}
