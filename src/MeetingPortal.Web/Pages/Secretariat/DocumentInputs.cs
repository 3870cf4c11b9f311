using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeetingPortal.Web.Pages.Secretariat;

/// <summary>The faults of the form of a document, the same whether it is added or edited.</summary>
internal static class DocumentInputs
{
    /// <summary>False when something typed is wrong, which is then told beside its field.</summary>
    public static bool Check(this DocumentInput input, ModelStateDictionary state)
    {
        if (DayField.IsWrong(input.IssuedOn))
        {
            state.AddModelError("Input.IssuedOn", Strings.DocumentDesk_DateWrong);
        }

        if (input.HasLongText)
        {
            state.AddModelError("Input.Titles", Strings.DocumentDesk_TextLong);
        }

        return state.IsValid;
    }

    public static IActionResult Refused(this PageModel page, Refusal refusal) => page.Invalid(refusal, refusal.Key switch
    {
        DocumentRefusals.TitleMissing => "Input.Titles",
        DocumentRefusals.DocumentChangedMeanwhile => string.Empty,
        _ => "Input.Symbols",
    });
}
