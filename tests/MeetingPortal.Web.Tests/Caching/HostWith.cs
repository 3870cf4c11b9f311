using MeetingPortal.TestKit.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace MeetingPortal.Web.Tests.Caching;

/// <summary>A portal in Development with something of the test's in it.</summary>
internal sealed class HostWith(Action<IServiceCollection> add) : PortalHost
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(add);
    }
}
