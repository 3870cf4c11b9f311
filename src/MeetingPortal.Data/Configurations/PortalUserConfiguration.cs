using MeetingPortal.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeetingPortal.Data.Configurations;

internal sealed class PortalUserConfiguration : IEntityTypeConfiguration<PortalUser>
{
    public void Configure(EntityTypeBuilder<PortalUser> builder)
    {
        builder.Property(user => user.DisplayName).HasMaxLength(PortalUser.DisplayNameMaxLength);
        builder.Ignore(user => user.UserId);

        // Sign-in is by address: two accounts with one address could not be told apart.
        builder.HasIndex(user => user.NormalizedEmail).IsUnique();
    }
}
