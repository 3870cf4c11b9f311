using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Domain.Missions;

/// <summary>
/// A State's or an organization's office that registers its delegation: a permanent mission, an embassy, a ministry, a secretariat.
/// Several missions may serve one State; they then work on the same delegation.
/// </summary>
public sealed class Mission : IMayBelong
{
    public const int CityMaxLength = 100;

    [Audited]
    public required MissionId Id { get; init; }

    [Audited]
    public required MissionCode Code { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of its State; null for an organization's.</summary>
    [Audited]
    public string? StateCode { get; init; }

    [Audited]
    public Guid? OrganizationId { get; init; }

    /// <summary>Where it sits, as it writes itself: "Geneva", "New York"; tells the missions of one State apart.</summary>
    [Audited]
    public required string City { get; set; }

    /// <summary>The language in which it is written to.</summary>
    [Audited]
    public required Language Language { get; set; }

    MeetingId? IMayBelong.MeetingId => null;

    MissionId? IMayBelong.MissionId => Id;

    public Party Party => new(StateCode, OrganizationId);
}

/// <summary>Whose delegation it is: a State's or an organization's, exactly one of the two.</summary>
public readonly record struct Party(string? StateCode, Guid? OrganizationId);
