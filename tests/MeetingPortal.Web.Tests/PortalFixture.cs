using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests;

[assembly: AssemblyFixture(typeof(PortalFixture))]

namespace MeetingPortal.Web.Tests;

/// <summary>One portal in Development for all tests that only read; a test that writes or moves the clock makes its own <see cref="PortalHost"/>.</summary>
public sealed class PortalFixture() : SharedPortal("Development");
