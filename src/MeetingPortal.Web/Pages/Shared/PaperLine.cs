using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Reading;

namespace MeetingPortal.Web.Pages.Shared;

/// <summary>What stands under the link to the agenda or the programme: its release, or where the official document is read.</summary>
public sealed record PaperLine(PublicMeeting Meeting, PublicRelease? Release, ContentKind Kind, IReadOnlyList<PublicDocument> Documents)
{
    public PublicDocument? Document => Documents.OfficialOf(Meeting.Code, Kind);
}
