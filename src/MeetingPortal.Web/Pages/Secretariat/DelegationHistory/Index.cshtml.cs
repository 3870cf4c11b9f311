using MeetingPortal.Web.Access;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Secretariat.DelegationHistory;

/// <summary>Who did what with a delegation, its people and its submissions, and when.</summary>
[Authorize(Policy = Policies.RegistrationOfficer)]
public sealed class IndexModel(CaseDesk desk, HistoryReads history) : CasePageModel(desk)
{
    public HistoryPage History { get; private set; } = HistoryPage.Empty;

    public int PageNumber { get; private set; } = 1;

    public bool IsErased { get; private set; }

    public async Task<IActionResult> OnGetAsync(int serial, [FromQuery(Name = "p")] int? number, [FromQuery] bool erased, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(serial, cancellationToken))
        {
            return NotFound();
        }

        Title = Texts.Format(Strings.History_Title, PartyName);
        IsErased = erased;
        PageNumber = Math.Clamp(number ?? 1, 1, 1000);
        History = await history.OfAsync(Case, PageNumber, cancellationToken);
        return Page();
    }
}
