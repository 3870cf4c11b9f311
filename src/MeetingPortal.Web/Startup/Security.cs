using System.Net;
using MeetingPortal.Web.Files;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace MeetingPortal.Web.Startup;

internal static class Security
{
    public static void AddPortalSecurity(this WebApplicationBuilder builder)
    {
        builder.Services.AddHsts(hsts =>
        {
            hsts.MaxAge = TimeSpan.FromDays(365);
            hsts.IncludeSubDomains = true;
        });
        builder.Services.AddOptions<HostFilteringOptions>().Configure<IOptions<PortalOptions>>((hosts, portal) =>
        {
            // One setting says under which name the portal is reached; links in mail can then never be made to name another host.
            hosts.AllowedHosts = [portal.Value.PublicUri.Host, "localhost", "127.0.0.1", "[::1]"];
            hosts.AllowEmptyHosts = false;
        });
        builder.Services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<PortalOptions>>((forwarded, portal) =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var proxy in portal.Value.TrustedProxies)
            {
                forwarded.KnownProxies.Add(IPAddress.Parse(proxy));
            }
        });
        AddHeaders(builder.Services);
        builder.Services.AddSingleton<SenderLimits>();
    }

    /// <summary>One policy for all, a wider one for pages that frame files of the portal, and one for these files themselves.</summary>
    private static void AddHeaders(IServiceCollection services)
    {
        var (all, framing, file) = (Headers(), Headers(csp => csp.AddFrameSrc().Self()), HeadersOfFile());
        services.AddSecurityHeaderPolicies()
            .SetDefaultPolicy(all)
            .SetPolicySelector(context => context.HttpContext.GetEndpoint()?.Metadata switch
            {
                { } metadata when metadata.GetMetadata<ServesFiles>() is not null => file,
                { } metadata when metadata.GetMetadata<ShowsFilesAttribute>() is not null => framing,
                _ => all,
            });
    }

    /// <summary>The headers of an answer; nothing inline is ever needed, so nothing inline is allowed.</summary>
    private static HeaderPolicyCollection Headers(Action<CspBuilder>? more = null) => Common(new HeaderPolicyCollection()
        .AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().None();
            csp.AddScriptSrc().Self();
            csp.AddStyleSrc().Self();
            csp.AddImgSrc().Self();
            csp.AddConnectSrc().Self();
            csp.AddFormAction().Self();
            csp.AddBaseUri().None();
            csp.AddFrameAncestors().None();
            more?.Invoke(csp);
        })
        .AddFrameOptionsDeny());

    /// <summary>The headers of a file that somebody sent.</summary>
    private static HeaderPolicyCollection HeadersOfFile() => Common(new HeaderPolicyCollection()
        .AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().None();
            csp.AddFrameAncestors().Self();
        })
        .AddFrameOptionsSameOrigin());

    private static HeaderPolicyCollection Common(HeaderPolicyCollection headers) => headers
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicySameOrigin()
        .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
        .AddCrossOriginResourcePolicy(policy => policy.SameOrigin())
        .AddCustomHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
}
