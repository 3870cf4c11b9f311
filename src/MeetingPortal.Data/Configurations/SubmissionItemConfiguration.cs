using MeetingPortal.Domain.Delegations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeetingPortal.Data.Configurations;

internal sealed class SubmissionItemConfiguration : IEntityTypeConfiguration<SubmissionItem>
{
    public void Configure(EntityTypeBuilder<SubmissionItem> builder)
    {
        builder.HasKey(item => new { item.SubmissionId, item.Number });
        builder.Ignore(item => item.Change);
        builder.HasIndex(item => item.PersonBefore);
        builder.HasIndex(item => item.PersonAfter);
    }
}
