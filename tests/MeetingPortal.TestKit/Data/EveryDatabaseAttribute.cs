using System.Reflection;
using MeetingPortal.Data.Providers;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace MeetingPortal.TestKit.Data;

/// <summary>
/// Runs a theory once on each database: SQLite always, PostgreSQL where <see cref="TestStore.PostgreSqlVariable"/> names a server. Without
/// one the PostgreSQL row is skipped with the reason; under CI it runs and so fails.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EveryDatabaseAttribute : DataAttribute
{
    /// <summary>True for what cannot happen on SQLite, which has one writer at a time.</summary>
    public bool OnlyPostgreSql { get; set; }

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new(OnlyPostgreSql ? [PostgreSqlRow()] : [new TheoryDataRow(DatabaseProvider.Sqlite), PostgreSqlRow()]);

    public override bool SupportsDiscoveryEnumeration() => true;

    private static TheoryDataRow PostgreSqlRow()
    {
        var row = new TheoryDataRow(DatabaseProvider.PostgreSql);
        return TestStore.HasPostgreSql || IsContinuousIntegration
            ? row
            : row.WithSkip($"{TestStore.PostgreSqlVariable} names no PostgreSQL server; tests/run starts one.");
    }

    private static bool IsContinuousIntegration => string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);
}
