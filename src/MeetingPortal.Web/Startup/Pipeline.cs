using MeetingPortal.Web.Access;
using MeetingPortal.Web.Api;
using MeetingPortal.Web.Bundles;
using MeetingPortal.Web.Caching;
using MeetingPortal.Web.Feeds;
using MeetingPortal.Web.Files;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Now;
using MeetingPortal.Web.Subscriptions;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.StaticAssets;

namespace MeetingPortal.Web.Startup;

internal static class Pipeline
{
    public static void UsePortalPipeline(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseRouting();
        app.UseWhen(context => !IsPublic(context), own => own.UseRequestLogging());
        app.UseSecurityHeaders();
        app.UseExceptionHandler("/error");
        app.UseStatusCodePagesWithReExecute("/error", "?code={0}");
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.MapWhen(IsPublic, UseSharedAnswer);
        UseOwnAnswer(app);

        app.MapStaticAssets().AllowAnonymous().DisableRateLimiting().WithMetadata(OpenEndpoint.Instance);
        app.MapRazorPages().WithStaticAssets();
        app.MapPortalHealth();
        app.MapFeeds();
        app.MapApi();
        app.MapNow();
        app.MapOneClick();
        app.MapPrivateFiles();
        app.MapPublicFiles();
        app.MapDocumentFiles();
        app.MapBundles();
        app.MapGet("/", ToLanguage).AllowAnonymous().WithMetadata(OpenEndpoint.Instance);
        app.MapFallback("{**path}", NotFound).AllowAnonymous().WithMetadata(OpenEndpoint.Instance);
    }

    private static bool IsPublic(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<PublicEndpoint>() is not null;

    /// <summary>The same bytes for everybody: nobody is asked who they are.</summary>
    private static void UseSharedAnswer(IApplicationBuilder app)
    {
        app.UseOutputCache();
        app.Use((context, next) =>
        {
            if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            {
                // A page without a handler for the method would be rendered with nothing loaded.
                context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
                context.Response.Headers.Allow = "GET, HEAD";
                return Task.CompletedTask;
            }

            if (CanonicalPath.Of(context.Request.Path) is not { } canonical)
            {
                return next(context);
            }

            context.Response.Redirect(UriHelper.BuildRelative(context.Request.PathBase, canonical, context.Request.QueryString), permanent: true);
            return Task.CompletedTask;
        });
        app.UseRequestLocalization();
        app.UseMiddleware<PublicBody>();
        app.UseEndpoints(_ => { });
    }

    private static void UseOwnAnswer(WebApplication app)
    {
        app.UseRequestLocalization();
        if (!app.Environment.IsDevelopment())
        {
            app.UseMiddleware<EncryptedOnly>();
        }

        app.Use((context, next) =>
        {
            if (context.GetEndpoint()?.Metadata is not { } metadata
                || (metadata.GetMetadata<StaticAssetDescriptor>() is null && metadata.GetMetadata<KeepsItself>() is null))
            {
                // At the last moment: forms set a weaker one of their own and would warn of any that is there already.
                context.Response.OnStarting(() =>
                {
                    context.Response.Headers.CacheControl = "no-store";
                    return Task.CompletedTask;
                });
            }

            return next(context);
        });
        app.UseAuthentication();
        app.UseMiddleware<SenderLimits>();
        app.UseMiddleware<StaffSecondFactor>();
        app.UseAuthorization();
    }

    private static Task ToLanguage(HttpContext context)
    {
        var language = RequestLanguage.Preferred(context.Request);
        context.Response.Headers.Vary = "Accept-Language";
        context.Response.Redirect($"/{language.Code}");
        return Task.CompletedTask;
    }

    private static Task NotFound(HttpContext context)
    {
        if (CanonicalPath.WithKnownLanguage(context.Request.Path) is { } canonical)
        {
            context.Response.Redirect(UriHelper.BuildRelative(context.Request.PathBase, canonical, context.Request.QueryString), permanent: true);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }

        return Task.CompletedTask;
    }
}
