using System.Globalization;

namespace MeetingPortal.Web.Pages.Shared;

/// <summary>One page of a long list.</summary>
/// <param name="Number">From 1; a page that is not there is the last.</param>
public sealed record PagedRows<TRow>(IReadOnlyList<TRow> Rows, int Number, int Pages);

public static class PagedRows
{
    /// <param name="asked">Number of the page as the address says it.</param>
    public static PagedRows<TRow> Of<TRow>(IReadOnlyList<TRow> all, string? asked, int length)
    {
        ArgumentNullException.ThrowIfNull(all);
        var pages = Math.Max(1, (all.Count + length - 1) / length);
        var number = int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? Math.Clamp(parsed, 1, pages) : 1;
        return new PagedRows<TRow>([.. all.Skip((number - 1) * length).Take(length)], number, pages);
    }
}

/// <summary>The ways to the pages of a long list.</summary>
/// <param name="Label">What the list is of, for screen readers.</param>
public sealed record PageLinks(int Number, int Pages, string Label, Func<int, string> Address);
