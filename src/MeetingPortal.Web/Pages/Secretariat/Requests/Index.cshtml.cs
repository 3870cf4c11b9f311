using MeetingPortal.Web.Access;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Secretariat.Requests;

/// <summary>Requests for access: those that wait, and what became of the others.</summary>
[Authorize(Policy = Policies.RegistrationOfficer)]
public sealed class IndexModel(StaffReads reads, AccessRequests requests) : StaffPageModel(reads)
{
    public IReadOnlyList<AccessRequestRow> Waiting { get; private set; } = [];

    public IReadOnlyList<AccessRequestRow> Answered { get; private set; } = [];

    /// <summary>What was done a moment ago, said once.</summary>
    public string? DoneText { get; private set; }

    public async Task OnGetAsync([FromQuery] string? done, CancellationToken cancellationToken)
    {
        DoneText = done switch
        {
            "invited" => Strings.People_Done_invited,
            "aside" => Strings.Requests_DoneAside,
            _ => null,
        };
        Title = Strings.Requests_Title;
        Waiting = await requests.ListAsync(Meeting.Id, isWaiting: true, Language, cancellationToken);
        Answered = await requests.ListAsync(Meeting.Id, isWaiting: false, Language, cancellationToken);
    }
}
