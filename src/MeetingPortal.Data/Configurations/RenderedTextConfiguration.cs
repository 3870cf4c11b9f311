using MeetingPortal.Data.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeetingPortal.Data.Configurations;

internal sealed class RenderedTextConfiguration : IEntityTypeConfiguration<RenderedText>
{
    public void Configure(EntityTypeBuilder<RenderedText> builder)
    {
        builder.HasKey(text => new { text.Hash, text.RendererVersion });
        builder.Property(text => text.Hash).HasMaxLength(64);
    }
}
