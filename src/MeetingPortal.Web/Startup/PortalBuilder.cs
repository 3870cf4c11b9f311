namespace MeetingPortal.Web.Startup;

internal static class PortalBuilder
{
    public static WebApplicationBuilder Create(string[] args)
    {
        var folders = PortalFolders.Find();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = folders.ContentRoot });
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Host.UseDefaultServiceProvider(provider =>
        {
            provider.ValidateScopes = true;
            provider.ValidateOnBuild = true;
        });

        builder.Services.AddOptions<PortalOptions>().BindConfiguration(PortalOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(provider => WithSettings(folders, provider.GetRequiredService<Microsoft.Extensions.Options.IOptions<PortalOptions>>().Value));
        return builder;
    }

    public static PortalFolders WithSettings(PortalFolders folders, PortalOptions options) => folders with
    {
        Seeds = options.SeedsFolder is { Length: > 0 } seeds ? Path.GetFullPath(seeds) : folders.Seeds,
        Data = options.DataFolder is { Length: > 0 } data ? Path.GetFullPath(data) : folders.Data,
    };
}
