using MeetingPortal.Browser.Tests.Checks;

namespace MeetingPortal.Browser.Tests.Hosting;

/// <summary>One window at the shared portal in which public pages are inspected one after the other: a window costs more than a page.</summary>
public sealed class InspectionWindow(BrowserFixture fixture) : IAsyncLifetime
{
    private Window? _window;

    public Window Window => _window ?? throw new InvalidOperationException("There is no browser.");

    public async ValueTask InitializeAsync() =>
        _window = BrowserFixture.HasBrowser
            ? await Window.OpenAsync(fixture.Browser, fixture.Portal, Visitor.Desktop, Accessibility.Script)
            : null;

    public ValueTask DisposeAsync() => _window?.DisposeAsync() ?? ValueTask.CompletedTask;
}
