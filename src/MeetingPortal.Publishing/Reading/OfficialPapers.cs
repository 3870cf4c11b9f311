using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;

namespace MeetingPortal.Publishing.Reading;

/// <summary>Finds the official text of what the portal shows an outline of.</summary>
public static class OfficialPapers
{
    /// <summary>The meeting's own agenda or programme of work among its documents, in the revision that stands; null as long as the portal knows of none.</summary>
    /// <param name="documents">Those of the meeting and those that it lists: what is listed is the paper of another meeting.</param>
    public static PublicDocument? OfficialOf(this IReadOnlyList<PublicDocument> documents, MeetingCode meeting, ContentKind kind)
    {
        ArgumentNullException.ThrowIfNull(documents);
        DocumentKind? wanted = kind switch
        {
            ContentKind.Agenda => DocumentKind.ProvisionalAgenda,
            ContentKind.Programme => DocumentKind.AnnotatedProgrammeOfWork,
            _ => null,
        };
        var paper = documents.FirstOrDefault(document => document.Meeting == meeting && document.Kind == wanted);
        return paper?.SupersededBy is { } newer ? documents.First(document => document.Symbols.Contains(newer)) : paper;
    }
}
