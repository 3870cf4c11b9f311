using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.People;

namespace MeetingPortal.Domain.Delegations;

public enum SubmissionState
{
    /// <summary>Received; the mission may recall it.</summary>
    Waiting,

    /// <summary>An officer has begun.</summary>
    UnderReview,

    Acknowledged,

    ClarificationRequested,

    /// <summary>Taken back by the mission before an officer began.</summary>
    Recalled,
}

/// <summary>
/// What a mission handed in at one moment: numbered, and never changed but by what becomes of it. It holds only what differs from the
/// delegation as it was acknowledged before.
/// </summary>
public sealed class Submission : IBelongToMeeting
{
    public const int ReasonMaxLength = 4000;
    public const int MessageMaxLength = 1000;

    private List<SubmissionItem> _items = [];

    private string? _message;

    [Audited]
    public required SubmissionId Id { get; init; }

    [Audited]
    public required DelegationId DelegationId { get; init; }

    [Audited]
    public required MeetingId MeetingId { get; init; }

    /// <summary>From 1 within the delegation, without gaps.</summary>
    [Audited]
    public required int Number { get; init; }

    [Audited]
    public SubmissionState State { get; private set; }

    [Audited]
    public required DateTimeOffset SubmittedAt { get; init; }

    [Audited]
    public required UserId SubmittedBy { get; init; }

    /// <summary>True when an officer entered it for the mission.</summary>
    [Audited]
    public required bool IsOnBehalf { get; init; }

    /// <summary>The day at the venue on which the note verbale arrived that an officer entered; null for what a mission handed in itself.</summary>
    [Audited]
    public DateOnly? NoteReceivedOn { get; init; }

    /// <summary>The last day that counted as in time, when it was received after it; null when in time or when no deadline is set.</summary>
    [Audited]
    public DateOnly? ReceivedAfter { get; init; }

    /// <summary>The note verbale that came with it, or was there already.</summary>
    [Audited]
    public StoredFileId? NoteVerbaleId { get; init; }

    /// <summary>What the mission wrote to the secretariat beside it.</summary>
    [Personal]
    public string? Message
    {
        get => _message;
        init => _message = value;
    }

    /// <summary>The places of the whole delegation in the order that was handed in.</summary>
    [Audited]
    public required IReadOnlyList<SeatId> Order { get; init; }

    [Audited]
    public DateTimeOffset? ReviewBeganAt { get; private set; }

    [Audited]
    public UserId? ReviewBegunBy { get; private set; }

    [Audited]
    public DateTimeOffset? EndedAt { get; private set; }

    [Audited]
    public UserId? EndedBy { get; private set; }

    /// <summary>What the officer asks the mission to clarify.</summary>
    [Personal]
    public string? Reason { get; private set; }

    [Audited]
    public int Version { get; private set; } = 1;

    public IReadOnlyList<SubmissionItem> Items
    {
        get => _items;
        init => _items = [.. value];
    }

    public bool IsOpen => State is SubmissionState.Waiting or SubmissionState.UnderReview;

    /// <summary>True when it asks for something about that person.</summary>
    public bool Concerns(PersonId person) => _items.Any(item => item.Concerns(person));

    /// <summary>An officer takes it up: from now on the mission cannot recall it.</summary>
    public Outcome<Submission> Begin(int seenVersion, UserId by, DateTimeOffset now)
    {
        if (State != SubmissionState.Waiting || Version != seenVersion)
        {
            return new Refusal(DelegationRefusals.DecisionOutdated);
        }

        (State, ReviewBeganAt, ReviewBegunBy) = (SubmissionState.UnderReview, now, by);
        Version++;
        return this;
    }

    /// <summary>The mission takes it back, as long as no officer has begun.</summary>
    public Outcome<Submission> Recall(UserId by, DateTimeOffset now) => State switch
    {
        SubmissionState.Waiting => End(SubmissionState.Recalled, null, by, now),
        SubmissionState.UnderReview => new Refusal(DelegationRefusals.ReviewHasBegun),
        _ => new Refusal(DelegationRefusals.NothingWaits),
    };

    /// <summary>Acknowledges all that was handed in.</summary>
    /// <param name="seenVersion">The version that the officer saw, so that nobody decides on what was recalled or decided meanwhile.</param>
    public Outcome<Submission> Acknowledge(int seenVersion, UserId by, DateTimeOffset now) => IsOpen && Version == seenVersion
        ? End(SubmissionState.Acknowledged, null, by, now)
        : new Refusal(DelegationRefusals.DecisionOutdated);

    /// <summary>Sends it back with a question; the mission hands in anew.</summary>
    public Outcome<Submission> AskForClarification(string? reason, int seenVersion, UserId by, DateTimeOffset now)
    {
        if (!IsOpen || Version != seenVersion)
        {
            return new Refusal(DelegationRefusals.DecisionOutdated);
        }

        if (!NameText.TryCleanLines(reason, out var cleaned))
        {
            return new Refusal(NameText.CharacterRefused);
        }

        return cleaned.Length is 0 or > ReasonMaxLength
            ? new Refusal(DelegationRefusals.ClarificationMissing)
            : End(SubmissionState.ClarificationRequested, cleaned, by, now);
    }

    /// <summary>
    /// Takes away what concerns a person who is erased but the role, with the officer's question and the mission's message, which may name that
    /// person; that somebody was there and that something was asked stays known.
    /// </summary>
    public void Erase(PersonId person)
    {
        foreach (var item in _items)
        {
            item.Erase(person);
        }

        (Reason, _message) = (null, null);
    }

    private Submission End(SubmissionState state, string? reason, UserId by, DateTimeOffset now)
    {
        (State, Reason, EndedBy, EndedAt) = (state, reason, by, now);
        Version++;
        return this;
    }
}
