using MeetingPortal.Domain.Delegations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeetingPortal.Data.Configurations;

internal sealed class HeadOnDayConfiguration : IEntityTypeConfiguration<HeadOnDay>
{
    public void Configure(EntityTypeBuilder<HeadOnDay> builder)
    {
        builder.ToTable("HeadsOnDays");

        // The store itself refuses a second head on a day.
        builder.HasKey(head => new { head.DelegationId, head.Day });
        builder.HasOne<Delegation>().WithMany().HasForeignKey(head => head.DelegationId);
    }
}
