using MeetingPortal.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeetingPortal.Data.Configurations;

internal sealed class MeetingContactConfiguration : IEntityTypeConfiguration<MeetingContact>
{
    public void Configure(EntityTypeBuilder<MeetingContact> builder)
    {
        builder.Property(contact => contact.Email).HasMaxLength(MeetingContact.EmailMaxLength);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(contact => contact.MeetingId);
    }
}
