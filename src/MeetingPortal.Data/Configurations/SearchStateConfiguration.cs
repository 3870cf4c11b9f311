using MeetingPortal.Data.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeetingPortal.Data.Configurations;

internal sealed class SearchStateConfiguration : IEntityTypeConfiguration<SearchState>
{
    public void Configure(EntityTypeBuilder<SearchState> builder)
    {
        builder.HasKey(state => state.MeetingId);
        builder.HasOne<MeetingPortal.Domain.Meetings.Meeting>().WithOne().HasForeignKey<SearchState>(state => state.MeetingId);
    }
}
