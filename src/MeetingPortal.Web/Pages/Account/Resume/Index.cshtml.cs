using MeetingPortal.Domain.Languages;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Account.Resume;

/// <summary>
/// Gives somebody who signed in again the form back that the ended session had stopped, with a token of the new session. Nothing is sent
/// before its button is pressed.
/// </summary>
[IgnoreAntiforgeryToken]
public sealed class IndexModel(KeptForms forms, AccountLinks links) : PortalPageModel
{
    /// <summary>Texts of at least this many characters are shown, so that they can also be copied.</summary>
    private const int WorthShowing = 20;

    public string? Kept { get; private set; }

    public KeptForm? Form { get; private set; }

    /// <summary>The step of the sign-in that is still to be done; null when the session has begun.</summary>
    public string? Next { get; private set; }

    public IEnumerable<string> Longest => Form!.Fields.Select(typed => typed.Value).Where(value => value.Length >= WorthShowing && value.Any(char.IsWhiteSpace));

    public override bool IsUnlisted => true;

    public override string SamePageIn(Language language) => links.SignIn(language, Form?.Address);

    public IActionResult OnGet() => Redirect(links.SignIn(Language));

    public IActionResult OnPost([FromForm] string? kept, [FromQuery] string? next)
    {
        if (!SameOrigin.Sent(Request))
        {
            return Redirect(links.SignIn(Language));
        }

        (Kept, Form, Title) = (kept, forms.Read(kept), Strings.Resume_Title);
        if (Form is null)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else if (User.Identity?.IsAuthenticated != true)
        {
            Next = ReturnAddress.OrNull(next) ?? links.SignIn(Language, Form.Address);
        }

        return Page();
    }
}
