using MeetingPortal.Domain.Publications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeetingPortal.Data.Configurations;

internal sealed class WorkingCopyConfiguration : IEntityTypeConfiguration<WorkingCopy>
{
    public void Configure(EntityTypeBuilder<WorkingCopy> builder)
    {
        builder.HasKey(copy => copy.PublicationId);
        builder.Property(copy => copy.Version).IsConcurrencyToken();
        builder.Property(copy => copy.ChangedBy).HasMaxLength(64);
        builder.HasOne<Publication>().WithOne().HasForeignKey<WorkingCopy>(copy => copy.PublicationId);
    }
}
