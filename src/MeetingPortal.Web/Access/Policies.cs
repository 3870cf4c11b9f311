using MeetingPortal.Domain.Access;
using Microsoft.AspNetCore.Authorization;

namespace MeetingPortal.Web.Access;

/// <summary>Names of the policies; every endpoint names one or stands on the list of public endpoints.</summary>
public static class Policies
{
    public const string SignedIn = nameof(SignedIn);

    public const string PortalAdministrator = nameof(PortalAdministrator);

    /// <summary>Documents officer of the meeting in the address.</summary>
    public const string DocumentsOfficer = nameof(DocumentsOfficer);

    /// <summary>Documents officer of the meeting in the address, or a translator of it: into the language in the address, where it names one.</summary>
    public const string Translation = nameof(Translation);

    /// <summary>Registration officer of the meeting in the address.</summary>
    public const string RegistrationOfficer = nameof(RegistrationOfficer);

    /// <summary>A member of the mission in the address, or a registration officer of the meeting in the address, who acts on the mission's behalf.</summary>
    public const string EditDelegation = nameof(EditDelegation);

    /// <summary>A member of the mission in the address.</summary>
    public const string MissionMember = nameof(MissionMember);

    /// <summary>Primary or backup administrator of the mission in the address.</summary>
    public const string MissionAdministrator = nameof(MissionAdministrator);

    /// <summary>Which roles satisfy each policy that asks for a role.</summary>
    public static readonly IReadOnlyDictionary<string, Role[]> RolesOf = new Dictionary<string, Role[]>(StringComparer.Ordinal)
    {
        [PortalAdministrator] = [Role.PortalAdministrator],
        [DocumentsOfficer] = [Role.DocumentsOfficer],
        [Translation] = [Role.DocumentsOfficer, Role.Translator],
        [RegistrationOfficer] = [Role.RegistrationOfficer],
        [EditDelegation] = [.. Roles.OfMissions, Role.RegistrationOfficer],
        [MissionMember] = [.. Roles.OfMissions],
        [MissionAdministrator] = [.. Roles.MissionAdministrators],
    };

    public static void AddTo(AuthorizationBuilder builder)
    {
        builder.AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser());
        foreach (var (name, roles) in RolesOf)
        {
            builder.AddPolicy(name, policy => policy.RequireAuthenticatedUser().AddRequirements(new ScopedRoleRequirement(roles)));
        }

        builder.SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
    }
}
