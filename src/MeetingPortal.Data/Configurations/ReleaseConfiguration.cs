using MeetingPortal.Data.Conversions;
using MeetingPortal.Domain.Publications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeetingPortal.Data.Configurations;

internal sealed class ReleaseConfiguration : IEntityTypeConfiguration<Release>
{
    public void Configure(EntityTypeBuilder<Release> builder)
    {
        builder.Property(release => release.Slug).HasMaxLength(Publication.SlugMaxLength);
        builder.Property(release => release.ReleasedBy).HasMaxLength(64);
        builder.Property(release => release.Changes).HasConversion<JsonConverter<IReadOnlyList<ContentChange>>, JsonComparer<IReadOnlyList<ContentChange>>>();
        builder.HasIndex(release => new { release.PublicationId, release.Number }).IsUnique();
        builder.HasIndex(release => new { release.MeetingId, release.ReleasedAt });
        builder.HasOne<Publication>().WithMany().HasForeignKey(release => release.PublicationId).OnDelete(DeleteBehavior.Restrict);
    }
}
