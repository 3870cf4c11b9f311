using MeetingPortal.Domain.Reference;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeetingPortal.Data.Configurations;

internal sealed class StateConfiguration : IEntityTypeConfiguration<State>
{
    public void Configure(EntityTypeBuilder<State> builder)
    {
        builder.HasKey(state => state.Code);
        builder.Property(state => state.Code).HasMaxLength(2);
        builder.Property(state => state.RegionalGroup).HasMaxLength(60);
    }
}
