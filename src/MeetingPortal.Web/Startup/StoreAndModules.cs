using MeetingPortal.Data.Providers;
using MeetingPortal.Data.Sweeping;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Publishing;
using MeetingPortal.Registration;
using MeetingPortal.Web.Uploads;

namespace MeetingPortal.Web.Startup;

internal static class StoreAndModules
{
    public static void AddPortalStoreAndModules(this WebApplicationBuilder builder)
    {
        var database = builder.Configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
        var portal = builder.Configuration.GetSection(PortalOptions.Section).Get<PortalOptions>() ?? new PortalOptions();
        var folders = PortalBuilder.WithSettings(PortalFolders.Find(), portal);

        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<MeetingClock>();
        builder.Services.AddOptions<RetentionOptions>().BindConfiguration(RetentionOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<UploadOptions>().BindConfiguration(UploadOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddPortalStore(database, folders.Data);
        builder.Services.AddPublishing();
        builder.Services.AddRegistration();
    }
}
