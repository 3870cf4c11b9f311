using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Identifiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MeetingPortal.Data.Auditing;

/// <summary>
/// Takes personal values out of the audit: that a field changed, when and by whom stays known; what it said does not. The one way in which
/// audit rows are ever changed, open to operations that have begun an erasure.
/// </summary>
public static class AuditErasure
{
    /// <summary>Erases the personal values of everything that happened to the subjects.</summary>
    /// <param name="subjectType">Name of the entity's type.</param>
    public static async Task EraseSubjectsAsync(WriteScope scope, string subjectType, IReadOnlyCollection<string> subjectIds, CancellationToken cancellationToken)
    {
        foreach (var row in await RowsOf(scope.Store, subjectType, subjectIds).ToListAsync(cancellationToken))
        {
            Erase(scope, row, before: true, after: true);
        }
    }

    /// <summary>Erases the personal values of one row: those from before the change, after it, or both.</summary>
    public static void Erase(WriteScope scope, AuditEntry row, bool before, bool after)
    {
        var personal = PersonalFields(scope.Store.Model, row.SubjectType);
        scope.Store.Entry(row).Property(entry => entry.Changes).CurrentValue =
        [
            .. row.Changes.Select(change => IsOneOf(change.Field, personal)
                ? change with { Before = before ? null : change.Before, After = after ? null : change.After }
                : change),
        ];
    }

    public static IQueryable<AuditEntry> RowsOf(PortalDbContext store, string subjectType, IReadOnlyCollection<string> subjectIds) =>
        store.AuditEntries.Where(entry => entry.SubjectType == subjectType && subjectIds.Contains(entry.SubjectId));

    /// <summary>The subjects of that type and meeting in whose changes an identifier occurs.</summary>
    public static async Task<IReadOnlyList<string>> SubjectsNamingAsync(
        PortalDbContext store, string subjectType, MeetingId meeting, Guid identifier, CancellationToken cancellationToken)
    {
        var pattern = $"%{identifier:D}%";
        return await store.AuditEntries.FromSql($"""SELECT * FROM "AuditEntries" WHERE "Changes" LIKE {pattern}""")
            .Where(entry => entry.SubjectType == subjectType && entry.MeetingId == meeting)
            .Select(entry => entry.SubjectId)
            .Distinct()
            .ToListAsync(cancellationToken);
    }

    private static HashSet<string> PersonalFields(IModel model, string subjectType) =>
        model.GetEntityTypes().Single(type => string.Equals(type.ClrType.Name, subjectType, StringComparison.Ordinal))
            .GetProperties()
            .Where(property => AuditMarks.Of(property) == AuditMark.Personal)
            .Select(property => property.Name)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>A field of a value that describes its changes is called <c>Details.FamilyName</c>; of a removed row it stands whole under <c>Details</c>.</summary>
    private static bool IsOneOf(string field, HashSet<string> properties) => properties.Contains(field.Split('.')[0]);
}
