using MeetingPortal.Domain.Access;
using MeetingPortal.Registration.Access;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeetingPortal.Web.Pages.Mission.People;

/// <summary>A page about the people of one mission: loads the mission that the address names and who acts for it.</summary>
public abstract class PeoplePageModel(PeopleReads reads, AddressedScope addressed, MissionLinks links) : PortalPageModel
{
    public NamedMission Mission { get; private set; } = null!;

    public IReadOnlyList<MissionPerson> People { get; private set; } = [];

    public IReadOnlyList<Invitation> Invitations { get; private set; } = [];

    public DateTimeOffset Now => reads.Now;

    public override bool IsUnlisted => true;

    protected MissionLinks Links { get; } = links;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var (scope, cancellation) = (await addressed.OfAsync(HttpContext), HttpContext.RequestAborted);
        Mission = await reads.MissionAsync(scope!.Mission!.Id, cancellation);
        People = await reads.PeopleAsync(Mission.Mission.Id, cancellation);
        Invitations = await reads.InvitationsAsync(Mission.Mission.Id, cancellation);
        Title = Strings.People_Title;
        if (!IsThere(context))
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }

    /// <summary>Whether what the address names beside the mission exists in it.</summary>
    protected virtual bool IsThere(PageHandlerExecutingContext context) => true;

    protected MissionPerson? PersonInAddress() =>
        Guid.TryParse(RouteData.Values["right"] as string, out var id) ? People.FirstOrDefault(person => person.Grant.Id == id) : null;

    protected Invitation? InvitationInAddress() =>
        Guid.TryParse(RouteData.Values["invitation"] as string, out var id) ? Invitations.FirstOrDefault(invitation => invitation.Id == id) : null;

    /// <summary>Back to the list, which says what was done.</summary>
    protected RedirectResult BackSaying(string done) => Redirect($"{Links.People(Language, Mission.Mission.Code)}?done={done}");
}
