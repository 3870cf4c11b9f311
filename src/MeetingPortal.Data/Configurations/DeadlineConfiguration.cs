using MeetingPortal.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeetingPortal.Data.Configurations;

internal sealed class DeadlineConfiguration : IEntityTypeConfiguration<Deadline>
{
    public void Configure(EntityTypeBuilder<Deadline> builder)
    {
        builder.Property(deadline => deadline.Slug).HasMaxLength(Deadline.SlugMaxLength);
        builder.Property(deadline => deadline.SourceNote).HasMaxLength(Deadline.SourceNoteMaxLength);
        builder.HasIndex(deadline => new { deadline.MeetingId, deadline.Slug }).IsUnique();
        builder.HasOne<Meeting>().WithMany().HasForeignKey(deadline => deadline.MeetingId);
    }
}
