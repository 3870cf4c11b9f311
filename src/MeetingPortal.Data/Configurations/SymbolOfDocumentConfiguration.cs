using MeetingPortal.Domain.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeetingPortal.Data.Configurations;

internal sealed class SymbolOfDocumentConfiguration : IEntityTypeConfiguration<SymbolOfDocument>
{
    public void Configure(EntityTypeBuilder<SymbolOfDocument> builder)
    {
        builder.ToTable("Symbols");
        builder.HasKey(symbol => symbol.Key);
        builder.Property(symbol => symbol.Key).HasMaxLength(200);
        builder.Property(symbol => symbol.AsIssued).HasMaxLength(400);
        builder.HasOne<Document>().WithMany().HasForeignKey(symbol => symbol.DocumentId);
    }
}
