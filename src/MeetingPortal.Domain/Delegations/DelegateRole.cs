namespace MeetingPortal.Domain.Delegations;

/// <summary>
/// What a person is in a delegation, in the order in which every list of a delegation shows its people (rules of procedure name
/// representatives, alternates and advisers).
/// </summary>
public enum DelegateRole
{
    /// <summary>Leads the delegation; exactly one person on each day of the meeting.</summary>
    HeadOfDelegation = 10,

    DeputyHead = 20,

    Representative = 30,

    Alternate = 40,

    Adviser = 50,

    Member = 60,
}
