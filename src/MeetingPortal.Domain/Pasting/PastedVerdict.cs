namespace MeetingPortal.Domain.Pasting;

/// <summary>What becomes of a row when the list is taken.</summary>
public enum PastedVerdict
{
    /// <summary>It is not here yet.</summary>
    New,

    /// <summary>It is here, and the list says something else or more.</summary>
    Changed,

    /// <summary>It is here just so.</summary>
    Same,

    /// <summary>Something is wrong; the row is left.</summary>
    Faulty,
}
