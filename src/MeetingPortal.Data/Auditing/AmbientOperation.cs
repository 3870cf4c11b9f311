using MeetingPortal.Domain.Access;

namespace MeetingPortal.Data.Auditing;

/// <summary>What is being done, by whom and when: without it nothing is saved.</summary>
/// <param name="IsErasure">True when a person is erased: of personal values only that they changed is kept, and older audit rows may lose theirs.</param>
public sealed record AmbientOperation(string Name, Actor Actor, DateTimeOffset At, string CorrelationId, bool IsErasure = false);
