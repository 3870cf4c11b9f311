using MeetingPortal.Publishing.Reading;
using MeetingPortal.TestKit.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace MeetingPortal.Web.Tests.Guards;

/// <summary>A wrong registration is found when the portal starts, in every environment, not by the first reader of a rare page.</summary>
public sealed class ServiceProviderTests
{
    [Fact]
    public async Task Start_ServiceThatCannotBeMade_Fails()
    {
        await using var host = new PortalHost("Production");
        await using var broken = host.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton<NeedsWhatNobodyGives>()));

        var exception = Assert.Throws<AggregateException>(() => broken.Services);

        Assert.Contains(nameof(NeedsWhatNobodyGives), exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resolve_ScopedServiceOutsideAScope_Fails()
    {
        await using var host = new PortalHost("Production");

        Assert.Throws<InvalidOperationException>(() => host.Services.GetRequiredService<PublicReads>());
    }

    private sealed class NeedsWhatNobodyGives(NobodyGives missing)
    {
        public NobodyGives Missing { get; } = missing;
    }

    private sealed class NobodyGives;
}
