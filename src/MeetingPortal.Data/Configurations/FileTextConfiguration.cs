using MeetingPortal.Data.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeetingPortal.Data.Configurations;

internal sealed class FileTextConfiguration : IEntityTypeConfiguration<FileText>
{
    public void Configure(EntityTypeBuilder<FileText> builder)
    {
        builder.HasKey(text => text.Sha256);
        builder.Property(text => text.Sha256).HasMaxLength(SearchEntry.HashLength);
    }
}
