using MeetingPortal.Data.Conversions;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Domain.Subscriptions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeetingPortal.Data.Configurations;

internal sealed class NoticeConfiguration : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.Property(notice => notice.Id).ValueGeneratedNever();
        builder.Property(notice => notice.Version).IsConcurrencyToken();
        builder.HasIndex(notice => new { notice.MeetingId, notice.State });

        // One for each release, whatever is pressed twice.
        builder.HasIndex(notice => notice.ReleaseId).IsUnique();
        builder.HasIndex(notice => notice.DocumentId);
        builder.Property(notice => notice.Languages).HasConversion<JsonConverter<IReadOnlyList<Language>>, JsonComparer<IReadOnlyList<Language>>>();
        builder.HasOne<Release>().WithMany().HasForeignKey(notice => notice.ReleaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Document>().WithMany().HasForeignKey(notice => notice.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}
