namespace MeetingPortal.Domain.Audit;

/// <summary>Stored data that is computed from other stored data and can be made again; its changes are not audited.</summary>
public interface IDerivedData;
