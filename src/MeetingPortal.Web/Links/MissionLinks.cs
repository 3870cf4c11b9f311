using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Missions;
using MeetingPortal.Registration.Correspondence;
using MeetingPortal.Web.Startup;
using Microsoft.Extensions.Options;

namespace MeetingPortal.Web.Links;

/// <summary>Addresses of a mission's own pages, always with the language.</summary>
public sealed class MissionLinks(LinkGenerator links, IOptions<PortalOptions> options) : IMissionAddresses
{
    /// <summary>Who acts for the mission.</summary>
    public string People(Language language, MissionCode mission) => $"/{language.Code}/mission/{mission}/people";

    public string ChangeRole(Language language, MissionCode mission, Guid right) => $"{People(language, mission)}/{right}/role";

    public string TakeAway(Language language, MissionCode mission, Guid right) => $"{People(language, mission)}/{right}/take-away";

    public string Invite(Language language, MissionCode mission) => $"{People(language, mission)}/invite";

    /// <summary>Sends an invitation again or withdraws it.</summary>
    public string Invitation(Language language, MissionCode mission, Guid invitation) => $"{People(language, mission)}/invitations/{invitation}";

    /// <summary>The mission's delegation at a meeting.</summary>
    public string Delegation(Language language, MissionCode mission, MeetingCode meeting) => Page("Overview", language, mission, meeting);

    public string Add(Language language, MissionCode mission, MeetingCode meeting) => Page("AddDelegate", language, mission, meeting);

    /// <summary>Enters many people from a list.</summary>
    public string AddList(Language language, MissionCode mission, MeetingCode meeting) => Page("PasteDelegates", language, mission, meeting);

    public string Edit(Language language, MissionCode mission, MeetingCode meeting, SeatId seat) => Page("EditDelegate", language, mission, meeting, seat);

    public string Replace(Language language, MissionCode mission, MeetingCode meeting, SeatId seat) => Page("ReplaceDelegate", language, mission, meeting, seat);

    public string Remove(Language language, MissionCode mission, MeetingCode meeting, SeatId seat) => Page("RemoveDelegate", language, mission, meeting, seat);

    public string NoteVerbale(Language language, MissionCode mission, MeetingCode meeting) => Page("NoteVerbale", language, mission, meeting);

    /// <summary>The bytes of a private file of the delegation.</summary>
    public string File(Language language, MissionCode mission, MeetingCode meeting, StoredFileId file) => $"{Delegation(language, mission, meeting)}/files/{file}";

    public string Check(Language language, MissionCode mission, MeetingCode meeting) => Page("SubmitDelegation", language, mission, meeting);

    /// <summary>One submission: what was handed in and what became of it.</summary>
    public string Submission(Language language, MissionCode mission, MeetingCode meeting, int number) => Page("Receipt", language, mission, meeting, number: number);

    string IMissionAddresses.Delegation(Language language, MissionCode mission, MeetingCode meeting) =>
        new Uri(options.Value.PublicUri, Delegation(language, mission, meeting)).AbsoluteUri;

    private string Page(string page, Language language, MissionCode mission, MeetingCode meeting, SeatId? seat = null, int? number = null) =>
        links.GetPathByPage($"/Mission/{page}/Index", values: new { lang = language.Code, mission = mission.Value, meeting = meeting.Value, seat = seat?.ToString(), number })
            ?? throw new InvalidOperationException($"No address leads to {page}.");
}
