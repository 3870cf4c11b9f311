using MeetingPortal.Domain.Reference;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeetingPortal.Data.Configurations;

internal sealed class TreatyRelationConfiguration : IEntityTypeConfiguration<TreatyRelation>
{
    public void Configure(EntityTypeBuilder<TreatyRelation> builder)
    {
        builder.HasKey(relation => new { relation.TreatyCode, relation.StateCode });
        builder.Property(relation => relation.TreatyCode).HasMaxLength(16);
        builder.Property(relation => relation.StateCode).HasMaxLength(2);
        builder.HasOne<State>().WithMany().HasForeignKey(relation => relation.StateCode);
    }
}
