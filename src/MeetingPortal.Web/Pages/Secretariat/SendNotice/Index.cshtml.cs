using MeetingPortal.Domain.Languages;
using MeetingPortal.Publishing.Subscriptions;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Pages.Secretariat.Notices;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeetingPortal.Web.Pages.Secretariat.SendNotice;

/// <summary>Asks once, with the numbers in sight, for one notice, several or all that wait; what is sent cannot be called back.</summary>
[Authorize(Policy = Policies.DocumentsOfficer)]
public sealed class IndexModel(StaffReads reads, NoticeLetters letters, SendNoticeHandler send, SecretariatLinks links) : StaffPageModel(reads)
{
    /// <summary>Those that are to be sent.</summary>
    [FromQuery(Name = "notice")]
    public List<Guid> Chosen { get; set; } = [];

    /// <summary>True for all that wait, whatever else is chosen.</summary>
    [FromQuery]
    public bool All { get; set; }

    /// <summary>By notice, the version that the page showed.</summary>
    [BindProperty]
    public Dictionary<Guid, int> Seen { get; set; } = [];

    /// <summary>What can be sent of it.</summary>
    public IReadOnlyList<NoticeRow> Rows { get; private set; } = [];

    public int Addresses => NoticeRow.AddressesOf(Rows);

    public override string SamePageIn(Language language) => base.SamePageIn(language) + Request.QueryString.ToUriComponent();

    public string Headline(NoticeRow row) => letters.HeadlineOf(row, Language);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await send.HandleAsync(new Publishing.Subscriptions.SendNotice(Meeting.Id, Seen), User.AsActor(), cancellationToken);
        return outcome.Match(
            _ => Redirect(Seen.Count == 1 ? links.Notice(Language, Meeting.Code, Seen.Keys.Single()) : links.Notices(Language, Meeting.Code)),
            refusal => this.Invalid(refusal));
    }

    protected override async Task<bool> LoadAsync(PageHandlerExecutingContext context)
    {
        Rows = await letters.ToSendAsync(Meeting.Id, All ? null : Chosen, HttpContext.RequestAborted);
        Title = Rows.Count > 1 ? Strings.Notices_SendManyTitle : Strings.Notices_SendTitle;
        return true;
    }
}
