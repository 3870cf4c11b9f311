using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Registration.Access;
using MeetingPortal.Registration.Correspondence;
using MeetingPortal.Registration.Delegations;
using MeetingPortal.Web.Access;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeetingPortal.Web.Pages.Mission;

/// <summary>What every page of a mission needs.</summary>
public sealed class MissionDesk(MissionReads reads, AddressedScope addressed, Rights rights, MeetingClock clock)
{
    public MissionReads Reads => reads;

    public DateTimeOffset Now => clock.Now;

    public Task<Scope?> ScopeAsync(HttpContext http) => addressed.OfAsync(http);

    /// <summary>True when the person has no right of the mission's own, and so acts as an officer in its place.</summary>
    public async Task<bool> IsOnBehalfAsync(HttpContext http, MissionId mission)
    {
        var held = await rights.HeldAsync(http.User.PortalUserId!.Value, http.RequestAborted);
        return !held.Any(grant => grant.MissionId == mission && Roles.OfMissions.Contains(grant.Role));
    }
}

/// <summary>A page on which a mission, or an officer in its place, works on the delegation of the meeting in the address.</summary>
public abstract class MissionPageModel(MissionDesk desk) : PortalPageModel
{
    public Meeting Meeting { get; private set; } = null!;

    public Domain.Missions.Mission Mission { get; private set; } = null!;

    public MissionDelegation Current { get; private set; } = null!;

    /// <summary>True when an officer works here for the mission.</summary>
    public bool IsOnBehalf { get; private set; }

    public bool IsOver => Meeting.Frame().IsOver(Desk.Now);

    public override bool IsUnlisted => true;

    public string PartyName => Current.Name.Best(Language)?.Text.Text ?? string.Empty;

    public string ReferenceOf(Submission submission) => SubmissionReference.Of(Meeting.ShortCode, Current.Delegation!.Serial, submission.Number);

    protected MissionDesk Desk { get; } = desk;

    protected DelegationKey Key => new(Meeting.Id, Mission.Party);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await Desk.ScopeAsync(HttpContext) is not { Meeting: { } meeting, Mission: { } mission })
        {
            context.Result = NotFound();
            return;
        }

        (Meeting, Mission) = (meeting, mission);
        IsOnBehalf = await Desk.IsOnBehalfAsync(HttpContext, mission.Id);
        await LoadAsync();
        await next();
    }

    /// <summary>Reads the delegation anew, for a page that shows it after a refusal.</summary>
    protected async Task LoadAsync() => Current = await Desk.Reads.DelegationAsync(Key, HttpContext.RequestAborted);

    /// <summary>The member in that seat; null when there is none, or it was removed meanwhile.</summary>
    protected DelegationMember? Member(Guid seat) => Current.Delegation?.Members.FirstOrDefault(member => member.Id == new SeatId(seat));
}
