using MeetingPortal.Domain.Delegations;
using MeetingPortal.Registration.Delegations;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Mission.AddDelegate;

/// <summary>Adds one person; what the last one had in common with the next is there already.</summary>
[Authorize(Policy = Policies.EditDelegation)]
public sealed class IndexModel(MissionDesk desk, AddDelegateHandler add, MissionLinks links) : DelegateFormPageModel(desk, links)
{
    /// <summary>Name of the person who was added just before, after "save and add another".</summary>
    public string? SavedName { get; private set; }

    public override bool OffersAnother => true;

    public void OnGet([FromQuery] Guid? saved)
    {
        Title = Strings.Delegate_AddTitle;
        SavedName = saved is { } seat ? Member(seat)?.Details.Name : null;
        var last = Current.Delegation?.Members.MaxBy(member => member.Id.Value)?.Details;
        Input = new DelegateInput
        {
            Role = Current.Places.Any(place => place.Details.IsHead) ? DelegateRole.Representative : DelegateRole.HeadOfDelegation,
            Institution = last?.Institution,
            City = last?.City ?? Mission.City,
            Language = (last?.Language ?? Mission.Language).Code,
        };
    }

    public async Task<IActionResult> OnPostAsync([FromForm] bool another, CancellationToken cancellationToken)
    {
        Title = Strings.Delegate_AddTitle;
        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        var outcome = await add.HandleAsync(new Registration.Delegations.AddDelegate(Key, Input.ToDetails(Mission.Language), Input.IsSomebodyElse), User.AsActor(), cancellationToken);
        return Saved(outcome, another ? OwnLinks.Add(Language, Mission.Code, Meeting.Code) : OwnLinks.Delegation(Language, Mission.Code, Meeting.Code));
    }
}
