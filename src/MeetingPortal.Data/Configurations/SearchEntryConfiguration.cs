using MeetingPortal.Data.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeetingPortal.Data.Configurations;

internal sealed class SearchEntryConfiguration : IEntityTypeConfiguration<SearchEntry>
{
    public void Configure(EntityTypeBuilder<SearchEntry> builder)
    {
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.Key).HasMaxLength(SearchEntry.KeyMaxLength);
        builder.Property(entry => entry.Label).HasMaxLength(MeetingPortal.Domain.Documents.DocumentSymbol.MaxIssuedLength);
        builder.Property(entry => entry.Anchor).HasMaxLength(SearchEntry.AnchorMaxLength);
        builder.Property(entry => entry.Sha256).HasMaxLength(SearchEntry.HashLength);
        builder.Property(entry => entry.Hash).HasMaxLength(SearchEntry.HashLength);
        builder.HasIndex(entry => new { entry.MeetingId, entry.Key }).IsUnique();
        builder.HasOne<MeetingPortal.Domain.Meetings.Meeting>().WithMany().HasForeignKey(entry => entry.MeetingId);
    }
}
