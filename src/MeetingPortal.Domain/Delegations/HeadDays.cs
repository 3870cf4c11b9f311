namespace MeetingPortal.Domain.Delegations;

/// <summary>A day on which a delegation has no head, or more than one.</summary>
/// <param name="Heads">How many there are: 0, or 2 and more.</param>
public sealed record HeadFault(DateOnly Day, int Heads);

/// <summary>A delegation has exactly one head on each day: a minister on Monday, the ambassador from Tuesday on.</summary>
public static class HeadDays
{
    /// <summary>The days of <paramref name="days"/> without exactly one head; empty when all is well.</summary>
    public static IReadOnlyList<HeadFault> Faults(IReadOnlyCollection<DelegateDetails> people, IEnumerable<DateOnly> days) =>
    [
        .. days.Select(day => new HeadFault(day, people.Count(person => LeadsOn(person, day)))).Where(fault => fault.Heads != 1),
    ];

    public static bool LeadsOn(DelegateDetails person, DateOnly day) =>
        person.IsHead && (person.HeadFrom is null || person.HeadFrom <= day) && (person.HeadUntil is null || day <= person.HeadUntil);
}
