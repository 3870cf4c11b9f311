using MeetingPortal.Domain.Access;

namespace MeetingPortal.Data.Auditing;

/// <summary>What is being done, by whom and when: without it nothing is saved.</summary>
public sealed record AmbientOperation(string Name, Actor Actor, DateTimeOffset At, string CorrelationId);
