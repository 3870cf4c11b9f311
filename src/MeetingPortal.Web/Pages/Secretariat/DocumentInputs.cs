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

        foreach (var (field, text) in ((string, SixTexts)[])[("Input.Title", input.Title), ("Input.Submitter", input.Submitter), ("Input.Note", input.Note)])
        {
            if (text.IsLongerThan(DocumentInput.TextMaxLength))
            {
                state.AddModelError(field, Strings.SixTexts_TooLong);
            }
        }

        return state.IsValid;
    }

    public static IActionResult Refused(this PageModel page, Refusal refusal) => page.Invalid(refusal, refusal.Key switch
    {
        DocumentRefusals.TitleMissing => "Input.Title",
        DocumentRefusals.SubmitterUnknown => "Input.SubmittedBy",
        DocumentRefusals.DocumentChangedMeanwhile => string.Empty,
        _ => "Input.Symbols",
    });
}
