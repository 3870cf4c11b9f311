namespace MeetingPortal.Benchmarks.Portal;

/// <summary>Where this run works: the source tree that it measures and a temporary folder that goes with it.</summary>
internal sealed class Workshop : IDisposable
{
    private const string SolutionFile = "MeetingPortal.sln";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("meeting-portal-bench-");

    private Workshop(string root) => Root = root;

    /// <summary>The root of the source tree.</summary>
    public string Root { get; }

    public static Workshop Open()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, SolutionFile)))
            {
                return new Workshop(folder.FullName);
            }
        }

        throw new InvalidOperationException($"No {SolutionFile} was found above {AppContext.BaseDirectory}.");
    }

    /// <summary>A folder of this run, made empty when it is not there.</summary>
    public string Folder(string name) => _folder.CreateSubdirectory(name).FullName;

    public void Dispose() => _folder.Delete(recursive: true);
}
