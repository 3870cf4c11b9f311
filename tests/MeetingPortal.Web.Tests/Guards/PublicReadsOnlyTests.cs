using System.Reflection;
using System.Text.RegularExpressions;
using MeetingPortal.Data;
using MeetingPortal.Data.Writing;
using MeetingPortal.Web.Pages.Secretariat;

namespace MeetingPortal.Web.Tests.Guards;

/// <summary>Public pages and feeds read through PublicReads alone, which knows audience, embargo and withdrawal.</summary>
public sealed partial class PublicReadsOnlyTests
{
    private static readonly string[] Namespaces = ["MeetingPortal.Web.Pages.Public", "MeetingPortal.Web.Feeds", "MeetingPortal.Web.Bundles", "MeetingPortal.Web.Api"];

    private static readonly Type[] Forbidden = [typeof(PortalDbContext), typeof(StaffReads), typeof(Writes), typeof(WriteScope), typeof(IServiceProvider)];

    [Fact]
    public void PublicTypes_TakeNothingThatReadsOrWritesBesidePublicReads()
    {
        var types = typeof(Program).Assembly.GetTypes()
            .Where(type => Namespaces.Any(name => string.Equals(type.Namespace, name, StringComparison.Ordinal) || type.Namespace?.StartsWith(name + ".", StringComparison.Ordinal) == true))
            .ToList();

        var found = from type in types
                    from parameter in ParametersOf(type)
                    where IsForbidden(parameter.ParameterType)
                    select $"{type.FullName}: {parameter.ParameterType.Name} {parameter.Name}";

        Assert.True(types.Count > 15, "The public types were not found; were they moved?");
        Assert.Empty(found);
    }

    [Fact]
    public void PublicSources_DoNotFetchServicesBehindTheConstructor()
    {
        var paths = RepositoryFiles.Below("src/MeetingPortal.Web/Pages/Public", ".cs", ".cshtml")
            .Concat(RepositoryFiles.Below("src/MeetingPortal.Web/Feeds", ".cs"))
            .Concat(RepositoryFiles.Below("src/MeetingPortal.Web/Bundles", ".cs"))
            .Concat(RepositoryFiles.Below("src/MeetingPortal.Web/Api", ".cs"));

        Assert.Empty(RepositoryFiles.Lines(paths, (_, line) => BackDoors().IsMatch(line)));
    }

    private static IEnumerable<ParameterInfo> ParametersOf(Type type)
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        return type.GetConstructors(Own).Cast<MethodBase>().Concat(type.GetMethods(Own)).SelectMany(method => method.GetParameters());
    }

    private static bool IsForbidden(Type type) =>
        Forbidden.Contains(type)
        || type.Name.StartsWith("IServiceScope", StringComparison.Ordinal)
        || (type.Name.EndsWith("Handler", StringComparison.Ordinal) && type.Namespace?.StartsWith("MeetingPortal.", StringComparison.Ordinal) == true);

    [GeneratedRegex(@"RequestServices|GetService|GetRequiredService|PortalDbContext|\bStaffReads\b|\bDbSet\b|FromServices", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BackDoors();
}
