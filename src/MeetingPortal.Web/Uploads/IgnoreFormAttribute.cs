using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeetingPortal.Web.Uploads;

/// <summary>Put on a page that is shown in answer to a form and needs nothing of it: the framework would read the whole body first, whatever its size.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class IgnoreFormAttribute : Attribute, IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        Hide(context.HttpContext);
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
        // Nothing is left to do.
    }

    /// <summary>Whoever asks for the form from now on is given an empty one.</summary>
    internal static void Hide(HttpContext http) => http.Features.Set<IFormFeature>(new FormFeature(FormCollection.Empty));
}
