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

    /// <summary>Freezes the working copy as the next release and makes it current.</summary>
    /// <param name="sentence">One sentence that tells readers what is new, in at least one language.</param>
    public Outcome<Release> Release(WorkingCopy copy, Release? current, LocalizedText sentence, Actor by, DateTimeOffset now)
    {
        if (sentence.IsEmpty)
        {
            return new Refusal(Refusals.SentenceMissing);
        }

        var changes = ContentDifference.Between(current?.Content, copy.Content);
        if (changes.Count == 0)
        {
            return new Refusal(Refusals.NothingToRelease);
        }

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
            Content = copy.Content.Following(current?.Content),
            Changes = current is null ? [] : changes,
        };
        CurrentReleaseId = release.Id;
        Version++;
        return release;
    }
}
