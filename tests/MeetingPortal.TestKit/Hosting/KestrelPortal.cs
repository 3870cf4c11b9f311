using System.Net;
using System.Net.Sockets;

namespace MeetingPortal.TestKit.Hosting;

/// <summary>The same portal on a real server at a free port of this machine, for a browser; its clock runs only when the test moves it.</summary>
public sealed class KestrelPortal : PortalHost
{
    public KestrelPortal(string environment = "Development")
        : base(environment)
    {
        var port = FreePort();
        UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        Address = new Uri($"http://localhost:{port}");
        Set("Portal:PublicUrl", Address.AbsoluteUri);
        ClientOptions.BaseAddress = Address;
    }

    /// <summary>Where a browser finds it.</summary>
    public Uri Address { get; }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
