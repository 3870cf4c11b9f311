using MeetingPortal.Domain.Audit;

namespace MeetingPortal.Domain.Meetings;

/// <summary>Notes that a folder of seeds was loaded as it was, so that a start passes it over until it changes.</summary>
public sealed class LoadedSeeds
{
    public const int MarkLength = 64;

    /// <summary>SHA-256 of everything that decides what loading does, in small hexadecimal digits.</summary>
    [Audited]
    public required string Mark { get; init; }

    [Audited]
    public required DateTimeOffset LoadedAt { get; init; }
}
