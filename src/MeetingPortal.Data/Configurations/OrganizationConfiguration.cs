using MeetingPortal.Domain.Reference;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeetingPortal.Data.Configurations;

internal sealed class OrganizationConfiguration : IEntityTypeConfiguration<Organization>
{
    public void Configure(EntityTypeBuilder<Organization> builder)
    {
        builder.Property(organization => organization.Slug).HasMaxLength(Organization.SlugMaxLength);
        builder.Property(organization => organization.Kind).HasMaxLength(Organization.KindMaxLength);
        builder.HasIndex(organization => organization.Slug).IsUnique();
    }
}
