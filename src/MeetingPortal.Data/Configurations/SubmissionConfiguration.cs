using MeetingPortal.Data.Conversions;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeetingPortal.Data.Configurations;

internal sealed class SubmissionConfiguration : IEntityTypeConfiguration<Submission>
{
    public void Configure(EntityTypeBuilder<Submission> builder)
    {
        builder.Property(submission => submission.Id).ValueGeneratedNever();
        builder.Property(submission => submission.Reason).HasMaxLength(Submission.ReasonMaxLength);
        builder.Property(submission => submission.Message).HasMaxLength(Submission.MessageMaxLength);
        builder.Property(submission => submission.Order).HasConversion<JsonConverter<IReadOnlyList<SeatId>>, JsonComparer<IReadOnlyList<SeatId>>>();
        builder.Property(submission => submission.Version).IsConcurrencyToken();
        builder.HasIndex(submission => new { submission.DelegationId, submission.Number }).IsUnique();
        builder.HasIndex(submission => new { submission.MeetingId, submission.State, submission.SubmittedAt });

        // At most one waits: two people who press the button at once hand in one submission.
        builder.HasIndex(submission => submission.DelegationId).IsUnique().HasFilter("\"State\" IN ('Waiting', 'UnderReview')").HasDatabaseName("IX_Submissions_OpenOne");
        builder.HasOne<Delegation>().WithMany().HasForeignKey(submission => submission.DelegationId);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(submission => submission.NoteVerbaleId);
        builder.HasMany(submission => submission.Items).WithOne().HasForeignKey(item => item.SubmissionId);
    }
}
