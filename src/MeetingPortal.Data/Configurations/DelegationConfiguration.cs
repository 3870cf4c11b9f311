using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Reference;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeetingPortal.Data.Configurations;

internal sealed class DelegationConfiguration : IEntityTypeConfiguration<Delegation>
{
    public void Configure(EntityTypeBuilder<Delegation> builder)
    {
        builder.Property(delegation => delegation.StateCode).HasMaxLength(2);
        builder.Property(delegation => delegation.Version).IsConcurrencyToken();
        builder.Ignore(delegation => delegation.Party);

        // One delegation a State or organization: whoever enters it first, everybody works on the same one.
        builder.HasIndex(delegation => new { delegation.MeetingId, delegation.StateCode }).IsUnique();
        builder.HasIndex(delegation => new { delegation.MeetingId, delegation.OrganizationId }).IsUnique();
        builder.HasIndex(delegation => new { delegation.MeetingId, delegation.Serial }).IsUnique();
        builder.HasIndex(delegation => new { delegation.MeetingId, delegation.State });
        builder.HasOne<Meeting>().WithMany().HasForeignKey(delegation => delegation.MeetingId);
        builder.HasOne<State>().WithMany().HasForeignKey(delegation => delegation.StateCode);
        builder.HasOne<Organization>().WithMany().HasForeignKey(delegation => delegation.OrganizationId);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(delegation => delegation.NoteVerbaleId);
        builder.HasMany(delegation => delegation.Members).WithOne().HasForeignKey(member => member.DelegationId);
    }
}
