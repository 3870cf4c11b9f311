using MeetingPortal.Domain.Meetings;

namespace MeetingPortal.Data.Writing;

/// <summary>Told after a transaction is committed; must not throw, for what is committed stays committed.</summary>
public interface IAfterCommit
{
    /// <param name="meetings">The meetings whose public content changed, with their new public versions.</param>
    Task CommittedAsync(IReadOnlyList<Meeting> meetings);
}
