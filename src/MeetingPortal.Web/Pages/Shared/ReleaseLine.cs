using MeetingPortal.Publishing.Reading;

namespace MeetingPortal.Web.Pages.Shared;

/// <summary>The line under a page's title that says which release it shows.</summary>
public sealed record ReleaseLine(PublicMeeting Meeting, PublicRelease Release);
