using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Missions;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Domain.Delegations;

public enum DelegationState
{
    /// <summary>The mission prepares it; nothing was handed in, or what was is taken back.</summary>
    Draft,

    /// <summary>A submission waits for an officer.</summary>
    Submitted,

    /// <summary>An officer has begun.</summary>
    UnderReview,

    ClarificationRequested,

    /// <summary>Everything handed in is acknowledged.</summary>
    Acknowledged,
}

/// <summary>
/// All persons whom a State or an organization appoints for one meeting. The mission works on its members at any time; what it hands in
/// is frozen as a submission; what is acknowledged stays as it is until a later submission is acknowledged.
/// </summary>
public sealed class Delegation : IBelongToMeeting
{
    public const int MostPeople = 500;

    private readonly List<DelegationMember> _members = [];

    [Audited]
    public required DelegationId Id { get; init; }

    [Audited]
    public required MeetingId MeetingId { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of the State; null for an organization's.</summary>
    [Audited]
    public string? StateCode { get; init; }

    [Audited]
    public Guid? OrganizationId { get; init; }

    /// <summary>From 1 within the meeting, in the order of first entries; part of every reference.</summary>
    [Audited]
    public required int Serial { get; init; }

    [Audited]
    public required DateTimeOffset CreatedAt { get; init; }

    [Audited]
    public DelegationState State { get; private set; }

    /// <summary>What the delegation was when the open submission was handed in: a recall leads back to it.</summary>
    [Audited]
    public DelegationState StateBeforeSubmission { get; private set; }

    /// <summary>Number of the last submission; 0 before the first.</summary>
    [Audited]
    public int LastNumber { get; private set; }

    /// <summary>Number of the submission that was acknowledged last; null before the first.</summary>
    [Audited]
    public int? AcknowledgedNumber { get; private set; }

    [Audited]
    public StoredFileId? NoteVerbaleId { get; private set; }

    /// <summary>Raised by every change of the delegation or of one of its members.</summary>
    [Audited]
    public int Version { get; private set; } = 1;

    public IReadOnlyList<DelegationMember> Members => _members;

    public Party Party => new(StateCode, OrganizationId);

    public bool HasOpenSubmission => State is DelegationState.Submitted or DelegationState.UnderReview;

    /// <summary>The delegation as the mission has it now, in the order of every list.</summary>
    public IReadOnlyList<DelegationPlace> Places() => DelegationPlace.InOrder(_members.Select(member => member.Place));

    /// <summary>Adds a person at the end of the role.</summary>
    /// <param name="isSomebodyElse">True when the mission has said that a person of the same name is another one.</param>
    public Outcome<DelegationMember> Add(DelegateDetails details, bool isSomebodyElse, DateTimeOffset now)
    {
        if (_members.Count >= MostPeople)
        {
            return new Refusal(DelegationRefusals.TooManyPeople);
        }

        if (!isSomebodyElse && HasNamesake(details, except: null))
        {
            return new Refusal(DelegationRefusals.SamePersonTwice);
        }

        var member = new DelegationMember
        {
            Id = NewId.At<SeatId>(now),
            DelegationId = Id,
            MeetingId = MeetingId,
            PersonId = NewId.At<PersonId>(now),
            Position = NextPosition(),
            Details = details,
        };
        _members.Add(member);
        Version++;
        return member;
    }

    /// <param name="seenVersion">Version of the member that the form showed.</param>
    public Outcome<DelegationMember> Edit(SeatId seat, DelegateDetails details, int seenVersion, bool isSomebodyElse)
    {
        if (Find(seat, seenVersion) is not { } member)
        {
            return Missing(seat);
        }

        if (!isSomebodyElse && !HasSameName(member.Details, details) && HasNamesake(details, except: seat))
        {
            return new Refusal(DelegationRefusals.SamePersonTwice);
        }

        // A new role is joined at its end: the mission's order among those who hold it stays as it was.
        member.Position = member.Details.Role == details.Role ? member.Position : NextPosition();
        return Change(member, details);
    }

    /// <summary>Another person takes the place: same seat, same position.</summary>
    public Outcome<DelegationMember> Replace(SeatId seat, DelegateDetails details, int seenVersion, bool isSomebodyElse, DateTimeOffset now)
    {
        if (Find(seat, seenVersion) is not { } member)
        {
            return Missing(seat);
        }

        if (!isSomebodyElse && HasNamesake(details, except: null))
        {
            return new Refusal(DelegationRefusals.SamePersonTwice);
        }

        member.PersonId = NewId.At<PersonId>(now);
        return Change(member, details);
    }

    public Outcome<DelegationMember> Remove(SeatId seat, int seenVersion)
    {
        if (Find(seat, seenVersion) is not { } member)
        {
            return Missing(seat);
        }

        _members.Remove(member);
        Version++;
        return member;
    }

    /// <summary>Moves a person one place up or down among those of the same role; at the end of them nothing happens.</summary>
    public Outcome<DelegationMember> Move(SeatId seat, bool up)
    {
        if (_members.FirstOrDefault(member => member.Id == seat) is not { } moved)
        {
            return new Refusal(DelegationRefusals.PersonGone);
        }

        var peers = _members.Where(member => member.Details.Role == moved.Details.Role).OrderBy(member => member.Position).ThenBy(member => member.Id.Value).ToList();
        var target = peers.IndexOf(moved) + (up ? -1 : 1);
        if (target >= 0 && target < peers.Count)
        {
            (moved.Position, peers[target].Position) = (peers[target].Position, moved.Position);
            Version++;
        }

        return moved;
    }

    /// <summary>Puts another note verbale in the place of the one there is; null takes it away.</summary>
    public void AttachNoteVerbale(StoredFileId? file)
    {
        NoteVerbaleId = file;
        Version++;
    }

    /// <summary>Freezes what differs from what was acknowledged as the next submission.</summary>
    /// <param name="seenVersion">Version of the delegation whose answers were checked.</param>
    /// <param name="days">The days of the meeting.</param>
    public Outcome<Submission> Submit(DelegationStanding standing, SubmissionTerms terms, int seenVersion, IEnumerable<DateOnly> days, DateTimeOffset now)
    {
        if (HasOpenSubmission)
        {
            return new Refusal(DelegationRefusals.SubmissionWaits);
        }

        if (Version != seenVersion)
        {
            return new Refusal(DelegationRefusals.DelegationChangedMeanwhile);
        }

        var places = standing.Places;
        var changes = DelegationDifference.Between(standing.Acknowledged, places);
        var hasNewNote = NoteVerbaleId is not null && NoteVerbaleId != standing.AcknowledgedNote;

        // A question may be answered by going back to what was acknowledged: without a submission it would stay open for ever.
        if (changes.Count == 0 && !hasNewNote && State != DelegationState.ClarificationRequested)
        {
            return new Refusal(DelegationRefusals.NothingToSubmit);
        }

        // A State that no longer takes part hands in an empty delegation, which needs no head.
        if (places.Count > 0 && HeadDays.Faults([.. places.Select(place => place.Details)], days).Count > 0)
        {
            return new Refusal(DelegationRefusals.HeadMissingOrDouble);
        }

        (StateBeforeSubmission, State) = (State, DelegationState.Submitted);
        LastNumber++;
        Version++;
        return Frozen(places, changes, terms, now);
    }

    /// <summary>Follows what became of the open submission.</summary>
    public void Follow(Submission submission)
    {
        State = submission.State switch
        {
            SubmissionState.Waiting => DelegationState.Submitted,
            SubmissionState.UnderReview => DelegationState.UnderReview,
            SubmissionState.Acknowledged => DelegationState.Acknowledged,
            SubmissionState.ClarificationRequested => DelegationState.ClarificationRequested,
            _ => StateBeforeSubmission,
        };
        AcknowledgedNumber = submission.State == SubmissionState.Acknowledged ? submission.Number : AcknowledgedNumber;
        Version++;
    }

    /// <summary>Somebody who was in it is erased from its history.</summary>
    public void PersonErased() => Version++;

    private Submission Frozen(IReadOnlyList<DelegationPlace> places, IReadOnlyList<DelegationChange> changes, SubmissionTerms terms, DateTimeOffset now)
    {
        var id = NewId.At<SubmissionId>(now);
        return new Submission
        {
            Id = id,
            DelegationId = Id,
            MeetingId = MeetingId,
            Number = LastNumber,
            SubmittedAt = now,
            SubmittedBy = terms.By,
            IsOnBehalf = terms.IsOnBehalf,
            NoteReceivedOn = terms.NoteReceivedOn,
            ReceivedAfter = terms.ReceivedAfter,
            NoteVerbaleId = NoteVerbaleId,
            Message = terms.Message,
            Order = [.. places.Select(place => place.Seat)],
            Items = [.. changes.Select((change, index) => SubmissionItem.Of(id, index + 1, change))],
        };
    }

    private DelegationMember Change(DelegationMember member, DelegateDetails details)
    {
        member.Details = details;
        member.Version++;
        Version++;
        return member;
    }

    private DelegationMember? Find(SeatId seat, int seenVersion) => _members.FirstOrDefault(member => member.Id == seat && member.Version == seenVersion);

    private Refusal Missing(SeatId seat) =>
        new(_members.Any(member => member.Id == seat) ? DelegationRefusals.PersonChangedMeanwhile : DelegationRefusals.PersonGone);

    private int NextPosition() => _members.Select(member => member.Position).DefaultIfEmpty(0).Max() + 1;

    private bool HasNamesake(DelegateDetails details, SeatId? except) =>
        _members.Any(member => member.Id != except && HasSameName(member.Details, details));

    private static bool HasSameName(DelegateDetails one, DelegateDetails other) =>
        string.Equals(one.FamilyName, other.FamilyName, StringComparison.OrdinalIgnoreCase)
        && string.Equals(one.GivenNames, other.GivenNames, StringComparison.OrdinalIgnoreCase);
}

/// <summary>How a delegation stands when it is handed in; before the first acknowledgement nothing is acknowledged.</summary>
/// <param name="Places">As the mission has it now, in the order of every list.</param>
/// <param name="Acknowledged">As it was acknowledged last.</param>
/// <param name="AcknowledgedNote">The note verbale of the submission that was acknowledged last.</param>
public sealed record DelegationStanding(IReadOnlyList<DelegationPlace> Places, IReadOnlyCollection<DelegationPlace> Acknowledged, StoredFileId? AcknowledgedNote);
