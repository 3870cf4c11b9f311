namespace MeetingPortal.Web.Tests.Guards;

/// <summary>The files of this repository that guards read as text.</summary>
internal static class RepositoryFiles
{
    public static readonly string Root = FindRoot();

    /// <summary>Files below a folder of the repository with one of the endings; what a build or a tool generates is left out.</summary>
    public static IReadOnlyList<string> Below(string folder, params string[] endings) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Where(path => endings.Contains(Path.GetExtension(path), StringComparer.Ordinal))
            .Where(path => !Relative(path).Split('/').Any(segment => segment is "bin" or "obj"))
            .Where(path => !Relative(path).Contains(".Migrations.", StringComparison.Ordinal) || !Relative(path).Contains("/Migrations/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>"file:line: text" of every line of the files that <paramref name="isWrong"/> finds fault with.</summary>
    public static IReadOnlyList<string> Lines(IEnumerable<string> paths, Func<string, string, bool> isWrong) =>
    [
        .. from path in paths
           from line in File.ReadLines(path).Index()
           where isWrong(Relative(path), line.Item)
           select $"{Relative(path)}:{line.Index + 1}: {line.Item.Trim()}",
    ];

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "MeetingPortal.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
