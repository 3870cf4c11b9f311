using MeetingPortal.Domain.Documents;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Localisation;

/// <summary>How readers are told where a language version stands.</summary>
public static class VersionTexts
{
    public static string Of(VersionState state) => state switch
    {
        VersionState.IssuedElsewhere => Strings.Version_IssuedElsewhere,
        VersionState.HeldHere => Strings.Version_HeldHere,
        VersionState.Withdrawn => Strings.Version_Withdrawn,
        VersionState.NotYetIssued => Strings.Version_NotYetIssued,
        _ => Strings.Version_Unknown,
    };

    /// <summary>What is wrong with a file for people who cannot see it, one sentence each; that nothing was found is a sentence too.</summary>
    public static IReadOnlyList<string> Accessibility(FileFindings findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return findings == FileFindings.None ? []
            : findings.Faults() is { Count: > 0 } faults ? [.. faults.Select(fault => Texts.OfKey($"FileFault_{fault}"))]
            : [Strings.FileFault_None];
    }

    /// <summary>What is wrong with each of several files, when it is the same for all, so that it need not be said under each; else nothing.</summary>
    public static IReadOnlyList<string> SharedAccessibility(IEnumerable<FileFindings> findings)
    {
        var all = findings.Select(Accessibility).ToList();
        return all.Count > 1 && all.TrueForAll(lines => lines.SequenceEqual(all[0], StringComparer.Ordinal)) ? all[0] : [];
    }
}
