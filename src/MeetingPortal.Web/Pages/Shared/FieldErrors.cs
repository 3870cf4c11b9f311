using MeetingPortal.Web.Uploads;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace MeetingPortal.Web.Pages.Shared;

/// <summary>The message beside a field, and all of them in the summary.</summary>
public static class FieldErrors
{
    public static string? Of(ViewDataDictionary data, string field) =>
        data.ModelState.TryGetValue(field, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    /// <summary>The faults in the order in which the form was sent, which is the order of its fields; what concerns no field comes first.</summary>
    public static IEnumerable<KeyValuePair<string, ModelStateEntry>> InOrder(ViewDataDictionary data, HttpContext context)
    {
        List<string> fields = context.Features.Get<SentFields>() is { } sent ? [.. sent.Names]
            : context.Features.Get<IFormFeature>()?.Form is { } form ? [.. form.Keys] : [];
        return from pair in data.ModelState
               where pair.Value is { Errors.Count: > 0 }
               orderby fields.IndexOf(pair.Key)
               select new KeyValuePair<string, ModelStateEntry>(pair.Key, pair.Value);
    }
}
