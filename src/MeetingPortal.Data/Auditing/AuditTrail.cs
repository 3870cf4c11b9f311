using System.Globalization;
using MeetingPortal.Domain.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MeetingPortal.Data.Auditing;

/// <summary>Turns the pending changes of a context into audit rows.</summary>
internal static class AuditTrail
{
    public static IReadOnlyList<AuditEntry> Of(ChangeTracker tracker, AmbientOperation operation) =>
    [
        .. tracker.Entries()
            .Where(IsAudited)
            .Select(entry => EntryFor(entry, operation)),
    ];

    private static bool IsAudited(EntityEntry entry) => entry.State switch
    {
        EntityState.Added => entry.Entity is not (IDerivedData or IOwnRecord),
        EntityState.Modified or EntityState.Deleted => entry.Entity is not IDerivedData,
        _ => false,
    };

    private static AuditEntry EntryFor(EntityEntry entry, AmbientOperation operation) => new()
    {
        Id = Guid.CreateVersion7(operation.At),
        At = operation.At,
        Actor = operation.Actor.Name,
        Operation = operation.Name,
        MeetingId = (entry.Entity as IBelongToMeeting)?.MeetingId ?? (entry.Entity as IMayBelong)?.MeetingId,
        MissionId = (entry.Entity as IMayBelong)?.MissionId,
        SubjectType = entry.Metadata.ClrType.Name,
        SubjectId = string.Join('|', entry.Metadata.FindPrimaryKey()!.Properties.Select(key => Text(entry.Property(key).CurrentValue))),
        CorrelationId = operation.CorrelationId,
        Action = entry.State.ToString(),
        Changes = [.. entry.Properties.SelectMany(property => ChangesOf(entry, property, operation))],
    };

    private static IEnumerable<FieldChange> ChangesOf(EntityEntry entry, PropertyEntry property, AmbientOperation operation)
    {
        var before = entry.State == EntityState.Added ? null : property.OriginalValue;
        var after = entry.State == EntityState.Deleted ? null : property.CurrentValue;
        if (entry.State == EntityState.Modified && !property.IsModified)
        {
            return [];
        }

        var name = property.Metadata.Name;
        if (IsKeptSecret(AuditMarks.Of(property.Metadata), operation))
        {
            return [new FieldChange(name, null, null)];
        }

        if (after is IDescribeChanges described)
        {
            return described.ChangesSince(before).Select(change => change with { Field = $"{name}.{change.Field}" });
        }

        var (old, now) = (Stored(property.Metadata, before), Stored(property.Metadata, after));
        return string.Equals(old, now, StringComparison.Ordinal) ? [] : [new FieldChange(name, old, now)];
    }

    private static bool IsKeptSecret(AuditMark? mark, AmbientOperation operation) =>
        mark == AuditMark.Secret || (mark == AuditMark.Personal && operation.IsErasure);

    /// <summary>The value as the store keeps it, so that lists and texts read the same in the audit as in the table.</summary>
    private static string? Stored(IProperty property, object? value) =>
        value is null ? null : Text(property.GetTypeMapping().Converter?.ConvertToProvider(value) ?? value);

    private static string? Text(object? value) => value switch
    {
        null => null,
        DateTime instant => instant.ToString("O", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
