using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Identifiers;

namespace MeetingPortal.Web.Pages.Secretariat.DelegationHistory;

/// <summary>One operation on a delegation: who did what, when, to whom.</summary>
/// <param name="By">Display name; null for the portal itself and for an account that exists no more.</param>
/// <param name="IsOnBehalf">True when somebody did it who never had a right for a mission of the State or organization.</param>
/// <param name="Operation">Name of the command, or <see cref="Preparing"/>.</param>
public sealed record HistoryEntry(DateTimeOffset At, string? By, bool IsOnBehalf, string Operation, IReadOnlyList<HistorySubject> Subjects)
{
    /// <summary>In the place of commands whose effects the mission has not handed in: officers see that it works, and on nobody.</summary>
    public const string Preparing = "Preparing";

    public int Fields => Subjects.Sum(subject => subject.Changes.Count);
}

/// <summary>A person, the delegation or a submission that the operation touched, with the fields that mean something to readers.</summary>
/// <param name="Name">The person's name as known at that moment; null for everything else and for who is erased.</param>
public sealed record HistorySubject(string? Name, IReadOnlyList<FieldChange> Changes, bool IsPerson);

/// <summary>Somebody whose data may be erased: who is in the delegation no more, or whose meeting is over.</summary>
/// <param name="Name">As known last.</param>
public sealed record GonePerson(PersonId Person, string Name);

/// <summary>A page of the history.</summary>
/// <param name="Gone">People who were handed in or entered by an officer, are in the delegation no more and may be erased.</param>
public sealed record HistoryPage(IReadOnlyList<HistoryEntry> Entries, bool HasOlder, IReadOnlyList<GonePerson> Gone)
{
    public static readonly HistoryPage Empty = new([], HasOlder: false, []);
}
