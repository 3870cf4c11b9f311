namespace MeetingPortal.Domain.Access;

/// <summary>What an account may be entrusted with.</summary>
public enum Role
{
    /// <summary>Gives and takes away rights; sees mail that could not be delivered. Has no right in any meeting by that alone.</summary>
    PortalAdministrator,

    /// <summary>Edits and releases the pages of one meeting.</summary>
    DocumentsOfficer,

    /// <summary>Invites missions to register for one meeting and decides on what they submit.</summary>
    RegistrationOfficer,

    /// <summary>Sees the delegations of one meeting as far as protocol needs them.</summary>
    Protocol,

    /// <summary>Hands out name tags at one meeting.</summary>
    BadgeDesk,

    /// <summary>Translates the pages of one meeting into one language.</summary>
    Translator,

    /// <summary>Alone sees what persons need for access at one meeting.</summary>
    AccessibilityFocalPoint,

    /// <summary>Primary administrator of a mission: registers its delegations and decides who else may.</summary>
    MissionAdministrator,

    /// <summary>Stands in for the primary administrator with the same rights.</summary>
    MissionBackupAdministrator,

    /// <summary>Registers the delegations of a mission.</summary>
    MissionCollaborator,
}

/// <summary>Where a role holds.</summary>
public enum RoleScope
{
    Portal,
    Meeting,

    /// <summary>One meeting and one language.</summary>
    MeetingLanguage,

    Mission,
}

/// <summary>What is true of the roles themselves.</summary>
public static class Roles
{
    public static readonly IReadOnlyList<Role> OfMissions = [Role.MissionAdministrator, Role.MissionBackupAdministrator, Role.MissionCollaborator];

    /// <summary>The roles that administer a mission; a mission that has any of them keeps at least one.</summary>
    public static readonly IReadOnlyList<Role> MissionAdministrators = [Role.MissionAdministrator, Role.MissionBackupAdministrator];

    public static RoleScope ScopeOf(Role role) => role switch
    {
        Role.PortalAdministrator => RoleScope.Portal,
        Role.Translator => RoleScope.MeetingLanguage,
        Role.MissionAdministrator or Role.MissionBackupAdministrator or Role.MissionCollaborator => RoleScope.Mission,
        _ => RoleScope.Meeting,
    };

    /// <summary>True for everybody but missions: staff sign in with a second factor.</summary>
    public static bool IsStaff(Role role) => ScopeOf(role) != RoleScope.Mission;
}
