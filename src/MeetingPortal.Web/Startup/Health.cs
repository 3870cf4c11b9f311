using MeetingPortal.Data;
using MeetingPortal.Data.Writing;
using MeetingPortal.Web.Caching;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenTelemetry.Metrics;

namespace MeetingPortal.Web.Startup;

internal static class Health
{
    private const long LeastFreeBytes = 100 * 1024 * 1024;

    public static void AddPortalHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<WarmUp>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<WarmUp>());
        builder.Services.AddHealthChecks()
            .AddDbContextCheck<PortalDbContext>("store")
            .AddCheck<WorkerCheck>("worker")
            .AddCheck<DiskCheck>("disk")
            .AddCheck<WarmCheck>("warm")
            .AddCheck<MailCheck>("mail");

        if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 })
        {
            builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics
                .AddMeter(PortalMeter.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
                .AddOtlpExporter());
        }
    }

    public static void MapPortalHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous().WithMetadata(OpenEndpoint.Instance);
        endpoints.MapHealthChecks("/health/ready").AllowAnonymous().WithMetadata(OpenEndpoint.Instance);
    }

    private sealed class WorkerCheck(PublicVersionWatcher watcher, TimeProvider time) : IHealthCheck
    {
        private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(15);

        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(time.GetUtcNow() - watcher.LastRoundAt <= LongestSilence ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The worker is silent."));
    }

    private sealed class DiskCheck(PortalFolders folders) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(new DriveInfo(folders.Data).AvailableFreeSpace >= LeastFreeBytes ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The disk is nearly full."));
    }

    private sealed class WarmCheck(WarmUp warmUp) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(warmUp.IsWarm ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The first page is not rendered yet."));
    }
}
