using System.Reflection;
using System.Xml.Linq;

namespace MeetingPortal.Web.Tests.Guards;

/// <summary>The arrows of the house: docs/architecture.md, "The rooms".</summary>
public sealed class AssemblyReferenceTests
{
    private const string Prefix = "MeetingPortal.";

    private static readonly Dictionary<string, string[]> Arrows = new(StringComparer.Ordinal)
    {
        ["Domain"] = [],
        ["Data"] = ["Domain"],
        ["Data.Migrations.Sqlite"] = ["Data"],
        ["Data.Migrations.PostgreSql"] = ["Data"],
        ["Publishing"] = ["Data", "Domain"],
        ["Registration"] = ["Data", "Domain"],
        ["Web"] = ["Registration", "Publishing", "Data", "Domain", "Data.Migrations.Sqlite", "Data.Migrations.PostgreSql"],
    };

    public static TheoryData<string> Projects => [.. Arrows.Keys];

    [Fact]
    public void Projects_UnderSrc_AreTheSevenOfThePicture()
    {
        var projects = RepositoryFiles.Below("src", ".csproj").Select(path => Path.GetFileNameWithoutExtension(path)[Prefix.Length..]);

        Assert.Equal(Arrows.Keys.Order(StringComparer.Ordinal), projects.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Assembly_ReferencesOnlyWhatThePictureAllows(string project)
    {
        var own = ReferencesOf(project)
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..]);

        Assert.Empty(own.Except(Arrows[project], StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void ProjectFile_ReferencesOnlyWhatThePictureAllows(string project)
    {
        // The compiler drops references that no line uses yet; the project file still shows the arrow.
        var file = XDocument.Load(Path.Combine(RepositoryFiles.Root, "src", Prefix + project, Prefix + project + ".csproj"));
        var own = file.Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value)[Prefix.Length..]);

        Assert.Empty(own.Except(Arrows[project], StringComparer.Ordinal));
    }

    [Fact]
    public void Domain_References_AreOfTheBaseClassLibraryAlone()
    {
        var foreign = ReferencesOf("Domain").Where(name => !name.StartsWith("System.", StringComparison.Ordinal));

        Assert.Empty(foreign);
    }

    private static IEnumerable<string> ReferencesOf(string project) =>
        Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, Prefix + project + ".dll")).GetReferencedAssemblies().Select(name => name.Name!);
}
