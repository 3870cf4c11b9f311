namespace MeetingPortal.Domain.Documents;

/// <summary>The series a document is numbered in, in the order in which a list of documents shows them.</summary>
public enum DocumentSeries
{
    /// <summary>Official documents, numbered without letters.</summary>
    Main,
    Information,
    WorkingPaper,
    ConferenceRoomPaper,
    Limited,
    Miscellaneous,
    SummaryRecord,
    VerbatimRecord,
    Resolution,
    Decision,

    /// <summary>Any other series, and symbols whose last element names none.</summary>
    Other,
}
