using Microsoft.Playwright;

namespace MeetingPortal.Browser.Tests.Hosting;

/// <summary>Somebody with a device: what their browser is like when it first comes to the portal.</summary>
public sealed record Visitor
{
    public static readonly Visitor Desktop = new();

    public static readonly Visitor Phone = new() { Width = SmallWidth, Height = 640, IsPhone = true };

    /// <summary>The narrowest screen that WCAG 2.2 (1.4.10 Reflow) asks for.</summary>
    public const int SmallWidth = 320;

    public int Width { get; init; } = 1280;

    public int Height { get; init; } = 900;

    public bool IsPhone { get; init; }

    public bool HasScript { get; init; } = true;

    public string TimeZone { get; init; } = "Europe/Zurich";

    internal BrowserNewContextOptions ToOptions(Uri address) => new()
    {
        BaseURL = address.AbsoluteUri,
        ViewportSize = new ViewportSize { Width = Width, Height = Height },
        IsMobile = IsPhone,
        HasTouch = IsPhone,
        JavaScriptEnabled = HasScript,
        TimezoneId = TimeZone,
    };
}
