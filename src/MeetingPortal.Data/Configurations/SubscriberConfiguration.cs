using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Subscriptions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeetingPortal.Data.Configurations;

internal sealed class SubscriberConfiguration : IEntityTypeConfiguration<Subscriber>
{
    public void Configure(EntityTypeBuilder<Subscriber> builder)
    {
        builder.Property(subscriber => subscriber.Id).ValueGeneratedNever();
        builder.Property(subscriber => subscriber.Email).HasMaxLength(EmailShape.MaxLength);
        builder.Property(subscriber => subscriber.NormalizedEmail).HasMaxLength(EmailShape.MaxLength);
        builder.HasIndex(subscriber => subscriber.NormalizedEmail).IsUnique();
    }
}
