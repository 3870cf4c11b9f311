using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Pages;

[assembly: AssemblyFixture(typeof(ProductionPortal))]

namespace MeetingPortal.Web.Tests.Pages;

/// <summary>One portal outside Development, for tests that only read: it holds confirmed facts and no outline.</summary>
public sealed class ProductionPortal() : SharedPortal("Production");
