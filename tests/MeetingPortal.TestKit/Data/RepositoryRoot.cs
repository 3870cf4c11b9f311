namespace MeetingPortal.TestKit.Data;

/// <summary>The source tree in which the tests were built: golden files, seeds and the projects themselves lie there.</summary>
public static class RepositoryRoot
{
    public static string Folder { get; } = Find();

    /// <summary>The absolute path of something in the source tree.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Folder, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "MeetingPortal.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No MeetingPortal.sln above {AppContext.BaseDirectory}.");
    }
}
