namespace MeetingPortal.Domain.Publications;

/// <summary>What a publication of a meeting is.</summary>
public enum ContentKind
{
    Letter,
    Agenda,
    Programme,

    /// <summary>A page of practical information.</summary>
    Page,
}

/// <summary>How far the agenda or the programme of work has come.</summary>
public enum Stage
{
    /// <summary>A reconstruction by the portal's team: never shown as an official text.</summary>
    Outline,

    /// <summary>As issued for the meeting to adopt.</summary>
    Provisional,

    Adopted,

    /// <summary>Changed after its adoption, by a revised document or as announced by the chair; a programme of work alone is.</summary>
    Amended,
}
