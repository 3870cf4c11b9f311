using MeetingPortal.Data;
using MeetingPortal.Data.Mail;
using MeetingPortal.Data.Mail.Files;
using MeetingPortal.Data.Mail.Smtp;
using MeetingPortal.Web.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace MeetingPortal.Web.Startup;

internal static class MailSetup
{
    public static void AddPortalMail(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(TransportOf);
        builder.Services.AddScoped<SubscriptionMail>();
        builder.Services.AddScoped<MailWriter>();
        builder.Services.AddSingleton<MailTexts>();
        builder.Services.AddSingleton<MailRound>();
        builder.Services.AddHostedService<MailWorker>();
    }

    private static IMailTransport TransportOf(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<MailOptions>>();
        return options.Value.HasServer
            ? new SmtpTransport(options)
            : new FileTransport(Path.Combine(services.GetRequiredService<PortalFolders>().Data, FileTransport.FolderName), options);
    }
}

/// <summary>Mail that is stuck is a matter for whoever runs the portal, and no reason to send readers away.</summary>
internal sealed class MailCheck(PortalDbContext store, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(30);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var old = time.GetUtcNow() - LongestWait;
        var isStuck = await store.OutboxMessages.AnyAsync(
            message => message.State == MailState.Dead || (message.State == MailState.Waiting && message.CreatedAt < old), cancellationToken);
        return isStuck ? HealthCheckResult.Degraded("Mail was given up or waits too long.") : HealthCheckResult.Healthy();
    }
}
