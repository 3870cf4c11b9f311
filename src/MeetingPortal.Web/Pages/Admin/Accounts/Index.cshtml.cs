using MeetingPortal.Domain.Languages;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Admin.Accounts;

/// <summary>Who may do what, found by name or address.</summary>
[Authorize(Policy = Policies.PortalAdministrator)]
public sealed class IndexModel(AdminReads reads, AdminLinks links) : AdminPageModel(reads)
{
    [FromQuery(Name = "q")]
    public string? Search { get; set; }

    public IReadOnlyList<AccountLine> Found { get; private set; } = [];

    public override string SamePageIn(Language language) => links.Accounts(language) + (string.IsNullOrEmpty(Search) ? string.Empty : $"?q={Uri.EscapeDataString(Search)}");

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Title = Strings.Admin_Accounts;
        Found = await Reads.AccountsAsync(Search, cancellationToken);
    }
}
