using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeetingPortal.Data.Configurations;

internal sealed class DroppedFileConfiguration : IEntityTypeConfiguration<DroppedFile>
{
    public void Configure(EntityTypeBuilder<DroppedFile> builder)
    {
        builder.Property(file => file.Id).ValueGeneratedNever();
        builder.Property(file => file.Name).HasMaxLength(StoredFile.NameMaxLength);
        builder.Property(file => file.Sha256).HasMaxLength(64);
        builder.Property(file => file.Refusal).HasMaxLength(100);
        builder.Property(file => file.Symbol).HasMaxLength(DocumentSymbol.MaxIssuedLength);
        builder.Property(file => file.Title).HasMaxLength(DroppedFile.TitleMaxLength);
        builder.Property(file => file.Version).IsConcurrencyToken();
        builder.HasIndex(file => file.DropId);
        builder.HasIndex(file => file.MeetingId);
        builder.HasIndex(file => file.Sha256);
        builder.HasOne<MeetingPortal.Domain.Meetings.Meeting>().WithMany().HasForeignKey(file => file.MeetingId);
    }
}
