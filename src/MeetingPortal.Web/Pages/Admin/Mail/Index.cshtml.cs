using MeetingPortal.Data.Mail;
using MeetingPortal.Registration.Accounts;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Admin.Mail;

/// <summary>Messages that wait, and those that could not be delivered.</summary>
[Authorize(Policy = Policies.PortalAdministrator)]
public sealed class IndexModel(AdminReads reads, SettleMessageHandler settle, AdminLinks links) : AdminPageModel(reads)
{
    public IReadOnlyList<OutboxMessage> Messages { get; private set; } = [];

    public static string KindOf(OutboxMessage message) => Texts.OfKey($"Admin_Mail_{message.Kind}");

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync([FromForm] Guid message, [FromForm] bool again, CancellationToken cancellationToken)
    {
        var outcome = await settle.HandleAsync(new SettleMessage(message, again), User.AsActor(), cancellationToken);
        await LoadAsync(cancellationToken);
        return outcome.Match(_ => Redirect(links.Mail(Language)), refusal => this.Invalid(refusal));
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Title = Strings.Admin_Mail;
        Messages = await Reads.MailAsync(cancellationToken);
    }
}
