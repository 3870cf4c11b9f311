using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Domain.Reference;

/// <summary>An organization that attends as an observer or is known from earlier meetings.</summary>
public sealed class Organization
{
    public const int SlugMaxLength = 64;
    public const int KindMaxLength = 32;

    /// <summary>Of a name that somebody types.</summary>
    public const int NameMaxLength = 200;

    [Audited]
    public required Guid Id { get; init; }

    [Audited]
    public required string Slug { get; init; }

    [Audited]
    public required LocalizedText Name { get; set; }

    [Audited]
    public required string Kind { get; set; }

    /// <summary>The published page that confirms it.</summary>
    [Audited]
    public required string Source { get; set; }
}
