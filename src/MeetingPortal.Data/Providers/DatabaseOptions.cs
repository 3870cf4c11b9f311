namespace MeetingPortal.Data.Providers;

public enum DatabaseProvider
{
    /// <summary>One file in the data folder; the default.</summary>
    Sqlite,

    PostgreSql,
}

/// <summary>Section <c>Database</c> of the configuration.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>Connection string; empty means the file <c>portal.db</c> in the data folder, and is refused for PostgreSQL.</summary>
    public string ConnectionString { get; set; } = string.Empty;
}
