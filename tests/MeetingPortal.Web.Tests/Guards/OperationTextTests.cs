using System.Globalization;
using System.Text.RegularExpressions;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Tests.Guards;

/// <summary>Histories tell what was done in words; what the audit calls it is no word to readers.</summary>
public sealed partial class OperationTextTests
{
    private static readonly IReadOnlySet<string> Operations = Found(Named());

    [Fact]
    public void Operations_AllHaveWords()
    {
        var wordless = Operations.Where(operation => Strings.ResourceManager.GetString($"Operation_{operation}", CultureInfo.InvariantCulture) is null).ToList();

        Assert.Empty(wordless);
    }

    [Fact]
    public void Operations_AreFound()
    {
        // A handler that names its operation in another manner would pass by the test above.
        var handlers = Found(Handlers());

        Assert.NotEmpty(handlers);
        Assert.Empty(handlers.Except(Operations, StringComparer.Ordinal));
    }

    [Fact]
    public void Of_OperationThatIsKnownNoMore_IsItsName() => Assert.Equal("PaintBuilding", OperationTexts.Of("PaintBuilding"));

    private static HashSet<string> Found(Regex name) =>
        RepositoryFiles.Below("src", ".cs")
            .SelectMany(path => name.Matches(File.ReadAllText(path)))
            .Select(match => match.Groups["name"].Value)
            .ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\b(actor|Actor\.\w+),\s*nameof\((?<name>\w+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();

    [GeneratedRegex(@"Task<Outcome<.+>> HandleAsync\((?<name>[A-Z]\w+) command\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Handlers();
}
