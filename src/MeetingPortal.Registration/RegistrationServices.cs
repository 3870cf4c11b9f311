using MeetingPortal.Registration.Access;
using MeetingPortal.Registration.Correspondence;
using MeetingPortal.Registration.Decisions;
using MeetingPortal.Registration.Delegations;
using MeetingPortal.Registration.Demonstration;
using Microsoft.Extensions.DependencyInjection;

namespace MeetingPortal.Registration;

/// <summary>Registers the registration module.</summary>
public static class RegistrationServices
{
    public static IServiceCollection AddRegistration(this IServiceCollection services)
    {
        services.AddScoped<Rights>();
        services.AddScoped<IssueDemonstrationLinkHandler>();
        services.AddScoped<RedeemSignInLinkHandler>();
        services.AddSingleton<DelegationQueries>();
        services.AddScoped<DelegationWrites>();
        services.AddScoped<DelegationMail>();
        services.AddScoped<AddDelegateHandler>();
        services.AddScoped<EditDelegateHandler>();
        services.AddScoped<ReplaceDelegateHandler>();
        services.AddScoped<RemoveDelegateHandler>();
        services.AddScoped<MoveDelegateHandler>();
        services.AddScoped<AttachNoteVerbaleHandler>();
        services.AddScoped<RemoveNoteVerbaleHandler>();
        services.AddScoped<SubmitDelegationHandler>();
        services.AddScoped<RecallSubmissionHandler>();
        services.AddScoped<ErasePersonHandler>();
        services.AddScoped<SubmissionWrites>();
        services.AddScoped<BeginReviewHandler>();
        services.AddScoped<AcknowledgeSubmissionHandler>();
        services.AddScoped<AskForClarificationHandler>();
        return services;
    }
}
