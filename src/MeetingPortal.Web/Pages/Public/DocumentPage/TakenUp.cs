using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;

namespace MeetingPortal.Web.Pages.Public.DocumentPage;

/// <summary>Where a meeting takes a document up, as far as readers have it.</summary>
/// <param name="IsOutline">True when the links to items come from a working outline.</param>
/// <param name="IsProgrammeOutline">True when the links to sittings come from a working outline.</param>
public sealed record TakenUp(Meeting Meeting, IReadOnlyList<AgendaItem> Items, bool IsOutline, IReadOnlyList<Sitting> Sittings, bool IsProgrammeOutline);
