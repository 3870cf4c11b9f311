using MeetingPortal.Domain.Audit;

namespace MeetingPortal.Data.Rendering;

/// <summary>Sanitised HTML of a Markdown text; it lies beside the contents and can be made again at any time.</summary>
public sealed class RenderedText : IDerivedData
{
    /// <summary>SHA-256 of the Markdown, lower-case hexadecimal.</summary>
    [Audited]
    public required string Hash { get; init; }

    [Audited]
    public required int RendererVersion { get; init; }

    [Audited]
    public required string Html { get; init; }
}
