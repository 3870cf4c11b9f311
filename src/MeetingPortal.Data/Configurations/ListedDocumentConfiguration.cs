using MeetingPortal.Domain.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeetingPortal.Data.Configurations;

internal sealed class ListedDocumentConfiguration : IEntityTypeConfiguration<ListedDocument>
{
    public void Configure(EntityTypeBuilder<ListedDocument> builder)
    {
        builder.HasKey(listed => new { listed.MeetingId, listed.DocumentId });
        builder.HasIndex(listed => listed.DocumentId);
        builder.HasOne<MeetingPortal.Domain.Meetings.Meeting>().WithMany().HasForeignKey(listed => listed.MeetingId);
        builder.HasOne<Document>().WithMany().HasForeignKey(listed => listed.DocumentId);
    }
}
