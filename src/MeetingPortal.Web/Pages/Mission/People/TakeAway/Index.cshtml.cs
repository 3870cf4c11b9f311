using MeetingPortal.Registration.Access;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeetingPortal.Web.Pages.Mission.People.TakeAway;

/// <summary>Asks before a person of the mission loses the right to act for it.</summary>
[Authorize(Policy = Policies.MissionAdministrator)]
public sealed class IndexModel(PeopleReads reads, AddressedScope addressed, TakeRightAwayHandler take, MissionLinks links) : PeoplePageModel(reads, addressed, links)
{
    public MissionPerson Person { get; private set; } = null!;

    public void OnGet() => Title = Strings.People_TakeAwayTitle;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Title = Strings.People_TakeAwayTitle;
        var outcome = await take.HandleAsync(new TakeRightAway(Person.Grant.Id, Mission.Mission.Id), User.AsActor(), cancellationToken);
        return outcome.Match(taken => BackSaying("taken" + TakenText.Query(taken.Withdrawn)), refusal => this.Invalid(refusal));
    }

    protected override bool IsThere(PageHandlerExecutingContext context)
    {
        Person = PersonInAddress()!;
        return Person is not null;
    }
}
