using MeetingPortal.Data.Providers;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace MeetingPortal.Data.Migrations.PostgreSql;

/// <summary>Gives the migration tools the context of this database; the services matter, for Identity reads its schema version from them.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<PortalDbContext>
{
    public PortalDbContext CreateDbContext(string[] args)
    {
        var options = new DatabaseOptions { Provider = DatabaseProvider.PostgreSql, ConnectionString = "Host=localhost;Database=design-time" };
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddMetrics();
        services.AddPortalStore(options, Path.GetTempPath());
        return services.BuildServiceProvider().GetRequiredService<PortalDbContext>();
    }
}
