using System.Globalization;

namespace MeetingPortal.Registration.Correspondence;

/// <summary>How missions and officers name a submission in letters: "11MSP-0042/2" is the second submission of that delegation.</summary>
public static class SubmissionReference
{
    /// <param name="meeting">The meeting's short code.</param>
    public static string Of(string meeting, int serial, int number) => string.Create(CultureInfo.InvariantCulture, $"{meeting}-{serial:0000}/{number}");
}
