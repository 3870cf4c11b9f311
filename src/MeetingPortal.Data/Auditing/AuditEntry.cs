using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Identifiers;

namespace MeetingPortal.Data.Auditing;

/// <summary>What happened to one entity in one operation, written in the transaction that did it.</summary>
public sealed class AuditEntry : IDerivedData
{
    public const int NameMaxLength = 100;

    [Audited]
    public required Guid Id { get; init; }

    [Audited]
    public required DateTimeOffset At { get; init; }

    /// <summary>Name of the actor: <c>portal:…</c> or <c>user:…</c>.</summary>
    [Audited]
    public required string Actor { get; init; }

    /// <summary>Name of the command.</summary>
    [Audited]
    public required string Operation { get; init; }

    [Audited]
    public MeetingId? MeetingId { get; init; }

    [Audited]
    public MissionId? MissionId { get; init; }

    /// <summary>Name of the entity's type.</summary>
    [Audited]
    public required string SubjectType { get; init; }

    [Audited]
    public required string SubjectId { get; init; }

    /// <summary>Joins the rows of one operation and its log lines.</summary>
    [Audited]
    public required string CorrelationId { get; init; }

    /// <summary>Added, Modified or Deleted.</summary>
    [Audited]
    public required string Action { get; init; }

    [Personal]
    public required IReadOnlyList<FieldChange> Changes { get; init; }
}
