using System.Reflection.Metadata;

namespace MeetingPortal.Web.Tests.Guards;

/// <summary>Files and methods stay small enough to be read in one go; generated migrations are exempt.</summary>
public sealed class SizeBudgetTests
{
    private const int LongestSource = 300;
    private const int LongestPage = 150;
    private const int LongestTest = 400;
    private const int LongestMethod = 40;

    private static readonly string[] Assemblies =
        ["MeetingPortal.Domain", "MeetingPortal.Data", "MeetingPortal.Publishing", "MeetingPortal.Registration", "MeetingPortal.Web"];

    [Fact]
    public void Sources_StayWithinTheirBudget() => Assert.Empty(LongerThan(LongestSource, RepositoryFiles.Below("src", ".cs")));

    [Fact]
    public void PagesAndPageModels_StayWithinTheirBudget()
    {
        var pages = RepositoryFiles.Below("src", ".cshtml")
            .Concat(RepositoryFiles.Below("src", ".cs").Where(path => path.EndsWith(".cshtml.cs", StringComparison.Ordinal) || path.EndsWith("PageModel.cs", StringComparison.Ordinal)));

        Assert.Empty(LongerThan(LongestPage, pages));
    }

    [Fact]
    public void Tests_StayWithinTheirBudget() => Assert.Empty(LongerThan(LongestTest, RepositoryFiles.Below("tests", ".cs")));

    [Fact]
    public void Methods_StayWithinTheirBudget()
    {
        var methods = Assemblies.SelectMany(MethodsOf).ToList();

        Assert.NotEmpty(methods);
        Assert.Empty(methods.Where(method => method.Lines > LongestMethod).Select(method => $"{method.Where}: {method.Lines} lines"));
    }

    private static IEnumerable<string> LongerThan(int most, IEnumerable<string> paths) =>
        from path in paths
        let lines = File.ReadLines(path).Count()
        where lines > most
        select $"{RepositoryFiles.Relative(path)}: {lines} lines";

    /// <summary>
    /// The bodies of methods as the debug symbols know them: from the first line with code to the last. Constructors are left out, for
    /// field initialisers all over the file count as theirs.
    /// </summary>
    private static List<(string Where, int Lines)> MethodsOf(string assembly)
    {
        using var symbols = File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly + ".pdb"));
        using var provider = MetadataReaderProvider.FromPortablePdbStream(symbols);
        using var image = new System.Reflection.PortableExecutable.PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly + ".dll")));
        var names = image.GetMetadataReader();
        var reader = provider.GetMetadataReader();
        var methods = new List<(string, int)>();
        foreach (var handle in reader.MethodDebugInformation)
        {
            var information = reader.GetMethodDebugInformation(handle);
            var name = names.GetString(names.GetMethodDefinition(handle.ToDefinitionHandle()).Name);
            if (information.Document.IsNil || name.StartsWith('.'))
            {
                continue;
            }

            var path = reader.GetString(reader.GetDocument(information.Document).Name);
            var points = information.GetSequencePoints().Where(point => !point.IsHidden).ToList();
            if (points.Count > 0 && path.EndsWith(".cs", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
            {
                var first = points.Min(point => point.StartLine);
                methods.Add(($"{Path.GetFileName(path)}:{first} {name}", points.Max(point => point.EndLine) - first + 1));
            }
        }

        return methods;
    }
}
