using MeetingPortal.Data.Conversions;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Rooms;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeetingPortal.Data.Configurations;

internal sealed class RoomNowConfiguration : IEntityTypeConfiguration<RoomNow>
{
    public void Configure(EntityTypeBuilder<RoomNow> builder)
    {
        builder.HasKey(room => new { room.MeetingId, room.Room });
        builder.Property(room => room.Room).HasMaxLength(RoomKey.MaxLength);
        builder.Property(room => room.Current).HasConversion<JsonConverter<NowMoment>, JsonComparer<NowMoment>>();
        builder.Property(room => room.Before).HasConversion<JsonConverter<NowMoment>, JsonComparer<NowMoment>>();
        builder.Property(room => room.Version).IsConcurrencyToken();
        builder.HasOne<Meeting>().WithMany().HasForeignKey(room => room.MeetingId);
    }
}
