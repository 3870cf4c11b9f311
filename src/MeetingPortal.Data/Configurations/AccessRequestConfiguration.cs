using MeetingPortal.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeetingPortal.Data.Configurations;

internal sealed class AccessRequestConfiguration : IEntityTypeConfiguration<AccessRequest>
{
    public void Configure(EntityTypeBuilder<AccessRequest> builder)
    {
        builder.Property(request => request.StateCode).HasMaxLength(2);
        builder.Property(request => request.OrganizationName).HasMaxLength(AccessRequest.NameMaxLength);
        builder.Property(request => request.ContactName).HasMaxLength(AccessRequest.NameMaxLength);
        builder.Property(request => request.Email).HasMaxLength(AccessRequest.EmailMaxLength);
        builder.Property(request => request.Message).HasMaxLength(AccessRequest.MessageMaxLength);
        builder.Property(request => request.Reason).HasMaxLength(AccessRequest.ReasonMaxLength);
        builder.Property(request => request.State).IsConcurrencyToken();
        builder.HasIndex(request => new { request.MeetingId, request.State });
        builder.HasOne<MeetingPortal.Domain.Meetings.Meeting>().WithMany().HasForeignKey(request => request.MeetingId);
    }
}
