using MeetingPortal.Data.Auditing;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Files;
using MeetingPortal.Registration.Delegations;

namespace MeetingPortal.Web.Pages.Secretariat.DelegationHistory;

/// <summary>What of a delegation was ever handed in; what its mission only prepares is its own affair.</summary>
/// <param name="lastVersion">Version of the delegation when it was handed in last.</param>
internal sealed class HandedIn(DelegationCase of, int lastVersion)
{
    private static readonly string[] Preparations =
    [
        nameof(AddDelegate), nameof(EditDelegate), nameof(ReplaceDelegate), nameof(RemoveDelegate), nameof(MoveDelegate), nameof(AttachNoteVerbale), nameof(RemoveNoteVerbale),
    ];

    private readonly HashSet<string> _people = of.Submissions.SelectMany(submission => submission.Items)
        .SelectMany(item => new[] { item.PersonBefore, item.PersonAfter })
        .Where(person => person is not null)
        .Select(person => person!.Value.ToString())
        .ToHashSet(StringComparer.Ordinal);

    private readonly HashSet<string> _files = of.Submissions.Where(submission => submission.NoteVerbaleId is not null)
        .Select(submission => submission.NoteVerbaleId!.Value.ToString())
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>True for an operation that came after the last submission, or that touched somebody or something that never was in one.</summary>
    public bool Lacks(AuditEntry head, IReadOnlyCollection<TracedRow> rows) =>
        Preparations.Contains(head.Operation, StringComparer.Ordinal) && (head.VersionAfter() > lastVersion || rows.Any(HasUnknownPerson) || HasUnknownFilesAlone(rows));

    /// <summary>Without the files that never were in a submission, such as a note that gave way to the one that was.</summary>
    public IReadOnlyList<TracedRow> Known(IEnumerable<TracedRow> rows) => [.. rows.Where(row => !IsUnknownFile(row))];

    private bool HasUnknownPerson(TracedRow traced) =>
        traced.Row.SubjectType is nameof(DelegationMember) && new[] { traced.Before, traced.After }.OfType<string>().Any(person => !_people.Contains(person));

    private bool HasUnknownFilesAlone(IEnumerable<TracedRow> rows)
    {
        var files = rows.Where(row => row.Row.SubjectType is nameof(StoredFile)).ToList();
        return files.Count > 0 && files.TrueForAll(IsUnknownFile);
    }

    private bool IsUnknownFile(TracedRow traced) => traced.Row.SubjectType is nameof(StoredFile) && !_files.Contains(traced.Row.SubjectId);
}
