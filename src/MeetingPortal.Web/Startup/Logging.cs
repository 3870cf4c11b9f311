using MeetingPortal.Web.Caching;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace MeetingPortal.Web.Startup;

/// <summary>Logs: readable in Development, JSON elsewhere. A request is logged by the template of its route, never by what stands in it.</summary>
internal static class Logging
{
    public static void AddPortalLogging(this WebApplicationBuilder builder)
    {
        // Not the one static logger: the first of two portals in a process that ended would silence the other.
        builder.Services.AddSerilog(
            (services, logger) =>
            {
                logger
                    .ReadFrom.Configuration(builder.Configuration)
                    .Enrich.FromLogContext();
                if (builder.Environment.IsDevelopment())
                {
                    logger.WriteTo.Console(formatProvider: System.Globalization.CultureInfo.InvariantCulture);
                }
                else
                {
                    logger.WriteTo.Console(new RenderedCompactJsonFormatter());
                }
            },
            preserveStaticLogger: true);
    }

    public static void UseRequestLogging(this IApplicationBuilder app) => app.UseSerilogRequestLogging(options =>
    {
        options.Logger = app.ApplicationServices.GetRequiredService<Serilog.ILogger>();
        options.MessageTemplate = "{RequestMethod} {Route} answered {StatusCode} in {Elapsed:0.0} ms";
        options.IncludeQueryInRequestPath = false;
        options.GetMessageTemplateProperties = (context, _, elapsed, status) =>
        [
            new LogEventProperty("RequestMethod", new ScalarValue(context.Request.Method)),
            new LogEventProperty("Route", new ScalarValue(RouteOf(context))),
            new LogEventProperty("StatusCode", new ScalarValue(status)),
            new LogEventProperty("Elapsed", new ScalarValue(elapsed)),
        ];
        options.GetLevel = Level;
    });

    /// <summary>Answers to readers are counted by the framework's metrics; one log line each would cost more than the answer.</summary>
    private static LogEventLevel Level(HttpContext context, double elapsed, Exception? exception)
    {
        if (exception is not null || context.Response.StatusCode >= 500)
        {
            return LogEventLevel.Error;
        }

        var isRead = context.GetEndpoint()?.Metadata.GetMetadata<PublicEndpoint>() is not null
            || context.GetEndpoint()?.Metadata.GetMetadata<OpenEndpoint>() is not null;
        return isRead && context.Response.StatusCode < 400 ? LogEventLevel.Debug : LogEventLevel.Information;
    }

    private static string RouteOf(HttpContext context) =>
        (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(no route)";
}
