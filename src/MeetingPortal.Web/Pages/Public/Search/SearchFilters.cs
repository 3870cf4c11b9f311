using MeetingPortal.Data.Search;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Reading;

namespace MeetingPortal.Web.Pages.Public.Search;

/// <summary>The filters of the search as they stand in its address; what means nothing narrows nothing.</summary>
/// <param name="Versions">A language's code, <see cref="Everything"/>, or null: the reader's language, and another where there is nothing in it.</param>
public sealed record SearchFilters(SearchKind? Kind, string? Versions, AgendaItem? Item, bool IsInAllMeetings)
{
    /// <summary>Stands for every language, and for every meeting.</summary>
    public const string Everything = "all";

    public static readonly SearchFilters None = new(null, null, null, false);

    public string? Scope => IsInAllMeetings ? Everything : null;

    public static SearchFilters Of(string? kind, string? language, string? item, string? scope, IReadOnlyList<AgendaItem> items) => new(
        Enum.TryParse<SearchKind>(kind, ignoreCase: true, out var parsed) && Enum.IsDefined(parsed) ? parsed : null,
        IsAll(language) ? Everything : Language.Find(language)?.Code,
        items.FirstOrDefault(candidate => string.Equals(candidate.Slug, item, StringComparison.Ordinal)),
        IsAll(scope));

    public SearchFilter ToFilter(MeetingId meeting, Language reader) => new(
        IsInAllMeetings ? null : meeting, IsAll(Versions) ? null : reader, Language.Find(Versions), Kind, Item?.Id);

    private static bool IsAll(string? value) => string.Equals(value, Everything, StringComparison.Ordinal);
}
