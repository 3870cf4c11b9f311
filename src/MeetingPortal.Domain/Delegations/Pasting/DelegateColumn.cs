namespace MeetingPortal.Domain.Delegations.Pasting;

/// <summary>What a column of a pasted list says of a person.</summary>
public enum DelegateColumn
{
    /// <summary>Nothing that the portal keeps.</summary>
    None,

    Role,

    Honorific,

    /// <summary>The whole name in one cell, with or without what the person is addressed by.</summary>
    FullName,

    GivenNames,

    FamilyName,

    FunctionalTitle,

    Institution,

    City,

    Email,
}
