using MeetingPortal.Domain.Audit;

namespace MeetingPortal.Data.Writing;

/// <summary>Lets one worker of all processes do one kind of work at a time; taken by a conditional update, never by a lock that outlives its holder.</summary>
public sealed class Lease : IDerivedData
{
    public const int NameMaxLength = 64;

    [Audited]
    public required string Name { get; init; }

    /// <summary>Until then somebody does the work; past means that anybody may.</summary>
    [Audited]
    public required DateTimeOffset HeldUntil { get; set; }
}
