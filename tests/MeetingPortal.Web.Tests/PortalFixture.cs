using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests;

[assembly: AssemblyFixture(typeof(PortalFixture))]

namespace MeetingPortal.Web.Tests;

/// <summary>One portal in Development for all tests that only read; a test that writes or moves the clock makes its own <see cref="PortalHost"/>.</summary>
public sealed class PortalFixture : IDisposable
{
    public PortalHost Host { get; } = new();

    public HttpClient Client => field ??= Host.CreateClient();

    public void Dispose() => Host.Dispose();
}
