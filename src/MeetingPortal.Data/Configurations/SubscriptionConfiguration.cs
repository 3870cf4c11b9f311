using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Subscriptions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeetingPortal.Data.Configurations;

internal sealed class SubscriptionConfiguration : IEntityTypeConfiguration<Subscription>
{
    public void Configure(EntityTypeBuilder<Subscription> builder)
    {
        builder.Property(subscription => subscription.Id).ValueGeneratedNever();
        builder.Property(subscription => subscription.ConfirmHash).HasMaxLength(64);
        builder.HasIndex(subscription => subscription.ConfirmHash);
        builder.HasIndex(subscription => new { subscription.MeetingId, subscription.Topic });
        builder.HasOne<Subscriber>().WithMany().HasForeignKey(subscription => subscription.SubscriberId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(subscription => subscription.MeetingId);
        builder.HasOne<Document>().WithMany().HasForeignKey(subscription => subscription.DocumentId);
    }
}
