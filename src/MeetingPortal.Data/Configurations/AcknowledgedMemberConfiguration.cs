using MeetingPortal.Domain.Delegations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeetingPortal.Data.Configurations;

internal sealed class AcknowledgedMemberConfiguration : IEntityTypeConfiguration<AcknowledgedMember>
{
    public void Configure(EntityTypeBuilder<AcknowledgedMember> builder)
    {
        builder.Property(member => member.Id).ValueGeneratedNever();
        builder.HasOne<Delegation>().WithMany().HasForeignKey(member => member.DelegationId);
    }
}
