using MeetingPortal.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeetingPortal.Data.Configurations;

internal sealed class LoadedSeedsConfiguration : IEntityTypeConfiguration<LoadedSeeds>
{
    public void Configure(EntityTypeBuilder<LoadedSeeds> builder)
    {
        builder.HasKey(seeds => seeds.Mark);
        builder.Property(seeds => seeds.Mark).HasMaxLength(LoadedSeeds.MarkLength);
    }
}
