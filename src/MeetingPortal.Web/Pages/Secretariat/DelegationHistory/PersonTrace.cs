using System.Text.Json;
using MeetingPortal.Data.Auditing;
using MeetingPortal.Data.Contents;
using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Identifiers;

namespace MeetingPortal.Web.Pages.Secretariat.DelegationHistory;

/// <summary>Follows who sat in which seat through the audit rows, oldest first, so that each row can be told with the name of its time.</summary>
internal sealed class PersonTrace
{
    private const string Prefix = nameof(DelegationMember.Details) + ".";

    private readonly Dictionary<string, Dictionary<string, string?>> _fields = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _sitting = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>Everybody who was met and is not erased, with the name known last.</summary>
    public IEnumerable<GonePerson> Met => _names.Select(pair => new GonePerson(PersonId.From(Guid.ParseExact(pair.Key, "D")), pair.Value));

    /// <summary>The row as readers see it.</summary>
    public TracedRow Follow(AuditEntry entry)
    {
        if (entry.SubjectType is not nameof(DelegationMember))
        {
            return new TracedRow(entry, entry.Telling());
        }

        var changes = ChangesOf(entry);
        if (!_fields.TryGetValue(entry.SubjectId, out var fields) || entry.Action is "Added")
        {
            _fields[entry.SubjectId] = fields = new(StringComparer.Ordinal);
        }

        foreach (var change in changes)
        {
            fields[change.Field] = change.After ?? (entry.Action is "Deleted" ? change.Before : null);
        }

        var before = _sitting.GetValueOrDefault(entry.SubjectId);
        if (entry.Changes.FirstOrDefault(change => change.Field is nameof(DelegationMember.PersonId)) is { } sitting)
        {
            _sitting[entry.SubjectId] = sitting.After ?? sitting.Before!;
        }

        var subject = new HistorySubject(NameIn(fields), [.. changes.Where(change => change.Before is not null || change.After is not null)], IsPerson: true);
        return new TracedRow(entry, subject, before, _sitting.GetValueOrDefault(entry.SubjectId));
    }

    /// <summary>Remembers the people of rows that readers are shown.</summary>
    public void Meet(IEnumerable<TracedRow> rows)
    {
        foreach (var row in rows.Where(row => row is { After: not null, Subject.Name: not null }))
        {
            _names[row.After!] = row.Subject!.Name!;
        }
    }

    /// <summary>A removed person's row holds all details in one field, as they were stored.</summary>
    private static IReadOnlyList<FieldChange> ChangesOf(AuditEntry entry)
    {
        if (entry.Action is "Deleted")
        {
            var stored = entry.Changes.FirstOrDefault(change => change.Field is nameof(DelegationMember.Details))?.Before;
            return stored is null ? [] : [.. FieldsOf(JsonSerializer.Deserialize<DelegateDetails>(stored, ContentJson.Options)!)
                .Where(field => field.Value is not null).Select(field => new FieldChange(field.Key, field.Value, null))];
        }

        return [.. entry.Changes
            .Where(change => change.Field.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(change => change with { Field = change.Field[Prefix.Length..] })];
    }

    private static Dictionary<string, string?> FieldsOf(DelegateDetails details) =>
        details.ChangesSince(null).ToDictionary(change => change.Field, change => change.After, StringComparer.Ordinal);

    private static string? NameIn(Dictionary<string, string?> fields)
    {
        var (printed, given, family) = (
            fields.GetValueOrDefault(nameof(DelegateDetails.PrintedName)),
            fields.GetValueOrDefault(nameof(DelegateDetails.GivenNames)),
            fields.GetValueOrDefault(nameof(DelegateDetails.FamilyName)));
        return string.IsNullOrEmpty(family) ? printed : printed ?? (given is null ? family : $"{given} {family}");
    }
}
