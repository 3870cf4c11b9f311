using MeetingPortal.Domain.Documents;
using MeetingPortal.Publishing.Reading;

namespace MeetingPortal.Web.Pages.Shared;

/// <summary>What stands under the link to the agenda or the programme: its release, or where the official document is read.</summary>
public sealed record PaperLine(PublicMeeting Meeting, PublicRelease? Release, DocumentKind Kind, IReadOnlyList<PublicDocument> Documents)
{
    public PublicDocument? Document => Documents.FirstOrDefault(document => document.Kind == Kind);
}
