using MeetingPortal.Domain.Languages;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Account.SessionEnded;

/// <summary>
/// Says to somebody who sent a form that the session ended meanwhile, and keeps what was typed until they are signed in again. The form's
/// own token belongs to the session that is over; that the form is ours, the browser says.
/// </summary>
[IgnoreAntiforgeryToken]
public sealed class IndexModel(KeptForms forms, AccountLinks links) : PortalPageModel
{
    /// <summary>Null when it was too long to be kept.</summary>
    public string? Kept { get; private set; }

    public bool HadFiles { get; private set; }

    public string? ReturnTo { get; private set; }

    public override bool IsUnlisted => true;

    public override string SamePageIn(Language language) => links.SignIn(language, ReturnTo);

    public IActionResult OnGet() => Redirect(links.SignIn(Language));

    public async Task<IActionResult> OnPostAsync([FromQuery] string? returnTo, CancellationToken cancellationToken)
    {
        Title = Strings.Resume_EndedTitle;
        if (!Request.HasFormContentType || !SameOrigin.Sent(Request) || ReturnAddress.OrNull(returnTo) is not { } local)
        {
            return Redirect(links.SignIn(Language));
        }

        var form = await Request.ReadFormAsync(cancellationToken);
        (Kept, HadFiles, ReturnTo) = (forms.Keep(local, form), form.Files.Count > 0, local);
        return Page();
    }
}
