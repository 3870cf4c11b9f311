namespace MeetingPortal.TestKit.Hosting;

/// <summary>
/// A portal for all tests that only read, started by the first that asks: once, whichever ask at the same moment. The factory itself
/// would then build a second portal and end the first.
/// </summary>
/// <param name="environment">"Development" or "Production".</param>
public abstract class SharedPortal(string environment) : IDisposable
{
    private readonly Lazy<(PortalHost Host, HttpClient Client)> _started = new(() =>
    {
        var host = new PortalHost(environment);
        return (host, host.CreateClient());
    });

    public PortalHost Host => _started.Value.Host;

    public HttpClient Client => _started.Value.Client;

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        if (_started.IsValueCreated)
        {
            Host.Dispose();
        }
    }
}
