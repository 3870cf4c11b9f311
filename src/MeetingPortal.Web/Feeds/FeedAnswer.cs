using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Reading;

namespace MeetingPortal.Web.Feeds;

/// <summary>What is given at the address of a calendar or a feed.</summary>
/// <param name="Text">Null when there is nothing to give.</param>
/// <param name="Withdrawal">Why there is nothing any more; null where there never was anything.</param>
public sealed record FeedAnswer(string? Text, PublicWithdrawal? Withdrawal = null)
{
    public static readonly FeedAnswer Nothing = new((string?)null);

    /// <summary>The answer where the release that it is made of is missing.</summary>
    internal static async Task<FeedAnswer> WithoutAsync(
        PublicReads reads, PublicMeeting meeting, ContentKind kind, string slug, CancellationToken cancellationToken) =>
        new(null, await reads.WithdrawalAsync(meeting.Meeting.Id, kind, slug, number: null, cancellationToken));
}
