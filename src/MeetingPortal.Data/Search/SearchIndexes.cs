using MeetingPortal.Data.Providers;

namespace MeetingPortal.Data.Search;

/// <summary>The index that belongs to a database.</summary>
internal static class SearchIndexes
{
    public static ISearchIndex Of(DatabaseProvider provider) => provider == DatabaseProvider.Sqlite ? new SqliteSearchIndex() : new PostgreSqlSearchIndex();
}
