using MeetingPortal.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeetingPortal.Data.Configurations;

internal sealed class OfficerConfiguration : IEntityTypeConfiguration<Officer>
{
    public void Configure(EntityTypeBuilder<Officer> builder)
    {
        builder.Property(officer => officer.Name).HasMaxLength(Officer.NameMaxLength);
        builder.Property(officer => officer.StateCode).HasMaxLength(2);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(officer => officer.MeetingId);
    }
}
