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
        return services;
    }
}
