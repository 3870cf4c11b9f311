using MeetingPortal.Domain.Meetings;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Caching;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeetingPortal.Web.Pages.Public;

/// <summary>A public page of one meeting: loads it, or answers 404.</summary>
public abstract class MeetingPageModel(PublicReads reads, MeetingClock clock) : PortalPageModel
{
    public PublicMeeting Meeting { get; private set; } = null!;

    /// <summary>The meeting's clock at the moment of rendering.</summary>
    public DateTimeOffset Now { get; } = clock.Now;

    public TimeZoneInfo Zone => field ??= Meeting.Meeting.Zone;

    /// <summary>Today at the venue.</summary>
    public DateOnly Today => DateOnly.FromDateTime(WallClock.At(Now, Zone).DateTime);

    protected PublicReads Reads { get; } = reads;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!MeetingCode.TryParse(RouteData.Values["meeting"] as string, out var code)
            || await Reads.MeetingAsync(code, HttpContext.RequestAborted) is not { } meeting)
        {
            context.Result = NotFound();
            return;
        }

        Meeting = meeting;
        FrameMeeting = meeting;
        await next();
    }

    /// <summary>Keeps an answer to an address that means nothing out of the cache.</summary>
    protected void DoNotKeep() => PublicAnswer.Of(HttpContext).MayBeKept = false;
}
