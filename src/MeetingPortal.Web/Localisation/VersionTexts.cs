using MeetingPortal.Domain.Documents;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Localisation;

/// <summary>How readers are told where a language version stands.</summary>
public static class VersionTexts
{
    public static string Of(VersionState state) => state switch
    {
        VersionState.IssuedElsewhere => Strings.Version_IssuedElsewhere,
        VersionState.NotYetIssued => Strings.Version_NotYetIssued,
        _ => Strings.Version_Unknown,
    };
}
