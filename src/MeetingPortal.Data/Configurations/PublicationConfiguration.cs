using MeetingPortal.Domain.Publications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeetingPortal.Data.Configurations;

internal sealed class PublicationConfiguration : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> builder)
    {
        builder.Property(publication => publication.Slug).HasMaxLength(Publication.SlugMaxLength);
        builder.Property(publication => publication.Version).IsConcurrencyToken();
        builder.HasIndex(publication => new { publication.MeetingId, publication.Kind, publication.Slug }).IsUnique();
        builder.HasOne<MeetingPortal.Domain.Meetings.Meeting>().WithMany().HasForeignKey(publication => publication.MeetingId);
    }
}
