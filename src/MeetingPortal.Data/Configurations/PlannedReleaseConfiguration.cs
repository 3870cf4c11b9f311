using MeetingPortal.Domain.Publications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeetingPortal.Data.Configurations;

internal sealed class PlannedReleaseConfiguration : IEntityTypeConfiguration<PlannedRelease>
{
    public void Configure(EntityTypeBuilder<PlannedRelease> builder)
    {
        // One at a time: a new plan takes the place of the one before.
        builder.HasKey(plan => plan.PublicationId);
        builder.HasIndex(plan => plan.At);
        builder.Property(plan => plan.PlannedBy).HasMaxLength(64);
        builder.HasOne<Publication>().WithOne().HasForeignKey<PlannedRelease>(plan => plan.PublicationId);
    }
}
