using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeetingPortal.Data.Configurations;

internal sealed class DocumentFileConfiguration : IEntityTypeConfiguration<DocumentFile>
{
    public void Configure(EntityTypeBuilder<DocumentFile> builder)
    {
        builder.Property(file => file.Id).ValueGeneratedNever();
        builder.Property(file => file.WithdrawnReason).HasMaxLength(DocumentFile.ReasonMaxLength);
        builder.Property(file => file.Version).IsConcurrencyToken();
        builder.HasIndex(file => new { file.MeetingId, file.DocumentId });
        builder.HasIndex(file => new { file.IsAnnounced, file.PublicFrom });
        builder.HasOne<Document>().WithMany().HasForeignKey(file => file.DocumentId);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(file => file.StoredFileId).OnDelete(DeleteBehavior.Restrict);
    }
}
