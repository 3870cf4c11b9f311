using MeetingPortal.Data;
using MeetingPortal.Data.Auditing;
using MeetingPortal.Data.Providers;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace MeetingPortal.Web.Tests.Guards;

/// <summary>What the audit keeps of a field is decided when the field is made, never by forgetting.</summary>
public sealed class AuditMarkTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Model_EveryStoredProperty_CarriesAMark(DatabaseProvider provider)
    {
        // Only the model is asked for: nothing connects.
        var services = new ServiceCollection();
        services.AddPortalStore(new DatabaseOptions { Provider = provider, ConnectionString = provider == DatabaseProvider.Sqlite ? string.Empty : "Host=localhost" }, "nowhere");
        await using var built = services.BuildServiceProvider();
        await using var scope = built.CreateAsyncScope();
        var model = scope.ServiceProvider.GetRequiredService<PortalDbContext>().Model;

        var properties = model.GetEntityTypes().SelectMany(PropertiesOf).ToList();

        Assert.Contains(properties, property => property.DeclaringType.ClrType == typeof(Domain.Publications.Release));
        Assert.Contains(properties, property => property.DeclaringType.ClrType.Name.StartsWith("IdentityUserPasskey", StringComparison.Ordinal));
        Assert.Empty(properties.Where(property => AuditMarks.Of(property) is null).Select(property => $"{property.DeclaringType.DisplayName()}.{property.Name}"));
    }

    private static IEnumerable<IReadOnlyProperty> PropertiesOf(IReadOnlyTypeBase type) =>
        type.GetProperties().Concat(type.GetComplexProperties().SelectMany(complex => PropertiesOf(complex.ComplexType)));
}
