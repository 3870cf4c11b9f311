using MeetingPortal.Data.Conversions;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Languages;
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
        builder.Property(meeting => meeting.ZoneId).HasMaxLength(Meeting.ZoneIdMaxLength);
        builder.Property(meeting => meeting.SymbolRoot).HasMaxLength(Meeting.SymbolRootMaxLength);
        builder.Property(meeting => meeting.PublicVersion).IsConcurrencyToken();
        builder.Property(meeting => meeting.OperatorContact).HasMaxLength(EmailShape.MaxLength);
        builder.Property(meeting => meeting.TreatyCode).HasMaxLength(Meeting.TreatyCodeMaxLength);
        builder.Property(meeting => meeting.WorkingLanguages).HasConversion<JsonConverter<IReadOnlyList<Language>>, JsonComparer<IReadOnlyList<Language>>>();
        builder.Property(meeting => meeting.DocumentLanguages).HasConversion<JsonConverter<IReadOnlyList<Language>>, JsonComparer<IReadOnlyList<Language>>>();
        builder.Property(meeting => meeting.CalendarRevisions).HasConversion<JsonConverter<IReadOnlyList<CalendarRevision>>, JsonComparer<IReadOnlyList<CalendarRevision>>>();
        builder.Ignore(meeting => meeting.Zone);
        builder.Ignore(meeting => meeting.StatusDay);
    }
}
