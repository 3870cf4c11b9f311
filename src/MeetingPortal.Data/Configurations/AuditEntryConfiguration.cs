using MeetingPortal.Data.Auditing;
using MeetingPortal.Data.Conversions;
using MeetingPortal.Domain.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeetingPortal.Data.Configurations;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.Property(entry => entry.Actor).HasMaxLength(64);
        builder.Property(entry => entry.Operation).HasMaxLength(AuditEntry.NameMaxLength);
        builder.Property(entry => entry.SubjectType).HasMaxLength(AuditEntry.NameMaxLength);
        builder.Property(entry => entry.SubjectId).HasMaxLength(200);
        builder.Property(entry => entry.CorrelationId).HasMaxLength(64);
        builder.Property(entry => entry.Action).HasMaxLength(16);
        builder.Property(entry => entry.Changes).HasConversion<JsonConverter<IReadOnlyList<FieldChange>>, JsonComparer<IReadOnlyList<FieldChange>>>();
        builder.HasIndex(entry => new { entry.SubjectType, entry.SubjectId });
        builder.HasIndex(entry => new { entry.MeetingId, entry.At });
    }
}
