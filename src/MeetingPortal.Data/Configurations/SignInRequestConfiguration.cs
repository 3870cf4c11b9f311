using MeetingPortal.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeetingPortal.Data.Configurations;

internal sealed class SignInRequestConfiguration : IEntityTypeConfiguration<SignInRequest>
{
    public void Configure(EntityTypeBuilder<SignInRequest> builder)
    {
        builder.Property(request => request.NormalizedEmail).HasMaxLength(Invitation.EmailMaxLength);
        builder.Property(request => request.BrowserHash).HasMaxLength(64);
        builder.Property(request => request.CodeHash).HasMaxLength(64);
        builder.Property(request => request.Tries).IsConcurrencyToken();
        builder.HasIndex(request => new { request.NormalizedEmail, request.AskedAt });
    }
}
