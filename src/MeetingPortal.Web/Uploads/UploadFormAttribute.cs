using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Options;

namespace MeetingPortal.Web.Uploads;

/// <summary>
/// Put on a page whose form has a file. The framework neither buffers nor binds that form: its token, which must be the first field, is
/// checked before anything after it is read, and the page reads the rest with <see cref="UploadReader"/>, binding by
/// <c>TryUpdateModelAsync</c> in place of <c>[BindProperty]</c>. Forms without a file on the same page work as everywhere.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UploadFormAttribute(UploadOf of = UploadOf.Letter) : Attribute, IAsyncResourceFilter, IAntiforgeryPolicy, IOrderedFilter
{
    public UploadOf Of => of;

    /// <summary>Later than the framework's own check of the token, which this one replaces.</summary>
    public int Order => 1001;

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        var http = context.HttpContext;
        var limit = http.RequestServices.GetRequiredService<IOptions<UploadOptions>>().Value.Of(of);
        if (HttpMethods.IsPost(http.Request.Method))
        {
            if (http.Request.ContentLength > limit.MostRequestBytes)
            {
                IgnoreFormAttribute.Hide(http);
                context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
                return;
            }

            if (!await IsOursAsync(http, limit))
            {
                context.Result = new BadRequestResult();
                return;
            }
        }

        var executed = await next();
        if (executed.Exception is BadHttpRequestException exception && !http.Response.HasStarted)
        {
            executed.ExceptionHandled = true;
            http.Response.StatusCode = exception.StatusCode;
        }
    }

    private static async Task<bool> IsOursAsync(HttpContext http, UploadLimit limit)
    {
        if (UploadForm.IsMultipart(http.Request))
        {
            IgnoreFormAttribute.Hide(http);
            if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            {
                size.MaxRequestBodySize = limit.MostRequestBytes;
            }

            if (!await UploadForm.BeginAsync(http, limit))
            {
                return false;
            }
        }

        return await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http);
    }
}
