using MeetingPortal.Domain.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeetingPortal.Data.Configurations;

internal sealed class DocumentConfiguration : IEntityTypeConfiguration<Document>
{
    public void Configure(EntityTypeBuilder<Document> builder)
    {
        builder.Property(document => document.Slug).HasMaxLength(Document.SlugMaxLength);
        builder.Property(document => document.Version).IsConcurrencyToken();
        builder.HasIndex(document => new { document.MeetingId, document.Slug }).IsUnique();
        builder.HasOne<MeetingPortal.Domain.Meetings.Meeting>().WithMany().HasForeignKey(document => document.MeetingId);
    }
}
