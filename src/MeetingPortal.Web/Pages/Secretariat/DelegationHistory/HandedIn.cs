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
    public bool Lacks(AuditEntry head, IEnumerable<TracedRow> rows) =>
        Preparations.Contains(head.Operation, StringComparer.Ordinal) && (head.VersionAfter() > lastVersion || rows.Any(IsUnknown));

    private bool IsUnknown(TracedRow traced) => traced.Row.SubjectType switch
    {
        nameof(DelegationMember) => new[] { traced.Before, traced.After }.OfType<string>().Any(person => !_people.Contains(person)),
        nameof(StoredFile) => !_files.Contains(traced.Row.SubjectId),
        _ => false,
    };
}
