namespace MeetingPortal.Web.Startup;

/// <summary>
/// Where things lie. In a source tree the data folder is <c>data/</c> at its root; a published portal keeps it in the current folder
/// and finds its own files beside its program, wherever it is started from.
/// </summary>
internal sealed record PortalFolders(string ContentRoot, string Seeds, string Data)
{
    private const string SolutionFile = "MeetingPortal.sln";

    public static PortalFolders Find()
    {
        var program = AppContext.BaseDirectory;
        if (Directory.Exists(Path.Combine(program, "seeds")))
        {
            return new PortalFolders(program, Path.Combine(program, "seeds"), Path.Combine(Directory.GetCurrentDirectory(), "data"));
        }

        for (var folder = new DirectoryInfo(program); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, SolutionFile)))
            {
                var root = folder.FullName;
                return new PortalFolders(Path.Combine(root, "src", "MeetingPortal.Web"), Path.Combine(root, "seeds"), Path.Combine(root, "data"));
            }
        }

        throw new InvalidOperationException($"Neither a folder 'seeds' beside {program} nor a {SolutionFile} above it was found.");
    }
}
