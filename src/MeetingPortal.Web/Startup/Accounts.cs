using MeetingPortal.Data;
using MeetingPortal.Data.Accounts;
using MeetingPortal.Web.Access;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace MeetingPortal.Web.Startup;

internal static class Accounts
{
    private static readonly TimeSpan SessionLength = TimeSpan.FromHours(10);

    /// <summary>How long a sign-in waits for its second factor.</summary>
    private static readonly TimeSpan SecondFactorTime = TimeSpan.FromMinutes(10);

    public static void AddPortalAccounts(this WebApplicationBuilder builder)
    {
        builder.Services.AddDataProtection().SetApplicationName("MeetingPortal").PersistKeysToDbContext<PortalDbContext>();
        builder.Services.AddIdentityCore<PortalUser>().AddEntityFrameworkStores<PortalDbContext>().AddSignInManager().AddClaimsPrincipalFactory<SessionClaims>();
        builder.Services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        builder.Services.ConfigureApplicationCookie(cookie => ConfigureSession(cookie, builder.Environment.IsDevelopment()));
        builder.Services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, cookie => ConfigureHalfDone(cookie, builder.Environment.IsDevelopment()));

        // Every request asks whether the account still is what it was, so that signing out works everywhere at once.
        builder.Services.Configure<SecurityStampValidatorOptions>(stamp =>
        {
            stamp.ValidationInterval = TimeSpan.Zero;
            stamp.OnRefreshingPrincipal = SessionClaims.KeepMethodAsync;
        });
        builder.Services.AddOptions<AccountsOptions>().BindConfiguration(AccountsOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton(provider => SecondFactorRule.Of(provider.GetRequiredService<IOptions<AccountsOptions>>(), builder.Environment));

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

    /// <summary>What every cookie of the portal has in common.</summary>
    internal static void Configure(CookieBuilder cookie, string name, bool isDevelopment)
    {
        cookie.Name = isDevelopment ? name : "__Host-" + name;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = isDevelopment ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
    }

    private static void ConfigureHalfDone(CookieAuthenticationOptions options, bool isDevelopment)
    {
        Configure(options.Cookie, "portal-second-factor", isDevelopment);
        options.ExpireTimeSpan = SecondFactorTime;
        options.SlidingExpiration = false;
    }

    private static void ConfigureSession(CookieAuthenticationOptions options, bool isDevelopment)
    {
        Configure(options.Cookie, "portal-session", isDevelopment);
        options.ExpireTimeSpan = SessionLength;
        options.Events.OnRedirectToLogin = SessionEnd.RedirectAsync;
    }
}
