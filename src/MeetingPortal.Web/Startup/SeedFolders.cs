namespace MeetingPortal.Web.Startup;

/// <summary>The folders of seeds that a start loads: reference data first, each meeting before its outline.</summary>
internal static class SeedFolders
{
    private const string OutlineSuffix = "-outline";

    public static bool IsOutline(string folder) => folder.EndsWith(OutlineSuffix, StringComparison.Ordinal);

    public static IEnumerable<string> InOrder(string seeds) => Directory.Exists(seeds)
        ? Directory.GetDirectories(seeds)
            .OrderBy(folder => string.Equals(Path.GetFileName(folder), "reference", StringComparison.Ordinal) ? 0 : IsOutline(folder) ? 2 : 1)
            .ThenBy(folder => folder, StringComparer.Ordinal)
        : [];
}
