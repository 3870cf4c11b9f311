using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.People;

namespace MeetingPortal.Domain.Delegations;

/// <summary>What is said of a delegation as it is handed in.</summary>
/// <param name="IsOnBehalf">True when an officer does it for the mission.</param>
/// <param name="NoteReceivedOn">The day on which the officer's note verbale arrived; null means today, and means nothing to a mission's own.</param>
/// <param name="Message">What the mission writes to the secretariat beside it; may be missing.</param>
public sealed record HandingIn(UserId By, bool IsOnBehalf, DateOnly? NoteReceivedOn = null, string? Message = null);

/// <summary>Who hands in, what is said with it and how it stands to the deadline.</summary>
/// <param name="ReceivedAfter">The deadline's day when it had passed; null otherwise.</param>
/// <param name="NoteReceivedOn">The day on which the note verbale arrived that an officer enters; null for a mission's own.</param>
public sealed record SubmissionTerms(UserId By, bool IsOnBehalf, DateOnly? ReceivedAfter, DateOnly? NoteReceivedOn = null, string? Message = null)
{
    /// <summary>
    /// What an officer enters was received on the day on which its note verbale arrived: a mission is not late because the officer was.
    /// What a mission hands in itself was received at that minute.
    /// </summary>
    public static Outcome<SubmissionTerms> Of(HandingIn handing, MeetingFrame meeting, LastMinute? deadline, DateTimeOffset now)
    {
        var today = meeting.DayOf(now);
        var received = handing.IsOnBehalf ? handing.NoteReceivedOn ?? today : (DateOnly?)null;
        if (received > today || received < EarliestNote(meeting, today))
        {
            return new Refusal(DelegationRefusals.NoteDayImplausible);
        }

        if (!NameText.TryCleanLines(handing.Message, out var message))
        {
            return new Refusal(NameText.CharacterRefused);
        }

        if (message.Length > Submission.MessageMaxLength)
        {
            return new Refusal(DelegationRefusals.MessageTooLong);
        }

        var isLate = received is { } day ? day > deadline?.Date : deadline?.EndsAt(meeting.Zone) <= now;
        return new SubmissionTerms(handing.By, handing.IsOnBehalf, isLate ? deadline?.Date : null, received, message.Length == 0 ? null : message);
    }

    /// <summary>No note verbale for a meeting arrives more than a year before it.</summary>
    public static DateOnly EarliestNote(MeetingFrame meeting, DateOnly today) => (today < meeting.StartsOn ? today : meeting.StartsOn).AddYears(-1);
}
