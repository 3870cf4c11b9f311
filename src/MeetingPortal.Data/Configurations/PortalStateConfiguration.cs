using MeetingPortal.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeetingPortal.Data.Configurations;

internal sealed class PortalStateConfiguration : IEntityTypeConfiguration<PortalState>
{
    public void Configure(EntityTypeBuilder<PortalState> builder)
    {
        builder.Property(state => state.Id).ValueGeneratedNever();
    }
}
