using System.Globalization;
using MeetingPortal.Domain.Meetings;

namespace MeetingPortal.Registration.Correspondence;

/// <summary>How missions and officers name a submission in letters: "11MSP-0042/2" is the second submission of that delegation.</summary>
public static class SubmissionReference
{
    public static string Of(Meeting meeting, int serial, int number) => string.Create(CultureInfo.InvariantCulture, $"{meeting.ShortCode}-{serial:0000}/{number}");
}
