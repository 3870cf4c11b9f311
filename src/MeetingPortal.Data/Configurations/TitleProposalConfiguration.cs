using MeetingPortal.Domain.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeetingPortal.Data.Configurations;

internal sealed class TitleProposalConfiguration : IEntityTypeConfiguration<TitleProposal>
{
    public void Configure(EntityTypeBuilder<TitleProposal> builder)
    {
        builder.HasKey(proposal => new { proposal.DocumentId, proposal.Language });
        builder.Property(proposal => proposal.Words).HasMaxLength(TitleProposal.WordsMaxLength);
        builder.Property(proposal => proposal.Source).HasMaxLength(TitleProposal.SourceMaxLength);
        builder.Property(proposal => proposal.BasedOn).HasMaxLength(64);
        builder.HasIndex(proposal => proposal.MeetingId);
        builder.HasOne<MeetingPortal.Domain.Meetings.Meeting>().WithMany().HasForeignKey(proposal => proposal.MeetingId);
        builder.HasOne<Document>().WithMany().HasForeignKey(proposal => proposal.DocumentId);
    }
}
