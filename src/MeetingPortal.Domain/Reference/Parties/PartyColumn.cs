namespace MeetingPortal.Domain.Reference.Parties;

/// <summary>What a column of a pasted list says of a State and a treaty.</summary>
public enum PartyColumn
{
    /// <summary>Nothing that the portal keeps.</summary>
    None,

    State,

    SignedOn,

    DepositedOn,

    InForceOn,

    WithdrawnOn,
}
