using MeetingPortal.Domain.Access;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Mission.People.ShowPeople;

/// <summary>Who acts for the mission, and who is invited to; its administrators change it from here.</summary>
[Authorize(Policy = Policies.MissionMember)]
public sealed class IndexModel(PeopleReads reads, AddressedScope addressed, MissionLinks links) : PeoplePageModel(reads, addressed, links)
{
    /// <summary>Key of the sentence that says what was just done; one of a fixed list.</summary>
    [FromQuery(Name = "done")]
    public string? Done { get; set; }

    [FromQuery(Name = TakenText.Parameter)]
    public int Withdrawn { get; set; }

    public string? DoneText => Done switch
    {
        "invited" or "renewed" or "withdrawn" or "changed" => Texts.OfKey($"People_Done_{Done}"),
        "taken" => TakenText.Of(Strings.People_Done_taken, Withdrawn, Language),
        _ => null,
    };

    public bool MayChange => People.Any(person => IsMe(person) && Roles.MissionAdministrators.Contains(person.Grant.Role));

    public bool HasNoBackup => !People.Any(person => person.Grant.Role == Role.MissionBackupAdministrator);

    public bool IsMe(MissionPerson person) => person.User.UserId == User.PortalUserId;

    public void OnGet()
    {
        // Everything is loaded before the handler.
    }
}
