namespace MeetingPortal.Domain.Audit;

/// <summary>Stored data that is computed from other stored data and can be made again, or that only carries an operation from one step to the next; its changes are not audited.</summary>
public interface IDerivedData;
