using MeetingPortal.Publishing.Reading;

namespace MeetingPortal.Web.Pages.Public.Search;

/// <summary>A hit on the page on which it stands.</summary>
public sealed record HitRow(SearchHit Hit, IndexModel Page);
