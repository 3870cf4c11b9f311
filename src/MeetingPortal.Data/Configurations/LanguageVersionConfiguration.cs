using MeetingPortal.Domain.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeetingPortal.Data.Configurations;

internal sealed class LanguageVersionConfiguration : IEntityTypeConfiguration<LanguageVersion>
{
    public void Configure(EntityTypeBuilder<LanguageVersion> builder)
    {
        builder.HasKey(version => new { version.DocumentId, version.Language });
        builder.HasOne<Document>().WithMany().HasForeignKey(version => version.DocumentId);
    }
}
