using MeetingPortal.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeetingPortal.Data.Configurations;

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.Property(invitation => invitation.Name).HasMaxLength(Invitation.NameMaxLength);
        builder.Property(invitation => invitation.Email).HasMaxLength(Invitation.EmailMaxLength);
        builder.Property(invitation => invitation.SecretHash).HasMaxLength(64);
        builder.Property(invitation => invitation.State).IsConcurrencyToken();
        builder.HasIndex(invitation => invitation.SecretHash).IsUnique();
        builder.HasIndex(invitation => invitation.MissionId);
        builder.HasOne<MeetingPortal.Domain.Missions.Mission>().WithMany().HasForeignKey(invitation => invitation.MissionId);
    }
}
