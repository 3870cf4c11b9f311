using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Identifiers;

namespace MeetingPortal.Web.Pages.Secretariat.DelegationHistory;

/// <summary>One operation on a delegation: who did what, when, to whom.</summary>
/// <param name="By">Display name; null for the portal itself and for an account that exists no more.</param>
/// <param name="IsOnBehalf">True when somebody did it who never had a right for a mission of the State or organization.</param>
/// <param name="Operation">Name of the command.</param>
public sealed record HistoryEntry(DateTimeOffset At, string? By, bool IsOnBehalf, string Operation, IReadOnlyList<HistorySubject> Subjects)
{
    public int Fields => Subjects.Sum(subject => subject.Changes.Count);
}

/// <summary>A person, the delegation or a submission that the operation touched, with the fields that mean something to readers.</summary>
/// <param name="Name">The person's name as known at that moment; null for everything else and for who is erased.</param>
public sealed record HistorySubject(string? Name, IReadOnlyList<FieldChange> Changes, bool IsPerson);

/// <summary>Somebody whose data may be erased: who is in the delegation no more, or whose meeting is over.</summary>
/// <param name="Name">As known last.</param>
public sealed record GonePerson(PersonId Person, string Name);

/// <summary>A page of the history.</summary>
/// <param name="Gone">People on this page whose data may be erased.</param>
public sealed record HistoryPage(IReadOnlyList<HistoryEntry> Entries, bool HasOlder, IReadOnlyList<GonePerson> Gone)
{
    public static readonly HistoryPage Empty = new([], HasOlder: false, []);
}
