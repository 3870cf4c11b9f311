using MeetingPortal.Web.Startup;
using Microsoft.Extensions.Options;

namespace MeetingPortal.Web.Access;

/// <summary>Whether members of staff need a second factor here.</summary>
public sealed record SecondFactorRule(bool IsRequired)
{
    public static SecondFactorRule Of(IOptions<AccountsOptions> options, IHostEnvironment environment) =>
        new(options.Value.SecondFactor == SecondFactorRequirement.Always || !environment.IsDevelopment());
}
