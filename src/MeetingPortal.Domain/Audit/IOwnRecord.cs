namespace MeetingPortal.Domain.Audit;

/// <summary>
/// A row that is written once and is itself the record of what happened: the audit does not copy it when it is added, only what is
/// changed or removed afterwards.
/// </summary>
public interface IOwnRecord;
