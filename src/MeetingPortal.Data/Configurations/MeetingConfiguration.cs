using MeetingPortal.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeetingPortal.Data.Configurations;

internal sealed class MeetingConfiguration : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.HasIndex(meeting => meeting.Code).IsUnique();
        builder.Property(meeting => meeting.ShortCode).HasMaxLength(Meeting.ShortCodeMaxLength);
        builder.Property(meeting => meeting.ZoneId).HasMaxLength(64);
        builder.Property(meeting => meeting.SymbolRoot).HasMaxLength(100);
        builder.Property(meeting => meeting.PublicVersion).IsConcurrencyToken();
        builder.Ignore(meeting => meeting.Zone);
    }
}
