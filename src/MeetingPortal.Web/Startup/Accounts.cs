using MeetingPortal.Data;
using MeetingPortal.Data.Accounts;
using MeetingPortal.Web.Access;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace MeetingPortal.Web.Startup;

internal static class Accounts
{
    private static readonly TimeSpan SessionLength = TimeSpan.FromHours(10);

    public static void AddPortalAccounts(this WebApplicationBuilder builder)
    {
        builder.Services.AddDataProtection().SetApplicationName("MeetingPortal").PersistKeysToDbContext<PortalDbContext>();
        builder.Services.AddIdentityCore<PortalUser>().AddEntityFrameworkStores<PortalDbContext>().AddSignInManager();
        builder.Services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        builder.Services.ConfigureApplicationCookie(cookie => ConfigureCookie(cookie, builder.Environment.IsDevelopment()));

        // Every request asks whether the account still is what it was, so that signing out works everywhere at once.
        builder.Services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.Zero);

        builder.Services.AddScoped<SessionStart>();
        builder.Services.AddSingleton<SignInCookie>();
        builder.Services.AddScoped<SignInSteps>();
        builder.Services.AddSingleton<KeptForms>();
        builder.Services.AddScoped<FirstAdministratorLinks>();
        builder.Services.AddScoped<AddressedScope>();
        builder.Services.AddScoped<IAuthorizationHandler, ScopedRoleHandler>();
        builder.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, HideForbidden>();
        Policies.AddTo(builder.Services.AddAuthorizationBuilder());
    }

    private static void ConfigureCookie(CookieAuthenticationOptions options, bool isDevelopment)
    {
        options.Cookie.Name = isDevelopment ? "portal-session" : "__Host-portal-session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = isDevelopment ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        options.ExpireTimeSpan = SessionLength;
        options.Events.OnRedirectToLogin = SessionEnd.RedirectAsync;
    }
}
