using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Meetings;
using Microsoft.AspNetCore.OutputCaching;

namespace MeetingPortal.Web.Caching;

/// <summary>Frees the memory of bodies that nobody can get any more; that they are not served is the version's doing.</summary>
internal sealed class CacheEviction(IOutputCacheStore cache) : IAfterCommit
{
    public async Task CommittedAsync(IReadOnlyList<Meeting> meetings)
    {
        await cache.EvictByTagAsync(PublicCachePolicy.TagOf(null), CancellationToken.None);
        foreach (var meeting in meetings)
        {
            await cache.EvictByTagAsync(PublicCachePolicy.TagOf(meeting.Code.Value), CancellationToken.None);
        }
    }
}
