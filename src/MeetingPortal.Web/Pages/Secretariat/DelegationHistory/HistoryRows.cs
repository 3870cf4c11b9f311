using System.Globalization;
using MeetingPortal.Data.Auditing;
using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Files;

namespace MeetingPortal.Web.Pages.Secretariat.DelegationHistory;

/// <summary>A row of the audit with what it tells readers.</summary>
/// <param name="Before">The person who sat there before, for a row of a person.</param>
/// <param name="After">The person who sits there after.</param>
internal sealed record TracedRow(AuditEntry Row, HistorySubject? Subject, string? Before = null, string? After = null);

internal static class HistoryRows
{
    /// <summary>Tells operations of one instant apart, and which came before a submission.</summary>
    public static int VersionAfter(this AuditEntry head) =>
        int.TryParse(head.Changes.FirstOrDefault(change => change.Field is nameof(Delegation.Version))?.After, CultureInfo.InvariantCulture, out var version) ? version : 0;

    /// <summary>What a row of the delegation, of a submission or of a file tells; null when it tells nothing.</summary>
    public static HistorySubject? Telling(this AuditEntry row)
    {
        string[] telling = row.SubjectType switch
        {
            nameof(Submission) when row.Action is "Added" => [nameof(Submission.NoteReceivedOn), nameof(Submission.Message)],
            nameof(Submission) when row.Action is "Modified" => [nameof(Submission.Reason)],
            nameof(StoredFile) => [nameof(StoredFile.Name)],
            nameof(Delegation) when row.Action is "Modified" => [nameof(Delegation.State)],
            _ => [],
        };
        IReadOnlyList<FieldChange> changes =
        [
            .. row.Changes.Where(change => telling.Contains(change.Field, StringComparer.Ordinal) && (change.Before ?? change.After) is not null),
        ];
        return changes.Count == 0 ? null : new HistorySubject(null, changes, IsPerson: false);
    }
}
