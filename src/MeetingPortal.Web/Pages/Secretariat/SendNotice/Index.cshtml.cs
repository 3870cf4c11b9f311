using MeetingPortal.Domain.Subscriptions;
using MeetingPortal.Publishing.Subscriptions;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Pages.Secretariat.Notices;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Secretariat.SendNotice;

/// <summary>Asks once, with the numbers in sight; what is sent cannot be called back.</summary>
[Authorize(Policy = Policies.DocumentsOfficer)]
public sealed class IndexModel(StaffReads reads, NoticeLetters letters, SendNoticeHandler send, SecretariatLinks links) : NoticePageModel(reads, letters)
{
    public bool CanSend => Row is { Notice.State: NoticeState.Draft, Subject: not null, Total: > 0 };

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await send.HandleAsync(new Publishing.Subscriptions.SendNotice(Key), User.AsActor(), cancellationToken);
        return outcome.Match(_ => Redirect(links.Notice(Language, Meeting.Code, Row.Notice.Id)), refusal => this.Invalid(refusal));
    }
}
