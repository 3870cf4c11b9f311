using MeetingPortal.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeetingPortal.Data.Configurations;

internal sealed class GrantConfiguration : IEntityTypeConfiguration<Grant>
{
    public void Configure(EntityTypeBuilder<Grant> builder)
    {
        builder.HasIndex(grant => grant.UserId);
        builder.HasOne<MeetingPortal.Domain.Meetings.Meeting>().WithMany().HasForeignKey(grant => grant.MeetingId);
    }
}
