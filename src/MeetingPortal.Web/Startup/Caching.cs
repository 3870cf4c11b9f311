using MeetingPortal.Data.Writing;
using MeetingPortal.Web.Caching;
using MeetingPortal.Web.Now;
using Microsoft.AspNetCore.OutputCaching;

namespace MeetingPortal.Web.Startup;

internal static class Caching
{
    private const long CacheBytes = 100 * 1024 * 1024;
    private const long LargestBody = 8 * 1024 * 1024;

    public static void AddPortalCaching(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PublicEpochs>();
        builder.Services.AddSingleton<PublicCachePolicy>();
        builder.Services.AddOutputCache(cache =>
        {
            cache.SizeLimit = CacheBytes;
            cache.MaximumBodySize = LargestBody;
            cache.UseCaseSensitivePaths = true;
        });
        builder.Services.AddOptions<OutputCacheOptions>()
            .Configure<PublicCachePolicy>((cache, policy) => cache.AddBasePolicy(policy));
        builder.Services.AddSingleton<IAfterCommit, CacheEviction>();
        builder.Services.AddOptions<NowOptions>().BindConfiguration(NowOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddScoped<NowBoard>();
        builder.Services.AddSingleton<NowStreams>();
        builder.Services.AddSingleton<IAfterCommit>(provider => provider.GetRequiredService<NowStreams>());
        builder.Services.AddHostedService(provider => provider.GetRequiredService<NowStreams>());
        builder.Services.AddSingleton<PublicVersionWatcher>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<PublicVersionWatcher>());
    }
}
