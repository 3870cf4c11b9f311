using MeetingPortal.Registration.Access;
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
        services.AddScoped<StartSignInHandler>();
        services.AddScoped<EnterSignInCodeHandler>();
        services.AddScoped<PrepareSignInCodeHandler>();
        services.AddScoped<PrepareInvitationHandler>();
        services.AddScoped<Invitations>();
        services.AddScoped<InvitePersonHandler>();
        services.AddScoped<RenewInvitationHandler>();
        services.AddScoped<WithdrawInvitationHandler>();
        services.AddScoped<MakeFirstAdministratorHandler>();
        return services;
    }
}
