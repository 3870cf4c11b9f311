using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Missions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeetingPortal.Data.Configurations;

internal sealed class GrantConfiguration : IEntityTypeConfiguration<Grant>
{
    public void Configure(EntityTypeBuilder<Grant> builder)
    {
        builder.HasIndex(grant => grant.UserId);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(grant => grant.MeetingId);
        builder.HasOne<Mission>().WithMany().HasForeignKey(grant => grant.MissionId);
    }
}
