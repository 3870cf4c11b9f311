using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Domain.Publications;

/// <summary>
/// A thing of a meeting that is edited as a working copy and read as releases: the letter, the agenda, the programme of work, a page.
/// </summary>
public sealed class Publication : IBelongToMeeting
{
    public const int SlugMaxLength = 64;

    [Audited]
    public required PublicationId Id { get; init; }

    [Audited]
    public required MeetingId MeetingId { get; init; }

    [Audited]
    public required ContentKind Kind { get; init; }

    /// <summary>Lower-case letters, digits and hyphens; unique within the meeting.</summary>
    [Audited]
    public required string Slug { get; init; }

    /// <summary>The release that readers see; null before the first.</summary>
    [Audited]
    public ReleaseId? CurrentReleaseId { get; private set; }

    /// <summary>The highest number given so far; numbers are never used twice.</summary>
    [Audited]
    public int LastNumber { get; private set; }

    [Audited]
    public int Version { get; private set; }

    /// <summary>Keeps the content and the sentence for a release at that instant.</summary>
    public Outcome<PlannedRelease> Plan(PublicationContent content, Release? current, LocalizedText sentence, DateTimeOffset at, Actor by, DateTimeOffset now)
    {
        if (at <= now)
        {
            return new Refusal(Refusals.InstantPassed);
        }

        return Refuse(content, current, sentence) is { } refusal
            ? refusal
            : new PlannedRelease { PublicationId = Id, MeetingId = MeetingId, At = at, Content = content, Sentence = sentence, PlannedBy = by.Name };
    }

    /// <summary>Freezes the content as the next release and makes it current.</summary>
    /// <param name="current">The newest release that was not withdrawn: what readers are told the difference from.</param>
    /// <param name="sentence">One sentence that tells readers what is new, in at least one language.</param>
    /// <param name="latest">The newest release of all, from which counts go on; null when it is <paramref name="current"/>.</param>
    public Outcome<Release> Release(PublicationContent content, Release? current, LocalizedText sentence, Actor by, DateTimeOffset now, Release? latest = null)
    {
        if (Refuse(content, current, sentence) is { } refusal)
        {
            return refusal;
        }

        var changes = ContentDifference.Between(current?.Content, content);
        var release = new Release
        {
            Id = NewId.At<ReleaseId>(now),
            PublicationId = Id,
            MeetingId = MeetingId,
            Kind = Kind,
            Slug = Slug,
            Number = ++LastNumber,
            ReleasedAt = now,
            ReleasedBy = by.Name,
            Sentence = sentence,
            Content = content.Following((latest ?? current)?.Content),
            Changes = current is null ? [] : changes,
        };
        CurrentReleaseId = release.Id;
        Version++;
        return release;
    }

    private Refusal? Refuse(PublicationContent content, Release? current, LocalizedText sentence)
    {
        if (sentence.IsEmpty)
        {
            return new Refusal(Refusals.SentenceMissing);
        }

        // After a withdrawal readers have nothing: what stood before can be given to them again.
        if (current is not null && current.Number != LastNumber)
        {
            return null;
        }

        return ContentDifference.Between(current?.Content, content).Count == 0 || (current is null && content.IsEmpty)
            ? new Refusal(Refusals.NothingToRelease)
            : null;
    }
}
