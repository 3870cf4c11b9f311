using MeetingPortal.Publishing.Reading;

namespace MeetingPortal.Web.Pages.Shared;

/// <summary>The withdrawn release that was asked for, kept with the request for the page that says so.</summary>
public sealed record GoneRelease(PublicMeeting Meeting, PublicWithdrawal Withdrawal);
