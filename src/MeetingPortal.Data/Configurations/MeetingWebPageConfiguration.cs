using MeetingPortal.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeetingPortal.Data.Configurations;

internal sealed class MeetingWebPageConfiguration : IEntityTypeConfiguration<MeetingWebPage>
{
    public void Configure(EntityTypeBuilder<MeetingWebPage> builder)
    {
        builder.Property(page => page.Url).HasMaxLength(MeetingWebPage.UrlMaxLength);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(page => page.MeetingId);
    }
}
