using MeetingPortal.Data.Accounts;
using MeetingPortal.Data.Auditing;
using MeetingPortal.Domain.Publications;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace MeetingPortal.Data.Writing;

/// <summary>What may never be saved, whoever asks.</summary>
internal static class SaveGuard
{
    public static void RequireFrameworkTables(ChangeTracker tracker)
    {
        var foreign = tracker.Entries().FirstOrDefault(entry =>
            entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
            && entry.Entity is not PortalUser and not DataProtectionKey
            && entry.Metadata.ClrType.Namespace?.StartsWith("Microsoft.AspNetCore.Identity", StringComparison.Ordinal) != true);
        if (foreign is not null)
        {
            throw new InvalidOperationException($"{foreign.Metadata.ClrType.Name} is saved by Writes.RunAsync alone, which knows who does it and why.");
        }
    }

    /// <summary>Audit rows lose personal values when a person is erased, and never change otherwise.</summary>
    public static void RefuseChangedAudit(ChangeTracker tracker, AmbientOperation operation)
    {
        if (tracker.Entries<AuditEntry>().Any(entry => entry.State == EntityState.Deleted || (entry.State == EntityState.Modified && !operation.IsErasure)))
        {
            throw new InvalidOperationException("An audit row is never removed, and changed by an erasure alone.");
        }
    }

    public static void RefuseChangedReleases(ChangeTracker tracker)
    {
        if (tracker.Entries<Release>().Any(entry => entry.State == EntityState.Deleted || (entry.State == EntityState.Modified && !IsWithdrawal(entry))))
        {
            throw new InvalidOperationException("A release is never changed or removed after it is made, only withdrawn.");
        }
    }

    private static bool IsWithdrawal(EntityEntry<Release> entry) => entry.Properties.Where(property => property.IsModified)
        .All(property => property.Metadata.Name is nameof(Release.WithdrawnAt) or nameof(Release.WithdrawnReason));
}
