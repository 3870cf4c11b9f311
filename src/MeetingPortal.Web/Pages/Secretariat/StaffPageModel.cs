using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeetingPortal.Web.Pages.Secretariat;

/// <summary>A page of the back office of one meeting: loads the meeting that the address names.</summary>
public abstract class StaffPageModel(StaffReads reads) : PortalPageModel
{
    private const string InQuery = "in";

    public Meeting Meeting { get; private set; } = null!;

    public override bool IsUnlisted => true;

    /// <summary>What somebody else saved meanwhile, as the form has it; set when a save was refused for it.</summary>
    public IBasedOn? Theirs { get; private set; }

    protected StaffReads Reads { get; } = reads;

    /// <summary>The language that is worked on stays when the page is read in another.</summary>
    public override string SamePageIn(Language language) =>
        base.SamePageIn(language) + (Request.Query[InQuery].ToString() is { Length: > 0 } worked ? QueryString.Create(InQuery, worked).ToUriComponent() : string.Empty);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!MeetingCode.TryParse(RouteData.Values["meeting"] as string, out var code)
            || await Reads.MeetingAsync(code, HttpContext.RequestAborted) is not { } meeting)
        {
            context.Result = NotFound();
            return;
        }

        Meeting = meeting;
        if (!await LoadAsync(context))
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }

    /// <summary>An instant that the system's clock gave, as audit and messages keep it, on the meeting's clock, which every time on these pages is of.</summary>
    public DateTimeOffset AtMeeting(DateTimeOffset system) => system + Reads.ClockOffset;

    /// <summary>Loads what else the address names.</summary>
    /// <returns>False when the meeting has nothing of that name.</returns>
    protected virtual Task<bool> LoadAsync(PageHandlerExecutingContext context) => Task.FromResult(true);

    /// <summary>Shows what somebody else saved beside what was typed: saving again from here is a decision made in sight of both.</summary>
    /// <param name="typed">The form, bound as "Input".</param>
    protected void See(IBasedOn theirs, IBasedOn typed)
    {
        ModelState.Remove($"Input.{nameof(IBasedOn.BasedOn)}");
        typed.BasedOn = theirs.BasedOn;
        Theirs = theirs;
    }

    /// <summary>The publication that the address names, or null.</summary>
    protected async Task<StaffPublication?> FindAsync(string kind, string slug, CancellationToken cancellationToken) =>
        Enum.TryParse<ContentKind>(kind, ignoreCase: true, out var parsed) && Enum.IsDefined(parsed)
            ? await Reads.PublicationAsync(Meeting.Id, parsed, slug, cancellationToken)
            : null;

    /// <summary>The language that is worked on: of the query, or the page's own.</summary>
    protected Language LanguageOr(string? code) => Domain.Languages.Language.Find(code) ?? Language;
}
