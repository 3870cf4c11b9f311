using MeetingPortal.Domain.Languages;
using MeetingPortal.Registration.Access;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Secretariat.Invitations;

/// <summary>Whom the meeting's officers have invited, what became of it, and which missions nobody acts for.</summary>
[Authorize(Policy = Policies.RegistrationOfficer)]
public sealed class IndexModel(StaffReads reads, InvitationReads invitations, SecretariatLinks links) : StaffPageModel(reads)
{
    public IReadOnlyList<InvitationRow> All { get; private set; } = [];

    public IReadOnlyList<NamedMission> WithoutFocalPoint { get; private set; } = [];

    public InvitationStanding Standing { get; private set; }

    /// <summary>What was done a moment ago, said once.</summary>
    public string? DoneText { get; private set; }

    public IEnumerable<InvitationRow> Rows => All.Where(row => row.Standing == Standing && !row.Mission.IsFictional);

    public IEnumerable<InvitationRow> FictionalRows => All.Where(row => row.Standing == Standing && row.Mission.IsFictional);

    public override string SamePageIn(Language language) => links.Invitations(language, Meeting.Code, Standing);

    public async Task OnGetAsync([FromQuery] string? show, [FromQuery] string? done, CancellationToken cancellationToken)
    {
        Title = Strings.Invitations_Title;
        Standing = Enum.GetValues<InvitationStanding>().FirstOrDefault(standing => string.Equals(SecretariatLinks.Of(standing), show, StringComparison.Ordinal));
        All = await invitations.OfAsync(Meeting.Id, Language, cancellationToken);
        WithoutFocalPoint = await invitations.WithoutFocalPointAsync(Language, cancellationToken);
        DoneText = done switch
        {
            "invited" => Strings.People_Done_invited,
            "renewed" => Strings.People_Done_renewed,
            "withdrawn" => Strings.People_Done_withdrawn,
            _ => null,
        };
    }

    public int Count(InvitationStanding standing, bool fictional) => All.Count(row => row.Standing == standing && row.Mission.IsFictional == fictional);

    public InvitationTable Table(IEnumerable<InvitationRow> rows) => new([.. rows], Meeting);
}

public sealed record InvitationTable(IReadOnlyList<InvitationRow> Rows, Domain.Meetings.Meeting Meeting);
