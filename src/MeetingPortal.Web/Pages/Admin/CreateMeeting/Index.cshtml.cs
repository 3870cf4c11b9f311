using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Publishing.Meetings;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Pages.Secretariat;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeetingPortal.Web.Pages.Admin.CreateMeeting;

/// <summary>Makes a meeting, from nothing or as a copy of an earlier one: first what it begins with, then its names, days and place.</summary>
[Authorize(Policy = Policies.PortalAdministrator)]
public sealed class IndexModel(AdminReads reads, CreateMeetingHandler create, MeetingClock clock, AdminLinks links) : AdminPageModel(reads)
{
    /// <summary>Stands in the address for a meeting that begins with nothing.</summary>
    public const string Nothing = "nothing";

    [BindProperty]
    public MeetingInput Input { get; set; } = new();

    /// <summary>Null while it is still to be chosen.</summary>
    public string? From { get; private set; }

    /// <summary>The earlier meeting, or null.</summary>
    public Meeting? Earlier { get; private set; }

    public IReadOnlyList<Meeting> Meetings { get; private set; } = [];

    public override string SamePageIn(Domain.Languages.Language language) => links.CreateMeeting(language, from: From);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        Meetings = await Reads.MeetingsAsync(HttpContext.RequestAborted);
        From = Request.Query["from"].ToString() is { Length: > 0 } from ? from : null;
        Earlier = Meetings.FirstOrDefault(meeting => string.Equals(meeting.Code.Value, From, StringComparison.Ordinal));
        if (From is not null && Earlier is null && !string.Equals(From, Nothing, StringComparison.Ordinal))
        {
            context.Result = NotFound();
            return;
        }

        Title = Earlier is null ? Strings.CreateMeeting_Title : Texts.Format(Strings.CreateMeeting_CopyOf, Earlier.ShortCode);
        await next();
    }

    public void OnGet() => Input = Earlier is null ? new MeetingInput() : MeetingInput.After(Earlier);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (From is null)
        {
            return NotFound();
        }

        if (!Input.Check(ModelState))
        {
            return this.Invalid();
        }

        var today = DateOnly.FromDateTime(clock.Now.UtcDateTime);
        var settings = Input.ToSettings(Earlier?.Settings(), User.FindFirst(SessionClaims.DisplayName)!.Value, today);
        var outcome = await create.HandleAsync(new Publishing.Meetings.CreateMeeting(settings, Earlier?.Id), User.AsActor(), cancellationToken);
        return outcome.Match(code => Redirect($"{links.Meetings(Language)}?made={code}"), Refused);
    }

    private IActionResult Refused(Refusal refusal) => this.Invalid(refusal, MeetingInput.FieldOf(refusal.Key));
}
