using MeetingPortal.Domain.Missions;
using MeetingPortal.Domain.Reference;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeetingPortal.Data.Configurations;

internal sealed class MissionConfiguration : IEntityTypeConfiguration<Mission>
{
    public void Configure(EntityTypeBuilder<Mission> builder)
    {
        builder.Property(mission => mission.StateCode).HasMaxLength(2);
        builder.Property(mission => mission.City).HasMaxLength(Mission.CityMaxLength);
        builder.Ignore(mission => mission.Party);
        builder.HasIndex(mission => mission.Code).IsUnique();
        builder.HasOne<State>().WithMany().HasForeignKey(mission => mission.StateCode);
        builder.HasOne<Organization>().WithMany().HasForeignKey(mission => mission.OrganizationId);
    }
}
