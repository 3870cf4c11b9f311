using MeetingPortal.Data;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Reading;

/// <summary>That a release was taken away from readers, and why. Nothing of what it said is told.</summary>
/// <param name="Title">What the newest release that stands calls itself; null when none stands, or the kind has no title of its own.</param>
/// <param name="IsOutline">True for a working outline by the portal's team.</param>
/// <param name="IsReplaced">True when readers have a later release instead.</param>
public sealed record PublicWithdrawal(
    ReleaseId Id, ContentKind Kind, string Slug, int Number, LocalizedText? Title, bool IsOutline, DateTimeOffset At, LocalizedText Reason, bool IsReplaced) : IPublicUpdate;

/// <summary>Reads which releases were withdrawn; readers are told of each in one way everywhere.</summary>
internal static class PublicWithdrawals
{
    /// <summary>Of the whole meeting, the newest releases first.</summary>
    public static async Task<IReadOnlyList<PublicWithdrawal>> OfMeetingAsync(PortalDbContext store, MeetingId meeting, CancellationToken cancellationToken)
    {
        var touched = await store.Releases.AsNoTracking()
            .Where(release => release.MeetingId == meeting && release.WithdrawnAt != null)
            .Select(release => release.PublicationId)
            .Distinct()
            .ToListAsync(cancellationToken);
        return touched.Count == 0
            ? []
            : Of(await store.Releases.AsNoTracking().Where(release => touched.Contains(release.PublicationId)).ToListAsync(cancellationToken));
    }

    /// <param name="releases">All releases of these publications.</param>
    public static IReadOnlyList<PublicWithdrawal> Of(IEnumerable<Release> releases) =>
    [
        .. from publication in releases.GroupBy(release => release.PublicationId)
           let standing = publication.Where(release => release.WithdrawnAt is null).MaxBy(release => release.Number)
           from release in publication
           where release.WithdrawnAt is not null
           orderby release.Number descending
           select new PublicWithdrawal(
               release.Id,
               release.Kind,
               release.Slug,
               release.Number,
               standing?.Content.OwnTitle,
               release.Content.IsOutline,
               release.WithdrawnAt!.Value,
               release.WithdrawnReason!,
               IsReplaced: standing is not null && standing.Number > release.Number),
    ];
}
