using System.Globalization;
using System.Text.Unicode;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Registration.Correspondence;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Api;
using MeetingPortal.Web.Bundles;
using MeetingPortal.Web.Caching;
using MeetingPortal.Web.Feeds;
using MeetingPortal.Web.Files;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Pages.Account;
using MeetingPortal.Web.Pages.Admin;
using MeetingPortal.Web.Pages.Admin.ImportMeeting;
using MeetingPortal.Web.Pages.Mission;
using MeetingPortal.Web.Pages.Mission.People;
using MeetingPortal.Web.Pages.Secretariat;
using MeetingPortal.Web.Pages.Secretariat.AnswerRequest;
using MeetingPortal.Web.Pages.Secretariat.DelegationHistory;
using MeetingPortal.Web.Pages.Secretariat.Delegations;
using MeetingPortal.Web.Pages.Secretariat.Invitations;
using MeetingPortal.Web.Pages.Shared;
using MeetingPortal.Web.Pages.Secretariat.Notices;
using MeetingPortal.Web.Subscriptions;
using MeetingPortal.Web.Uploads;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.WebEncoders;

namespace MeetingPortal.Web.Startup;

internal static class PagesSetup
{
    public static void AddPortalPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddHttpContextAccessor();
        builder.Services.Configure<RouteOptions>(routes =>
        {
            routes.SetParameterPolicy<LanguageConstraint>("lang");
            routes.SetParameterPolicy<MeetingConstraint>("meeting");
        });
        builder.Services.AddRazorPages(razor =>
        {
            foreach (var endpoint in PublicEndpoints.CachedPages)
            {
                razor.Conventions.AddPageApplicationModelConvention(endpoint.Route, model => Open(model, endpoint));
            }

            foreach (var page in PublicEndpoints.OpenPages)
            {
                razor.Conventions.AddPageApplicationModelConvention(page, model => Open(model, OpenEndpoint.Instance));
            }

            razor.Conventions.AuthorizeFolder("/Secretariat", Policies.SignedIn);
            razor.Conventions.AuthorizeFolder("/Mission", Policies.SignedIn);
            AddReleaseRoutes(razor.Conventions);
        })
        .AddMvcOptions(mvc => mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true);

        AddLanguages(builder.Services);
        builder.Services.AddAntiforgery(antiforgery => ConfigureForms(antiforgery, builder.Environment.IsDevelopment()));
        builder.Services.Configure<CookieTempDataProviderOptions>(kept => Accounts.Configure(kept.Cookie, "portal-kept", builder.Environment.IsDevelopment()));
        AddPageServices(builder.Services);
    }

    /// <summary>Links, and what pages read through.</summary>
    private static void AddPageServices(IServiceCollection services)
    {
        services.AddSingleton<PublicLinks>();
        services.AddSingleton<AccountLinks>();
        services.AddSingleton<SubscriptionLinks>();
        services.AddSingleton<SubscriberTokens>();
        services.AddScoped<NoticeLetters>();
        services.AddSingleton<SecretariatLinks>();
        services.AddSingleton<MissionLinks>();
        services.AddSingleton<IMissionAddresses>(provider => provider.GetRequiredService<MissionLinks>());
        services.AddScoped<StaffReads>();
        services.AddScoped<TranslationReads>();
        services.AddScoped<TitleReads>();
        services.AddScoped<StaffDesk>();
        services.AddScoped<DocumentDesk>();
        services.AddScoped<DocumentForms>();
        services.AddScoped<DropReads>();
        services.AddScoped<MeetingDesk>();
        services.AddSingleton<WaitingFolders>();
        services.AddScoped<MissionReads>();
        services.AddScoped<MissionDesk>();
        services.AddScoped<QueueReads>();
        services.AddScoped<CaseReads>();
        services.AddScoped<CaseDesk>();
        services.AddScoped<HistoryReads>();
        services.AddScoped<MailReads>();
        services.AddScoped<PartyReads>();
        services.AddScoped<RequestLetters>();
        services.AddScoped<InvitationReads>();
        services.AddSingleton<AdminLinks>();
        services.AddScoped<AccountReads>();
        services.AddScoped<AdminReads>();
        services.AddScoped<PeopleReads>();
        services.AddScoped<AccessRequests>();
        services.AddSingleton<UploadReader>();
        services.AddSingleton<PrivateFileViews>();
        AddPublicServices(services);
    }

    /// <summary>What is given to everybody beside pages: bundles, feeds and the interface for programs.</summary>
    private static void AddPublicServices(IServiceCollection services)
    {
        services.AddSingleton<BundlePlaces>();
        services.AddScoped<BundleReads>();
        services.AddScoped<BundleWriter>();
        services.AddScoped<ViewTexts>();
        services.AddScoped<CalendarFeed>();
        services.AddScoped<UpdatesFeed>();
        services.AddScoped<Sitemap>();
        services.AddSingleton<StructuredData>();
        services.AddScoped<MeetingApi>();
        services.AddScoped<ContentApi>();
        services.AddScoped<DocumentApi>();
        services.AddApiDescription();
    }

    private static void AddLanguages(IServiceCollection services)
    {
        // Letters of all languages go out as themselves; by default each would become a numeric entity of eight bytes.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new(UnicodeRanges.All));
        services.Configure<RequestLocalizationOptions>(localisation =>
        {
            var cultures = Language.All.Select(language => CultureInfo.GetCultureInfo(language.Code)).ToList();
            localisation.DefaultRequestCulture = new RequestCulture("en");
            localisation.SupportedCultures = cultures;
            localisation.SupportedUICultures = cultures;
            localisation.RequestCultureProviders =
            [
                new CustomRequestCultureProvider(context =>
                    Task.FromResult<ProviderCultureResult?>(new ProviderCultureResult(RequestLanguage.Of(context).Code))),
            ];
        });
    }

    private static void ConfigureForms(AntiforgeryOptions antiforgery, bool isDevelopment)
    {
        antiforgery.Cookie.Name = isDevelopment ? "portal-form" : "__Host-portal-form";
        antiforgery.Cookie.SecurePolicy = isDevelopment ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        antiforgery.Cookie.SameSite = SameSiteMode.Strict;
    }

    private static void Open(PageApplicationModel model, object mark)
    {
        model.EndpointMetadata.Add(new AllowAnonymousAttribute());
        model.EndpointMetadata.Add(mark);
    }

    /// <summary>Every release keeps its address for ever: /v/{number} under the address of the publication.</summary>
    private static void AddReleaseRoutes(PageConventionCollection conventions)
    {
        const string Meeting = "{lang:lang}/{meeting:meeting}";

        // One spelling a number: 01, +1 and "1 " would each be an entry of its own in the cache.
        const string Number = "{number:int:regex(^[1-9][0-9]*$)}";
        AddRoute(conventions, "/Public/Letter/Index", $"{Meeting}/letter/v/{Number}");
        AddRoute(conventions, "/Public/Agenda/Index", $"{Meeting}/agenda/v/{Number}");
        AddRoute(conventions, "/Public/Programme/Index", $"{Meeting}/programme/v/{Number}");
        AddRoute(conventions, "/Public/InformationPage/Index", $"{Meeting}/info/{{slug}}/v/{Number}");
        AddRoute(conventions, "/Public/Changes/Index", $"{Meeting}/info/{{slug}}/changes");
    }

    /// <summary>A second address of a page. The framework's own AddPageRoute would stop links from being made to the first.</summary>
    private static void AddRoute(PageConventionCollection conventions, string page, string template) =>
        conventions.AddPageRouteModelConvention(
            page, model => model.Selectors.Add(new SelectorModel { AttributeRouteModel = new AttributeRouteModel { Template = template } }));
}
