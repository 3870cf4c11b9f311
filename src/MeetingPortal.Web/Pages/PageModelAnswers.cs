using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Web.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeetingPortal.Web.Pages;

/// <summary>The two ways in which a form comes back.</summary>
public static class PageModelAnswers
{
    extension(PageModel page)
    {
        /// <summary>The form again with status 400, everything typed still in it, and an error summary that links to the fields.</summary>
        public IActionResult Invalid() => new PageResult { StatusCode = StatusCodes.Status400BadRequest };

        /// <summary>The same for a refusal by a rule.</summary>
        /// <param name="field">The form's field that the refusal is about, or empty.</param>
        public IActionResult Invalid(Refusal refusal, string field = "")
        {
            page.ModelState.AddModelError(field, Texts.OfKey(refusal.Key));
            return page.Invalid();
        }
    }
}
