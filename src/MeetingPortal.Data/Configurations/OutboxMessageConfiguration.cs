using MeetingPortal.Data.Conversions;
using MeetingPortal.Data.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeetingPortal.Data.Configurations;

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.Property(message => message.Address).HasMaxLength(OutboxMessage.AddressMaxLength);
        builder.Property(message => message.MessageId).HasMaxLength(OutboxMessage.MessageIdMaxLength);
        builder.Property(message => message.Error).HasMaxLength(OutboxMessage.ErrorMaxLength);
        builder.Property(message => message.Values).HasConversion<JsonConverter<IReadOnlyList<string>>, JsonComparer<IReadOnlyList<string>>>();
        builder.HasIndex(message => new { message.State, message.NextAttemptAt });
        builder.HasIndex(message => message.SubjectId);
    }
}
