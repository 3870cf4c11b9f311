using MeetingPortal.Publishing.Subscriptions;
using MeetingPortal.Web.Pages.Secretariat.Notices;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeetingPortal.Web.Pages.Secretariat;

/// <summary>A page of one notice of the meeting.</summary>
public abstract class NoticePageModel(StaffReads reads, NoticeLetters letters) : StaffPageModel(reads)
{
    /// <summary>Version of the notice that the page showed.</summary>
    [BindProperty]
    public int SeenVersion { get; set; }

    public NoticeRow Row { get; private set; } = null!;

    protected NoticeLetters Letters { get; } = letters;

    protected NoticeKey Key => new(Meeting.Id, Row.Notice.Id, SeenVersion);

    protected override async Task<bool> LoadAsync(PageHandlerExecutingContext context)
    {
        if (!Guid.TryParse(RouteData.Values["notice"] as string, out var id) || await Letters.FindAsync(Meeting.Id, id, HttpContext.RequestAborted) is not { } row)
        {
            return false;
        }

        Row = row;
        Title = Letters.HeadlineOf(row, Language);
        return true;
    }
}
