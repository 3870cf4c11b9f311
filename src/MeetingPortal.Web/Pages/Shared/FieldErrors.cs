using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace MeetingPortal.Web.Pages.Shared;

/// <summary>The message beside a field.</summary>
public static class FieldErrors
{
    public static string? Of(ViewDataDictionary data, string field) =>
        data.ModelState.TryGetValue(field, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;
}
